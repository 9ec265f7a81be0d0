import { type Instant, instant, milliseconds } from '@center/kernel';
import type { Deadline } from './deadline';

/** A planned warning of a deadline. */
export interface Warning {
  /** of the time between start and due time */
  readonly fraction: number;
  readonly at: Instant;
}

/** The planned warnings of a deadline as it is now, in order. */
export const warningsOf = ({
  startedAt,
  dueAt,
  warnAt,
}: Pick<Deadline, 'startedAt' | 'dueAt' | 'warnAt'>): readonly Warning[] => {
  const [start, end] = [milliseconds(startedAt), milliseconds(dueAt)];
  return warnAt.map((fraction) => ({ fraction, at: instant(Math.round(start + fraction * (end - start))) }));
};
