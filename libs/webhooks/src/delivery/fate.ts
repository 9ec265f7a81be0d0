import type { DeliveryStatus } from '../domain/codes';
import { retryAfter } from '../domain/retries';
import { isDelivered, type Outcome } from '../targets/post';

/** What follows from an attempt for its delivery. */
export interface Fate {
  readonly status: DeliveryStatus;
  /** failed attempts of its event */
  readonly tries: number;
  readonly nextAt: Date | null;
}

const HTTP_DATE = /^[A-Z][a-z]+,? .* GMT$/;

/** The longest wait that a receiver may ask for, in milliseconds. */
const MOST_RETRY_AFTER = 86_400_000;

/**
 * What a header `Retry-After` asks for, in milliseconds from now: seconds, or a date; `undefined` if it is neither. At most a
 * day.
 */
export const askedWait = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : HTTP_DATE.test(text) ? Date.parse(text) - now : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(MOST_RETRY_AFTER, Math.max(0, wait));
};

/** The wait that a receiver asks for, which holds everything for it, in milliseconds. */
export const waitAsked = ({ statusCode, retryAfter: header }: Outcome, now: number): number | undefined =>
  statusCode === 429 || statusCode === 503 ? askedWait(header, now) : undefined;

/** What follows from an attempt in order: delivered, tried again by the schedule or later if that is asked for, or failed. */
export const fateOf = (
  outcome: Outcome,
  tries: number,
  { schedule, now, chance }: { readonly schedule: readonly number[]; readonly now: number; readonly chance: number },
): Fate => {
  if (isDelivered(outcome)) return { status: 'DELIVERED', tries, nextAt: null };
  const pause = retryAfter(schedule, tries, chance);
  if (pause === undefined) return { status: 'FAILED', tries, nextAt: null };
  return { status: 'RETRYING', tries, nextAt: new Date(now + Math.max(pause, waitAsked(outcome, now) ?? 0)) };
};
