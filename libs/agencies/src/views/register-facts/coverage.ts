import type { Instant } from '@center/kernel';

/** A time from `from` (inclusive) to `to` (exclusive); open-ended without `to`. */
export interface Span {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** A part of a time that is covered throughout, or not at all. */
export interface Segment extends Span {
  readonly covered: boolean;
}

const includes = ({ from, to }: Span, moment: Instant): boolean => from <= moment && (to === undefined || moment < to);

/** Divides a time at the instants at which it becomes covered by some of the spans, or by none. */
export const segments = (whole: Span, spans: readonly Span[]): Segment[] => {
  const edges = [whole.from, ...spans.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])];
  const starts = [...new Set(edges)].filter((edge) => includes(whole, edge)).sort();
  const parts = starts
    .map((from) => ({ from, covered: spans.some((span) => includes(span, from)) }))
    .filter(({ covered }, nth, all) => covered !== all[nth - 1]?.covered);
  return parts.map((part, nth) => ({ ...part, to: parts[nth + 1]?.from ?? whole.to }));
};
