import type { EventStore } from '@center/event-store';
import { invalidRequest, isPosition } from '@center/web';
import { type Code, codeOf } from '../domain/codes';

/** A position in a body, at `/after`. Throws a 400 for one that the log has not reached. */
export const positionIn = async (after: string, store: EventStore): Promise<Code> => {
  if (!isPosition(after) || BigInt(after) > (await store.head()).position) {
    throw invalidRequest({ pointer: '/after', code: 'unknown-position' });
  }
  return codeOf(after);
};
