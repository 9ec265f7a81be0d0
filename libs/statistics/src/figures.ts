import type { Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import type { Count } from './facts/figures.query';

/** A figure as it is published. */
export interface Figure {
  readonly indicator: Indicator;
  readonly group: Group;
  /** `null` when it is suppressed, and for a share of nothing */
  readonly value: number | null;
  readonly suppressed: boolean;
  /** of a share: numerator and denominator; absent when it is suppressed */
  readonly parts?: { readonly met: number; readonly all: number };
}

/** The value of a count: how many, or the share of those that are met. */
export const figureOf = ({ indicator, group, all, met }: Count): Figure =>
  indicator.counting === 'SHARE'
    ? { indicator, group, value: met / all, suppressed: false, parts: { met, all } }
    : { indicator, group, value: all, suppressed: false };

/** The figure of a group in which nothing counts. */
export const nothing = ({ indicator, group }: Pick<Figure, 'indicator' | 'group'>): Figure => ({
  ...{ indicator, group, suppressed: false },
  value: indicator.counting === 'SHARE' ? null : 0,
});

/** By how much a figure has changed: `null` from nothing, and when either side is suppressed. */
export const changeBetween = (value: number | null, previous: number | null): number | null =>
  value === null || previous === null || previous === 0 ? null : (value - previous) / previous;
