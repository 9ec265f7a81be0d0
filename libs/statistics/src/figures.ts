import type { Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import type { Count } from './facts/figures.query';
import type { Mean } from './facts/means';
import type { Quantities } from './facts/quantities';

/** A figure as published. */
export interface Figure {
  readonly indicator: Indicator;
  readonly group: Group;
  /** `null` when suppressed, and for a share or mean of nothing */
  readonly value: number | null;
  readonly suppressed: boolean;
  /** of a share: numerator and denominator; absent when suppressed */
  readonly parts?: { readonly met: number; readonly all: number };
  /** of a mean: what is given beside it; absent when suppressed */
  readonly mean?: Omit<Mean, 'value'> & { readonly count: number };
  /** of sums and numbers of people: how they were counted; absent when suppressed */
  readonly quantities?: Quantities;
}

/** The measure word of a figure: people who may have been counted more than once are person-times. */
export const unitOfFigure = ({ indicator, quantities }: Pick<Figure, 'indicator' | 'quantities'>): string =>
  quantities?.basis === 'HEADCOUNT' || quantities?.basis === 'MIXED' ? PERSON_TIMES : indicator.unit;

const PERSON_TIMES = '人次';

/** A ratio with four decimals. */
export const ratio = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The value of a count: the number, or the share that is `met`. */
export const figureOf = ({ indicator, group, all, met, mean, quantities }: Count): Figure => {
  const figure = { indicator, group, suppressed: false, ...(quantities && { quantities }) };
  if (mean) {
    const { value, ...beside } = mean;
    return { ...figure, value, mean: { ...beside, count: all } };
  }
  if (indicator.counting !== 'SHARE') return { ...figure, value: all };
  return { ...figure, value: all === 0 ? null : ratio(met / all), parts: { met, all } };
};

/** The figure of an empty group. */
export const nothing = ({ indicator, group }: Pick<Figure, 'indicator' | 'group'>): Figure => ({
  ...{ indicator, group, suppressed: false },
  value: indicator.counting === 'SHARE' || indicator.counting === 'MEAN' ? null : 0,
});

/** The relative change of a figure: `null` from 0, and when either side is suppressed. */
export const changeBetween = (value: number | null, previous: number | null): number | null =>
  value === null || previous === null || previous === 0 ? null : (value - previous) / previous;
