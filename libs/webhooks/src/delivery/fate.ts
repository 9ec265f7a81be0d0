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

/** What the time of the next attempt depends on: seconds between attempts, milliseconds since 1970, from 0 to 1. */
interface Chances {
  readonly schedule: readonly number[];
  readonly now: number;
  readonly chance: number;
}

/** Whether an event is the first one of its lane, or also the only one; or was asked for, and is sent apart from its lane. */
export type Place = 'FIRST' | 'LAST' | 'APART';

/** What is left of the stream of an event: everything after a position, and how the first of it was tried. */
interface Left {
  readonly after: bigint;
  readonly tried: bigint | null;
  readonly tries: number;
  readonly more: boolean;
}

/** What an attempt changes, beside being listed. */
export interface Effect {
  /** absent: the delivery stays what it is */
  readonly fate?: Fate;
  readonly lane: 'goes-on' | 'empty' | 'waits' | 'stays';
}

/** An event that was asked for, and that the agency may not see any more: nothing is sent. */
export const NOT_VISIBLE: Outcome = { statusCode: null, error: 'not-visible', ms: 0 };

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
export const fateOf = (outcome: Outcome, tries: number, { schedule, now, chance }: Chances): Fate => {
  if (isDelivered(outcome)) return { status: 'DELIVERED', tries, nextAt: null };
  const pause = retryAfter(schedule, tries, chance);
  if (pause === undefined) return { status: 'FAILED', tries, nextAt: null };
  return { status: 'RETRYING', tries, nextAt: new Date(now + Math.max(pause, waitAsked(outcome, now) ?? 0)) };
};

/**
 * What an attempt changes, by the lane of its stream as it is when the attempt is over. While it was under way somebody may
 * have skipped the event, or had it delivered again: a failure then changes nothing. Nor does one of an event that was
 * sent apart.
 */
export const effectOf = (
  outcome: Outcome,
  { position, place, tries = 0 }: { readonly position: bigint; readonly place: Place; readonly tries?: number },
  lane: Left | undefined,
  given: Chances,
): Effect => {
  const isAhead = lane !== undefined && lane.after < position;
  const isTried = lane?.tried === position;
  const failures = isTried ? lane.tries : tries;
  if (isDelivered(outcome)) {
    const fate = fateOf(outcome, failures, given);
    if (!isAhead || (place === 'APART' && !isTried)) return { fate, lane: 'stays' };
    return { fate, lane: place === 'LAST' && !lane.more ? 'empty' : 'goes-on' };
  }
  if (!isAhead || place === 'APART') return { lane: 'stays' };
  return { fate: fateOf(outcome, failures + 1, given), lane: 'waits' };
};
