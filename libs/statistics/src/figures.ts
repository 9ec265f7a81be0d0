import type { Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import type { Count } from './facts/figures.query';

/** A figure as published. */
export interface Figure {
  readonly indicator: Indicator;
  readonly group: Group;
  /** `null` when suppressed, and for a share with denominator 0 */
  readonly value: number | null;
  readonly suppressed: boolean;
  /** of a share: numerator and denominator; absent when suppressed */
  readonly parts?: { readonly met: number; readonly all: number };
}

/** The value of a count: the number, or the share that is `met`. */
export const figureOf = ({ indicator, group, all, met }: Count): Figure =>
  indicator.counting === 'SHARE'
    ? { indicator, group, value: met / all, suppressed: false, parts: { met, all } }
    : { indicator, group, value: all, suppressed: false };

/** The figure of an empty group. */
export const nothing = ({ indicator, group }: Pick<Figure, 'indicator' | 'group'>): Figure => ({
  ...{ indicator, group, suppressed: false },
  value: indicator.counting === 'SHARE' ? null : 0,
});

/** The relative change of a figure: `null` from 0, and when either side is suppressed. */
export const changeBetween = (value: number | null, previous: number | null): number | null =>
  value === null || previous === null || previous === 0 ? null : (value - previous) / previous;
