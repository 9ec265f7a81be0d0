import type { AgencyId } from '@center/kernel';
import type { AgencyEvent } from './events';

/**
 * The agencies that each agency belongs to or has succeeded, and of an ended one the successor: those below it belong to
 * that now. `null` for the center, which no bar covers.
 */
export type Affiliations = ReadonlyMap<AgencyId, readonly AgencyId[] | null>;

/** Folds the events of all agencies, in the order of the log. */
export const affiliationsIn = (events: readonly AgencyEvent[]): Affiliations => {
  const known = new Map<AgencyId, readonly AgencyId[] | null>();
  const add = (agency: AgencyId, related: AgencyId): void => {
    const before = known.get(agency);
    if (before !== null) known.set(agency, [...(before ?? []), related]);
  };
  for (const { type, data } of events) {
    if (type === 'AgencyEstablished') {
      const { agencyId, kind, parentId } = data;
      known.set(agencyId, kind === 'MINORS_CENTER' ? null : parentId ? [parentId] : []);
    } else if (type === 'AgencyEnded' && data.successor) {
      add(data.successor.id, data.agencyId);
      add(data.agencyId, data.successor.id);
    }
  }
  return known;
};

/**
 * Every agency whose bar covers at least one of the given agencies: themselves, those that they belong to, the successors
 * of those, those that they have succeeded, and so on. Empty for the center, and what is above the center is not followed.
 */
export const affiliationsOf = (agencies: Iterable<AgencyId>, known: Affiliations): readonly AgencyId[] => {
  const found = new Set<AgencyId>();
  const waiting = [...agencies];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const related = known.get(next) ?? [];
    if (known.get(next) === null || found.has(next)) continue;
    found.add(next);
    waiting.push(...related);
  }
  return [...found];
};
