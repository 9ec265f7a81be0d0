import { Agencies, type AgencyNames } from '@center/agencies';
import { actorOf, type CommandOperation, type CommandResult, Streams } from '@center/command-handling';
import { CLOCK, idOf, inTurns, turnFor } from '@center/event-store';
import { type CaseId, type Clock, type Officer, type OperationId, label, township } from '@center/kernel';
import { type Sealing, Vault } from '@center/vault';
import { businessTime } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { entryOf } from '../case-command';
import type { CaseEvent, LeadRegistered, PoliceReport } from '../domain/events';
import { caseStream } from '../domain/streams';
import { registerFinished } from '../domain/finished';
import { type RegisterLeadInput, registerLead } from '../domain/lead';
import { asRecorded, notAhead } from './clock-ahead';
import { FinishedCases } from './finished-cases';
import { requireFinished } from './finished-checks';
import { FinishedLeadRequest } from './finished.request';
import { type LeadWarning, requireConsistent, type UnknownToRegister, warningsOf } from './lead-checks';
import { sealChild, sealPerpetrator, sealReporter } from './lead-sealing';
import type { PoliceReportRequest, RegisterLeadRequest } from './lead.request';
import { PlainSealing, hasSameContent } from './same-lead';
import { wholeNarrative } from './whole-narrative';
import { numberOf } from './written-number';

/** How many children are sealed before other requests get their turn. */
const CHILDREN_A_TURN = 25;

/** The operation that registers a lead, and its caller. */
export interface IntakeCall {
  readonly caseId: CaseId;
  readonly by: Officer;
  readonly operation: CommandOperation;
  /** whether another lead of the agency has the number of this one */
  readonly isReused?: boolean;
  /** the response to store with the lead, if it is known then */
  readonly answer?: (written: IntakeAnswered) => object;
}

/** The result of registering a lead, now or in an earlier attempt. */
export interface IntakeResult extends CommandResult<CaseEvent> {
  readonly caseId: CaseId;
  /** what should be reviewed; warnings never prevent the registration */
  readonly warnings: LeadWarning[];
}

/** What the response to a registration reports of its result. */
export type IntakeAnswered = Pick<IntakeResult, 'version' | 'position' | 'warnings'>;

/** Registers leads, one by one or in parallel. */
@Injectable()
export class LeadIntake {
  private readonly names: AgencyNames;

  constructor(
    private readonly streams: Streams,
    agencies: Agencies,
    private readonly vault: Vault,
    private readonly finished: FinishedCases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.names = agencies.sinceAdmission;
  }

  /** Opens the case of a lead; for a repeated operation returns the existing one. Throws 400 if the lead contradicts itself. */
  async take(call: IntakeCall, body: RegisterLeadRequest): Promise<IntakeResult> {
    const { caseId, by, operation, answer, isReused } = call;
    const now = this.clock.now();
    await turnFor(body.children.length);
    requireConsistent(body, now);
    if (body instanceof FinishedLeadRequest) requireFinished(body, now);
    const context = { by, ...businessTime(body, now) };
    const { operationId } = operation;
    const warnings = [
      ...(isReused ? [{ code: 'source-ref-reused', pointer: '/sourceRef' } as const] : []),
      ...warningsOf(body, await this.unknown(body), now),
    ];
    const result = await this.streams.execute({
      ...{ stream: caseStream, key: caseId, name: 'register', actor: actorOf(by), operation, isNew: true },
      entry: entryOf(by, caseId),
      ...(answer && { answer: ({ version, position }) => answer({ version, position, warnings }) }),
      decide: async (state, { sealing }) => {
        const sealed = await this.sealedLead(operationId, notAhead(body, now), sealing('LeadRegistered'));
        const lead = { ...context, ...sealed };
        if (!(body instanceof FinishedLeadRequest)) return registerLead(lead)(state);
        const history = await this.finished.historyOf(operationId, body, (nth) => sealing('TransferIssued', nth));
        return registerFinished(lead, history)(state);
      },
    });
    return { ...result, caseId, warnings };
  }

  /**
   * Whether a lead is the same as the one its operation registered: verbatim, except for who sent it and for erased
   * texts.
   */
  async isSame(
    { by, operation: { operationId } }: IntakeCall,
    body: RegisterLeadRequest,
    { events }: IntakeResult,
  ): Promise<boolean> {
    const [opening] = events;
    if (opening?.type !== 'LeadRegistered') return false;
    const plain = new PlainSealing();
    const sent = asRecorded(body, opening.data as LeadRegistered);
    const repeated = {
      ...(await this.sealedLead(operationId, sent, plain)),
      ...(sent.at && { at: sent.at }),
      ...(body.lateEntryReason && { late: body.lateEntryReason }),
    };
    const numberIn = (sourceRef: string) => numberOf({ ...sent, sourceRef });
    if (!(await hasSameContent(this.vault, opening, repeated, numberIn))) return false;
    if (!(body instanceof FinishedLeadRequest)) return true;
    if (opening.data.late === undefined) return false;
    const history = await this.finished.historyOf(operationId, body, () => plain);
    const lead = { by, at: opening.data.at, late: opening.data.late, ...(repeated as object) } as RegisterLeadInput;
    const expected = registerFinished(lead, history)(undefined);
    if (expected.length !== events.length) return false;
    for (const [nth, { type, data }] of expected.entries()) {
      const event = events[nth]!;
      if (nth > 0 && (event.type !== type || !(await hasSameContent(this.vault, event, data)))) return false;
    }
    return true;
  }

  /** The agencies and area in a lead that the register does not know. The lead is registered anyway, with a warning. */
  private async unknown(lead: RegisterLeadRequest): Promise<UnknownToRegister> {
    const { policeReported, allegedPerpetrators, areaCode } = lead;
    const named = [
      { pointer: '/policeReported/agencyId', agencyId: policeReported?.agencyId },
      ...allegedPerpetrators.map(({ agencyId }, nth) => ({
        pointer: `/allegedPerpetrators/${nth}/agencyId`,
        agencyId,
      })),
    ];
    const agencies: string[] = [];
    for (const { pointer, agencyId } of named) {
      if (agencyId && !(await this.names.agency(agencyId))) agencies.push(pointer);
    }
    return { agencies, area: areaCode !== undefined && !(await this.names.areaName(areaCode)) };
  }

  private async sealedLead(operationId: OperationId, body: RegisterLeadRequest, sealing: Sealing) {
    const { sourceRef, areaCode, policeReported, urgency, occurredAt } = body;
    const narrative = wholeNarrative(body);
    const { id, kind, name } = await this.names.center();
    return {
      accountable: { id, kind, name },
      source: body.source,
      discoveredAt: body.discoveredAt,
      harms: [...new Set(body.harms)],
      mandatorySituations: [...new Set(body.mandatorySituations)],
      ...(occurredAt && { occurredAt }),
      ...(urgency && { urgency }),
      ...(areaCode && {
        area: { code: township(areaCode), name: (await this.names.areaName(areaCode)) ?? label(township(areaCode)) },
      }),
      ...(sourceRef && { sourceRef: sealedSourceRef(sealing, sourceRef) }),
      ...(narrative && { narrative: sealing.text('/narrative', narrative) }),
      ...(policeReported && sealedPoliceReport(sealing, policeReported)),
      reporters: body.reporters.map((reporter, nth) =>
        sealReporter(sealing, reporter, { place: `/reporters/${nth}`, reporterId: idOf(operationId, 'reporter', nth) }),
      ),
      children: await inTurns(body.children, CHILDREN_A_TURN, (child, nth) =>
        sealChild(sealing, child, {
          ...{ place: `/children/${nth}`, childId: idOf(operationId, 'child', nth) },
          ...{ areaCode, reported: body.discoveredAt },
        }),
      ),
      allegedPerpetrators: body.allegedPerpetrators.map((accused, nth) => sealPerpetrator(sealing, accused, nth)),
    };
  }
}

const sealedSourceRef = (sealing: Sealing, sourceRef: string) => {
  sealing.findable('SOURCE_REF', sourceRef);
  return sealing.text('/sourceRef', sourceRef);
};

const sealedPoliceReport = (sealing: Sealing, { at, agencyId, note, notReportedNote }: PoliceReportRequest) => {
  if (!at) return { notReportedNote: sealing.text('/notReportedNote', notReportedNote!) };
  const policeReport: PoliceReport = {
    at,
    ...(agencyId && { agencyId }),
    ...(note && { note: sealing.text('/policeReport/note', note) }),
  };
  return { policeReport };
};
