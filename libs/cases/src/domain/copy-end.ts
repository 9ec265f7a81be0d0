import { type Instant, instant, milliseconds } from '@center/kernel';
import type { CaseEvents } from './events';

/** How long a copy gives access when no end is named: ninety days. */
const LASTS = 90 * 86_400_000;

/** When a copy without a named end, or recorded before copies had one, ends. */
export const defaultEnd = (at: Instant): Instant => instant(milliseconds(at) + LASTS);

/** The latest end that may be named: a year from now; a case that is needed longer is copied again. */
export const latestEnd = (now: Instant): Instant => instant(milliseconds(now) + 366 * 86_400_000);

/** The end of a copy. */
export const endOfCopy = ({ at, until }: Pick<CaseEvents['CaseCopied'], 'at' | 'until'>): Instant =>
  until ?? defaultEnd(at);
