import type { Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import type { Count } from './facts/figures.query';
import { type Figure, figureOf } from './figures';
import { type Cube, type CubeCell, placeName, subsets, tableName } from './suppression/cube';
import { suppressedPlaces } from './suppression/suppression';

/** The counts of a query at each of its groupings, by table name. */
export type Groupings = ReadonlyMap<string, readonly Count[]>;

/** The groupings whose totals suppression considers: all subsets of the query's dimensions. */
export const groupingsOf = (groupBy: readonly string[]): { name: string; groupBy: string[] }[] =>
  subsets(groupBy.length).map((chosen) => ({ name: tableName(chosen), groupBy: chosen.map((nth) => groupBy[nth]!) }));

/** The numbers of a count that are suppressed when small: the count; for a share also its numerator and complement. */
const sides = ({ counting }: Indicator): ((count: Count) => number)[] =>
  counting === 'SHARE' ? [({ all }) => all, ({ met }) => met, ({ all, met }) => all - met] : [({ all }) => all];

/** The figures of a query with primary and complementary suppression, for readers who may not see facts. */
export const suppressSmall = (
  indicators: readonly Indicator[],
  groupBy: readonly string[],
  groupings: Groupings,
): Figure[] => indicators.flatMap((indicator) => suppressIn(indicator, groupBy, groupings));

const suppressIn = (indicator: Indicator, groupBy: readonly string[], groupings: Groupings): Figure[] => {
  const placeOf = (group: Group): (string | null)[] =>
    groupBy.flatMap((one) => (one in group ? [group[one] ?? null] : []));
  const ofThis = (name: string): Count[] =>
    (groupings.get(name) ?? []).filter((count) => count.indicator === indicator);
  const suppressed = new Set<string>();
  for (const side of sides(indicator)) {
    const cube: Cube = new Map(
      groupingsOf(groupBy).map(({ name }) => [
        name,
        ofThis(name).map((count): CubeCell => ({ place: placeOf(count.group), count: side(count) })),
      ]),
    );
    for (const place of suppressedPlaces(cube, groupBy.length)) suppressed.add(place);
  }
  const finest = ofThis(tableName(groupBy.map((_, nth) => nth)));
  if (indicator.aboutPeople === false) return finest.map(figureOf);
  if (groupBy.length === 0 && finest.length === 0) suppressed.add(placeName([])); // 0 is as small as 1 to 4
  const published = finest.filter(({ group }) => !suppressed.has(placeName(placeOf(group))));
  return [...published.map(figureOf), ...[...suppressed].map((place) => suppressedFigure(indicator, groupBy, place))];
};

const suppressedFigure = (indicator: Indicator, groupBy: readonly string[], place: string): Figure => {
  const values = JSON.parse(place) as (string | null)[];
  const group = Object.fromEntries(groupBy.map((dimension, nth) => [dimension, values[nth] ?? null]));
  return { indicator, group, value: null, suppressed: true };
};
