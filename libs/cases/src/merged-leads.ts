import type { CaseId, StoredEvent } from '@center/kernel';
import type { Case } from './domain/case';
import { caseStream } from './domain/streams';
import { recognised } from './domain/merge';

/** The full histories of leads that are or were merged into a case. */
export type LeadHistories = ReadonlyMap<CaseId, readonly StoredEvent[]>;

/** A case with the facts of the children and reporters of merged leads, as of a log position. */
export const recognisedAt = (state: Case, leads: LeadHistories, position: bigint): Case =>
  recognised(
    state,
    state.duplicates.flatMap((lead) => caseStream.fold((leads.get(lead) ?? []).filter(isKnownAt(position))) ?? []),
  );

const isKnownAt =
  (position: bigint) =>
  (event: StoredEvent): boolean =>
    event.position <= position;

/** Every lead that was ever merged into a case, according to its events. */
export const leadsEverMerged = (events: readonly StoredEvent[]): CaseId[] => [
  ...new Set(
    events
      .map((event) => caseStream.read(event))
      .flatMap(({ type, data }) => (type === 'DuplicateJoined' ? data.leads : [])),
  ),
];
