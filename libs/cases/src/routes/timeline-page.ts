import type { StoredEvent, StoredEventOf } from '@center/kernel';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';

/** A case on a timeline: the steps that its reader sees, and what the center has recorded by itself. */
export interface TimelineScope {
  readonly steps: readonly StoredEvent<CaseEvent>[];
}

export interface TimelineFilter {
  /** only events up to this log position */
  readonly upTo: bigint;
  readonly limit: number;
  readonly cursor?: string;
}

const inLogOrder = (one: StoredEvent, other: StoredEvent): number => (one.position < other.position ? -1 : 1);

/**
 * A page of the events of a case and of the leads merged into it, in log order and in the current schema. Throws a 400 for
 * a malformed cursor.
 */
export const timelinePage = (
  scopes: readonly TimelineScope[],
  { upTo, limit, cursor }: TimelineFilter,
): Page<StoredEventOf<CaseEvent>> => {
  const after = BigInt(decodeCursor(cursor, 'position')?.[0] ?? 0);
  const shown = scopes.flatMap(({ steps }) => steps.filter(({ position }) => position > after && position <= upTo));
  const rows = shown.sort(inLogOrder).slice(0, limit + 1);
  return pageOf(
    rows.map((event) => caseStream.read(event)),
    limit,
    ({ position }) => encodeCursor(position.toString()),
  );
};
