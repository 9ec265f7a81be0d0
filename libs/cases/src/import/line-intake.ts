import { hash } from 'node:crypto';
import { idOf } from '@center/event-store';
import type { CaseId, Officer } from '@center/kernel';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { Cases } from '../cases';
import { visibilityOf } from '../domain/visibility';
import { FinishedLeadRequest } from '../intake/finished.request';
import { type IntakeCall, type IntakeResult, LeadIntake } from '../intake/lead-intake';
import { RegisterLeadRequest } from '../intake/lead.request';
import { type LeadPlace, SourceRefs } from '../intake/source-refs';

/** A lead of a ledger that is ready to be registered. */
export interface LineLead {
  readonly lead: RegisterLeadRequest;
  /** of a lead without a number of its own: the same for each import of the row */
  readonly rowKey: string | undefined;
}

interface Taken {
  readonly status: 'registered' | 'repeated';
  readonly done: IntakeResult;
}

/** Registers the lead of a line once, whichever way its number came in before. */
@Injectable()
export class LineIntake {
  constructor(
    private readonly intake: LeadIntake,
    private readonly sourceRefs: SourceRefs,
    private readonly cases: Cases,
  ) {}

  /**
   * Registers a lead, or recognises the one that was registered with its number. If its case is one that the officer may not
   * see, the line is answered as a new one would be: it becomes a case of its own, which the officer sees, and recognises it
   * the next time. A lead that accuses the officer's agency would be hidden again: the same one is not registered twice.
   * Throws the problem `source-ref-reused`.
   */
  async take(line: LineLead, by: Officer, traceparent?: string): Promise<Taken> {
    const { lead } = line;
    const dated = changed(lead, { at: lead.at ?? lead.discoveredAt });
    const callOf = ({ operationId, caseId }: LeadPlace): IntakeCall => ({
      by,
      operation: { operationId, ...(traceparent && { traceparent }) },
      caseId,
    });
    const { place, done } = await this.placed(line, by, (at) => this.intake.take(callOf(at), dated));
    if (!done.repeated) return { status: 'registered', done };
    const isSame = await this.intake.isSame(callOf(place), asSent(lead, done), done);
    if (!(await this.sees(by, done.caseId))) {
      if (isSame && accuses(lead, by)) return { status: 'registered', done };
      const key = `${place.operationId} ${by.officerId} ${contentOf(lead)}`;
      const apart = await this.intake.take(callOf(this.newPlace(by, key)), dated);
      const isOwn = apart.repeated && (await this.sees(by, apart.caseId));
      return { status: isOwn ? 'repeated' : 'registered', done: apart };
    }
    if (isSame) return { status: 'repeated', done };
    throw new Problem('source-ref-reused', { errors: [{ pointer: '/sourceRef', code: 'source-ref-reused' }] });
  }

  /** Registers a lead where its number is, or else in the case of the number. */
  private async placed(
    line: LineLead,
    by: Officer,
    take: (place: LeadPlace) => Promise<IntakeResult>,
  ): Promise<{ readonly place: LeadPlace; readonly done: IntakeResult }> {
    const place = await this.placeOf(line, by);
    const done = await take(place);
    if (done.repeated || done.events.length > 0) return { place, done };
    const other = await this.placeOf(line, by); // the number came in another way at the same time
    return { place: other, done: await take(other) };
  }

  private async placeOf({ lead, rowKey }: LineLead, by: Officer): Promise<LeadPlace> {
    const ofNumber = rowKey === undefined ? await this.sourceRefs.placeOf(by, lead) : undefined;
    if (!ofNumber) return this.newPlace(by, rowKey ?? lead.sourceRef!);
    const { known, free } = ofNumber;
    return (
      known.find(({ isSeen }) => isSeen) ??
      known[0] ??
      free ??
      this.newPlace(by, `${lead.sourceRef!} ${contentOf(lead)}`)
    );
  }

  private newPlace(by: Officer, key: string): LeadPlace {
    const operationId = this.sourceRefs.operationOf(by, key);
    return { operationId, caseId: idOf(operationId, 'case') };
  }

  private async sees(by: Officer, caseId: CaseId): Promise<boolean> {
    const loaded = await this.cases.load(caseId);
    return loaded !== undefined && visibilityOf(by, loaded.state) !== undefined;
  }
}

/** Whether a lead accuses the agency of the officer, or one whose bar covers it: its case is hidden, and so is its number. */
export const accuses = ({ allegedPerpetrators }: RegisterLeadRequest, { affiliations }: Officer): boolean =>
  allegedPerpetrators.some(({ agencyId }) => agencyId !== undefined && affiliations.includes(agencyId));

const contentOf = (lead: RegisterLeadRequest): string => hash('sha256', JSON.stringify(lead));

const changed = (lead: RegisterLeadRequest, more: object): RegisterLeadRequest => {
  const shape = lead instanceof FinishedLeadRequest ? new FinishedLeadRequest() : new RegisterLeadRequest();
  return Object.assign(shape, lead, more);
};

/** A lead as it would have been sent in the way in which the recorded one was: that it is imported makes no other lead of it. */
const asSent = (lead: RegisterLeadRequest, { events: [opening] }: IntakeResult): RegisterLeadRequest =>
  opening?.type === 'LeadRegistered' && opening.data.late === undefined
    ? changed(lead, { lateEntryReason: undefined })
    : lead;
