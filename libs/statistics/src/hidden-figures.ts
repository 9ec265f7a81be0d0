import type { Dimension, Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import type { Count } from './facts/figures.query';
import { type Figure, figureOf } from './figures';
import { type Cube, type HidingCell, choices, placeName, tableName } from './hiding/cube';
import { hiddenPlaces } from './hiding/hiding';

/** The counts of a question at each of its groupings, by the name of the table. */
export type Groupings = ReadonlyMap<string, readonly Count[]>;

/** The groupings whose totals a question must be hidden against: all choices among its dimensions. */
export const groupingsOf = (groupBy: readonly Dimension[]): { name: string; groupBy: Dimension[] }[] =>
  choices(groupBy.length).map((chosen) => ({ name: tableName(chosen), groupBy: chosen.map((nth) => groupBy[nth]!) }));

/** What of a count must not be told when it is small: how many there are and, of a share, how many are met and how many are not. */
const sides = ({ counting }: Indicator): ((count: Count) => number)[] =>
  counting === 'SHARE' ? [({ all }) => all, ({ met }) => met, ({ all, met }) => all - met] : [({ all }) => all];

/** The figures of a question as they are told to those who see only figures: small ones hidden, and what would tell them. */
export const hideSmall = (
  indicators: readonly Indicator[],
  groupBy: readonly Dimension[],
  groupings: Groupings,
): Figure[] => indicators.flatMap((indicator) => hideIn(indicator, groupBy, groupings));

const hideIn = (indicator: Indicator, groupBy: readonly Dimension[], groupings: Groupings): Figure[] => {
  const placeOf = (group: Group): (string | null)[] =>
    groupBy.flatMap((one) => (one in group ? [group[one] ?? null] : []));
  const ofThis = (name: string): Count[] =>
    (groupings.get(name) ?? []).filter((count) => count.indicator === indicator);
  const hidden = new Set<string>();
  for (const side of sides(indicator)) {
    const cube: Cube = new Map(
      groupingsOf(groupBy).map(({ name }) => [
        name,
        ofThis(name).map((count): HidingCell => ({ place: placeOf(count.group), count: side(count) })),
      ]),
    );
    for (const place of hiddenPlaces(cube, groupBy.length)) hidden.add(place);
  }
  const finest = ofThis(tableName(groupBy.map((_, nth) => nth)));
  const shown = finest.filter(({ group }) => !hidden.has(placeName(placeOf(group))));
  return [...shown.map(figureOf), ...[...hidden].map((place) => hiddenFigure(indicator, groupBy, place))];
};

const hiddenFigure = (indicator: Indicator, groupBy: readonly Dimension[], place: string): Figure => {
  const values = JSON.parse(place) as (string | null)[];
  const group = Object.fromEntries(groupBy.map((dimension, nth) => [dimension, values[nth] ?? null]));
  return { indicator, group, value: null, hidden: true };
};
