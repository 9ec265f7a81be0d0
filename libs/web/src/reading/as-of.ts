import type { EventStore } from '@center/event-store';
import type { Instant } from '@center/kernel';
import { invalidRequest } from '../problems/problem';

/** The last position known at an instant. Throws a 400 at `/asOf` for an instant in the future. */
export const positionAt = async (
  asOf: Instant,
  store: EventStore,
  now: Instant,
  place: 'query' | 'body' = 'query',
): Promise<bigint> => {
  if (asOf > now) throw invalidRequest({ in: place, pointer: '/asOf', code: 'in-the-future' });
  return store.positionAsOf(asOf);
};
