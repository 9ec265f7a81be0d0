import { asOfNow, type Instant } from '@center/kernel';
import { invalidRequest } from '@center/web';

/**
 * The instant from which a name holds, as stated; one that is up to five minutes ahead is now. `undefined` if it is not stated.
 * Throws a 400 at `/from` for a later one.
 */
export const startOf = (stated: Instant | undefined, now: Instant): Instant | undefined => {
  if (stated === undefined) return undefined;
  const from = asOfNow(stated, now);
  if (!from) throw invalidRequest({ pointer: '/from', code: 'in-the-future' });
  return from;
};
