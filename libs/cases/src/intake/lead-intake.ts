import { Agencies } from '@center/agencies';
import { CLOCK, idOf } from '@center/event-store';
import { type Clock, type OperationId, label, township } from '@center/kernel';
import { type Sealing, Vault } from '@center/vault';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseCall } from '../case-call';
import { Cases, type Opened } from '../cases';
import type { PoliceReport } from '../domain/events';
import { registerLead } from '../domain/lead';
import type { NamesOfRegister } from '../import/brief-register';
import { type LeadWarning, requireConsistent, type UnknownToRegister, warningsOf } from './lead-checks';
import { sealChild, sealPerpetrator, sealReporter } from './lead-sealing';
import type { PoliceReportRequest, RegisterLeadRequest } from './lead.request';
import { PlainSealing, saysSame } from './same-lead';

/** A lead taken in: the case it opened, and what should be looked at. */
export interface Taken extends Opened {
  readonly warnings: LeadWarning[];
}

/** Takes leads in, one by one or many at once. */
@Injectable()
export class LeadIntake {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens the case of a lead; a repeat of the operation finds it open. Throws a 400 when the lead contradicts itself. */
  async take(call: CaseCall, body: RegisterLeadRequest, names: NamesOfRegister = this.agencies): Promise<Taken> {
    requireConsistent(body, this.clock.now());
    const { operationId } = call.operation;
    const opened = await this.cases.open(call, body, async (state, { doing, seal }) =>
      registerLead({
        ...doing,
        ...(await this.sealedLead(operationId, body, { sealing: seal('LeadRegistered'), names })),
      })(state),
    );
    return { ...opened, warnings: warningsOf(body, await this.unknown(body, names), this.clock.now()) };
  }

  /**
   * Whether a lead says what the case of its operation was opened with: word for word, but for who sent it, and for
   * what has been forgotten since.
   */
  async isSame(
    { operation: { operationId } }: CaseCall,
    body: RegisterLeadRequest,
    { events }: Opened,
    names: NamesOfRegister,
  ): Promise<boolean> {
    const [opening] = events;
    if (opening?.type !== 'LeadRegistered') return false;
    const told = {
      ...(await this.sealedLead(operationId, body, { sealing: new PlainSealing(), names })),
      ...(body.at && { at: body.at }),
      ...(body.lateEntryReason && { late: body.lateEntryReason }),
    };
    return saysSame(this.vault, opening, told);
  }

  /** What of a lead the register does not know: it is taken in all the same, and somebody should look. */
  private async unknown(lead: RegisterLeadRequest, names: NamesOfRegister): Promise<UnknownToRegister> {
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
      if (agencyId && !(await this.agencies.agency(agencyId))) agencies.push(pointer);
    }
    return { agencies, area: areaCode !== undefined && !(await names.areaName(areaCode)) };
  }

  private async sealedLead(
    operationId: OperationId,
    body: RegisterLeadRequest,
    { sealing, names }: { sealing: Sealing; names: NamesOfRegister },
  ) {
    const { sourceRef, narrative, areaCode, policeReported, urgency, occurredAt } = body;
    const { id, kind, name } = await names.center();
    return {
      accountable: { id, kind, name },
      source: body.source,
      discoveredAt: body.discoveredAt,
      harms: [...new Set(body.harms)],
      mandatorySituations: [...new Set(body.mandatorySituations)],
      ...(occurredAt && { occurredAt }),
      ...(urgency && { urgency }),
      ...(areaCode && {
        area: { code: township(areaCode), name: (await names.areaName(areaCode)) ?? label(township(areaCode)) },
      }),
      ...(sourceRef && { sourceRef: sealedSourceRef(sealing, sourceRef) }),
      ...(narrative && { narrative: sealing.text('/narrative', narrative) }),
      ...(policeReported && sealedPoliceReport(sealing, policeReported)),
      reporters: body.reporters.map((reporter, nth) =>
        sealReporter(sealing, reporter, { place: `/reporters/${nth}`, reporterId: idOf(operationId, 'reporter', nth) }),
      ),
      children: await Promise.all(
        body.children.map((child, nth) =>
          sealChild(sealing, child, { place: `/children/${nth}`, childId: idOf(operationId, 'child', nth), areaCode }),
        ),
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
