import { type Instant, instant, milliseconds } from '@center/kernel';
import type { CaseEvents } from './events';

/** How long a copy gives access when no end is named: ninety days. */
const LASTS = 90 * 86_400_000;

/** When a copy without a named end, or recorded before copies had one, ends. */
export const defaultEnd = (at: Instant): Instant => instant(milliseconds(at) + LASTS);

/** The end of a copy. */
export const endOfCopy = ({ at, until }: Pick<CaseEvents['CaseCopied'], 'at' | 'until'>): Instant =>
  until ?? defaultEnd(at);
