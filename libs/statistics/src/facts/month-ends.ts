import { type Instant, shanghaiDate } from '@center/kernel';
import type { Period } from '../period/period';

const DAYS = 86_400_000;

const lastDay = (month: string): string => {
  const [year, nth] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, nth, 1) - DAYS).toISOString().slice(0, 10);
};

/** A month of a period, and the period up to its end. */
export interface MonthEnd {
  readonly month: string;
  readonly period: Period;
}

/** The last day on which a month counts in a period: its own last day, or the last of the period. */
const endIn = (month: string, { to }: Period): Period => {
  const last = lastDay(month);
  return to !== undefined && to < last ? { to } : { to: last };
};

/**
 * The months of a period, of which stocks count the ends: from its first day, by default `first`, to its last day, at most
 * today. An open period has an open end in its last month.
 */
export const monthEnds = (period: Period, first: string | undefined, now: Instant): MonthEnd[] => {
  const today = shanghaiDate(now);
  const from = period.from ?? first;
  const to = period.to !== undefined && period.to < today ? period.to : today;
  const ends: MonthEnd[] = [];
  for (let month = from?.slice(0, 7); month !== undefined && month <= to.slice(0, 7); month = next(month)) {
    ends.push({ month, period: endIn(month, period) });
  }
  return ends;
};

const next = (month: string): string => {
  const [year, nth] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, nth, 1)).toISOString().slice(0, 7);
};

/** The period at whose end a stock is counted in a cell: of a month, up to its end. */
export const stockPeriod = (period: Period, month: string | null | undefined): Period =>
  month ? endIn(month, period) : period;
