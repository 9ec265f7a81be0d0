import type { EventStore } from '@center/event-store';
import type { CaseId, StoredEvent } from '@center/kernel';
import type { Case } from '../domain/case';
import { leadsOf } from '../domain/merge';
import { caseStream } from '../domain/streams';

/**
 * The merges that hold now, read from the streams of the leads. What survivors show of them is not used: it follows from
 * these merges, later.
 */
export class MergesNow {
  private readonly read = new Map<CaseId, Promise<CaseId | undefined>>();

  constructor(private readonly store: EventStore) {}

  /** The events of a case. */
  history(caseId: CaseId): Promise<readonly StoredEvent[]> {
    return this.store.readStream(caseStream.nameOf(caseId));
  }

  async state(caseId: CaseId): Promise<Case> {
    return caseStream.fold(await this.history(caseId))!;
  }

  /** Whether the lead is merged by this event, and not by a later one. */
  async isBy(event: StoredEvent): Promise<boolean> {
    const history = await this.history(caseStream.keyOf(event.stream));
    return history.findLast(({ type }) => type === 'LeadMerged' || type === 'LeadUnmerged')?.id === event.id;
  }

  /** The cases into which a lead is merged, the nearest first. Ends because a lead is merged only into an earlier one. */
  async above(lead: CaseId): Promise<readonly CaseId[]> {
    const into = await this.into(lead);
    return into === undefined ? [] : [into, ...(await this.above(into))];
  }

  async isMergedInto(lead: CaseId, survivor: CaseId): Promise<boolean> {
    return (await this.above(lead)).includes(survivor);
  }

  /** The case, and every other that may have been a survivor of it, by any merge that was ever recorded. */
  async everAbove(caseId: CaseId): Promise<readonly CaseId[]> {
    const found = new Set([caseId]);
    for (const one of found) {
      for (const event of await this.history(one)) {
        const { type, data } = caseStream.read(event);
        if (type === 'LeadMerged') found.add(data.into);
      }
    }
    return [...found];
  }

  /** A lead and those of its duplicates that are merged into it. */
  async leadsOf(state: Case): Promise<readonly CaseId[]> {
    const merged = await Promise.all(state.duplicates.map((lead) => this.isMergedInto(lead, state.id)));
    return leadsOf(state).filter((lead, nth) => lead === state.id || merged[nth - 1]);
  }

  private into(lead: CaseId): Promise<CaseId | undefined> {
    const known = this.read.get(lead) ?? this.state(lead).then(({ merged }) => merged?.into);
    this.read.set(lead, known);
    return known;
  }
}
