import type { CaseId, StoredEvent } from '@center/kernel';
import type { Case } from './domain/case';
import { recognised } from './domain/recognised';
import { caseStream } from './domain/streams';

/** The full histories of the other cases that a case has facts from: see `leadsEverMerged`. */
export type LeadHistories = ReadonlyMap<CaseId, readonly StoredEvent[]>;

/** A case with the facts of the children and reporters of merged leads, as of a log position, and what was returned to it. */
export const recognisedAt = (state: Case, leads: LeadHistories, position: bigint): Case => {
  const folded = (caseId: CaseId, revision = Infinity): Case | undefined =>
    caseStream.fold(
      (leads.get(caseId) ?? []).filter((event) => event.position <= position && event.revision <= revision),
    );
  return recognised(
    state,
    state.duplicates.flatMap((lead) => folded(lead) ?? []),
    ({ caseId, revision }) => folded(caseId, revision),
  );
};

/** Every lead that was ever merged into a case, and every survivor that has returned work to it, according to its events. */
export const leadsEverMerged = (events: readonly StoredEvent[]): CaseId[] => [
  ...new Set(
    events
      .map((event) => caseStream.read(event))
      .flatMap(({ type, data }) => {
        if (type === 'MergedWorkReturned') return [data.survivor];
        return type === 'DuplicateJoined' ? data.leads : [];
      }),
  ),
];
