import type { Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import type { Count } from './facts/figures.query';

/** A figure as it is told. */
export interface Figure {
  readonly indicator: Indicator;
  readonly group: Group;
  /** `null` when it is hidden, and for a share of nothing */
  readonly value: number | null;
  readonly hidden: boolean;
  /** of a share: what it is made of; not told when it is hidden */
  readonly parts?: { readonly met: number; readonly all: number };
}

/** The value of a count: how many, or the share of those that are met. */
export const figureOf = ({ indicator, group, all, met }: Count): Figure =>
  indicator.counting === 'SHARE'
    ? { indicator, group, value: met / all, hidden: false, parts: { met, all } }
    : { indicator, group, value: all, hidden: false };

/** The figure of a group in which nothing counts. */
export const nothing = ({ indicator, group }: Pick<Figure, 'indicator' | 'group'>): Figure => ({
  ...{ indicator, group, hidden: false },
  value: indicator.counting === 'SHARE' ? null : 0,
});

/** By how much a figure has changed: `null` from nothing, and when either side is hidden. */
export const changeBetween = (value: number | null, previous: number | null): number | null =>
  value === null || previous === null || previous === 0 ? null : (value - previous) / previous;
