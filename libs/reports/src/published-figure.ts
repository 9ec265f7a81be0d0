import { label } from '@center/kernel';
import { type Definition, type Figure, type Indicator, indicatorIn, ratio, unitOfFigure } from '@center/statistics';
import { codeOf } from './domain/codes';
import type { PublishedFigure } from './domain/events';

/** A figure as stored in the log. */
export const publishedFigure = ({ indicator, group, value, parts, mean, quantities }: Figure): PublishedFigure => ({
  indicator: codeOf(indicator.name),
  unit: label(unitOfFigure({ indicator, quantities })),
  group: Object.fromEntries(
    Object.entries(group).map(([dimension, one]) => [dimension, one === null ? null : codeOf(one)]),
  ),
  value,
  ...(parts && { numerator: parts.met, denominator: parts.all }),
  ...mean,
  ...quantities,
});

/** The indicator of a version of the definitions. Throws if the version does not have it. */
export const indicatorOf = (definition: Definition, name: string): Indicator => {
  const indicator = indicatorIn(definition, name);
  if (!indicator) throw new TypeError(`definition ${definition.version} has no indicator ${name}`);
  return indicator;
};

/** Reads a figure stored in the log. Earlier reports have ratios with more decimals. */
export const figureFrom = (
  {
    indicator: name,
    group,
    value,
    numerator,
    denominator,
    count,
    median,
    beside = {},
    basis,
    approximate,
  }: PublishedFigure,
  definition: Definition,
): Figure => {
  const indicator = indicatorOf(definition, name);
  const rounded = indicator.counting === 'SHARE' && value !== null ? ratio(value) : value;
  return {
    ...{ indicator, group, value: rounded, suppressed: false },
    ...(numerator !== undefined && denominator !== undefined && { parts: { met: numerator, all: denominator } }),
    ...(count !== undefined && median !== undefined && { mean: { count, median, beside } }),
    ...(approximate !== undefined && { quantities: { ...(basis && { basis }), approximate } }),
  };
};
