/** Days in Shanghai, `YYYY-MM-DD`, both inclusive; a missing end is open. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Named windows: 今年以来, 去年以来, 中心成立以来. */
export const WINDOWS = ['this-year', 'since-last-year', 'since-founding'] as const;
export type Window = (typeof WINDOWS)[number];

/** The days of a named window, relative to a day. */
export const windowOn = (window: Window, today: string, founded: string): Required<Period> => {
  const year = Number(today.slice(0, 4));
  const begins = { 'this-year': `${year}-01-01`, 'since-last-year': `${year - 1}-01-01`, 'since-founding': founded };
  const from = begins[window];
  return { from: from <= today ? from : today, to: today }; // no data before the founding
};

/** The same day of the previous year; 29 February becomes the 28th. */
const aYearBefore = (day: string): string => {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
};

/** The same period last year. An open end is the day of the query. */
export const samePeriodLastYear = ({ from, to }: Period, today: string): Period => ({
  ...(from !== undefined && { from: aYearBefore(from) }),
  to: aYearBefore(to ?? today),
});

/** Whether two periods overlap. */
export const overlap = (one: Period, other: Period): boolean =>
  (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999');
