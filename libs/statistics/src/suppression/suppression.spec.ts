import * as fc from 'fast-check';
import { type Unknown, anotherSolution } from '../../testing/intruder';
import { type Cube, type CubeCell, placeName, subsets, tableName } from './cube';
import { THRESHOLD, suppressedPlaces } from './suppression';

type Table = readonly CubeCell[];

/** All sums of a table by subsets of its dimensions. */
const cubeOf = (finest: Table, dimensions: number): Cube =>
  new Map(
    subsets(dimensions).map((table) => {
      const sums = new Map<string, CubeCell>();
      for (const { place, count } of finest) {
        const short = table.map((nth) => place[nth]!);
        sums.set(placeName(short), { place: short, count: (sums.get(placeName(short))?.count ?? 0) + count });
      }
      return [tableName(table), [...sums.values()]];
    }),
  );

/** The cube of a query by only some of the dimensions. */
const partOf = (cube: Cube, table: readonly number[]): Cube =>
  new Map(
    subsets(table.length).map((chosen) => [tableName(chosen), cube.get(tableName(chosen.map((nth) => table[nth]!)))!]),
  );

interface Published {
  readonly unknowns: readonly Unknown[];
  readonly sums: ReadonlyMap<string, number>;
  readonly small: readonly { readonly name: string; readonly value: number }[];
  /** small totals, minus their published part */
  readonly smallTotals: readonly { readonly name: string; readonly value: number }[];
}

/** Everything a reader learns by querying a table and each of its totals. */
const publishedOf = (finest: Table, dimensions: number): Published => {
  const cube = cubeOf(finest, dimensions);
  const suppressed = suppressedPlaces(cube, dimensions);
  const counts = new Map(finest.map(({ place, count }) => [placeName(place), count]));
  const least = [...suppressed].some((name) => !counts.get(name)) ? 0 : 1;
  const sums = new Map<string, number>();
  for (const table of subsets(dimensions).slice(0, -1)) {
    const suppressedHere = suppressedPlaces(partOf(cube, table), table.length);
    for (const { place, count } of cube.get(tableName(table))!) {
      if (suppressedHere.has(placeName(place))) continue;
      const inside = finest.filter((cell) => table.every((nth, at) => cell.place[nth] === place[at]));
      const published = inside.filter((cell) => !suppressed.has(placeName(cell.place)));
      sums.set(`${tableName(table)}:${placeName(place)}`, count - published.reduce((sum, cell) => sum + cell.count, 0));
    }
  }
  const sumsOf = (place: CubeCell['place']): string[] =>
    subsets(dimensions).map((table) => `${tableName(table)}:${placeName(table.map((nth) => place[nth]!))}`);
  const unknowns = [...suppressed].map((name) => ({ name, least, sums: sumsOf(JSON.parse(name) as string[]) }));
  const shortOf = ({ place, count }: CubeCell, at: string): number => {
    const chosen = at.split(',').map(Number);
    const inside = finest.filter((cell) => chosen.every((nth, one) => cell.place[nth] === place[one]));
    return (
      count - inside.filter((cell) => !suppressed.has(placeName(cell.place))).reduce((sum, cell) => sum + cell.count, 0)
    );
  };
  const small = finest
    .filter(({ count }) => count > 0 && count < THRESHOLD)
    .map(({ place, count }) => ({ name: placeName(place), value: count }));
  const smallTotals = subsets(dimensions)
    .filter((chosen) => chosen.length === dimensions - 1)
    .flatMap((chosen) => cube.get(tableName(chosen))!.map((cell) => ({ cell, table: tableName(chosen) })))
    .filter(({ cell }) => cell.count < THRESHOLD)
    .map(({ cell, table: at }) => ({ name: `${at}:${placeName(cell.place)}`, value: shortOf(cell, at) }));
  return { unknowns, sums, small, smallTotals };
};

const count = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 15 }), fc.constant(0));
const table = (...sizes: readonly [number] | readonly [number, number]): fc.Arbitrary<Table> => {
  const places = sizes.reduce<string[][]>(
    (made, size) => made.flatMap((place) => Array.from({ length: size }, (_, nth) => [...place, String(nth)])),
    [[]],
  );
  return fc
    .tuple(...places.map(() => count))
    .map((counts) => places.map((place, nth) => ({ place, count: counts[nth]! })).filter((cell) => cell.count > 0));
};

describe('small counts', () => {
  const row = (...counts: number[]): Table =>
    counts.map((count, nth) => ({ place: [String(nth)], count })).filter((cell) => cell.count > 0);
  const suppressedIn = (cells: Table) =>
    [...suppressedPlaces(cubeOf(cells, 1), 1)].map((name) => Number((JSON.parse(name) as string[])[0])).sort();

  it.each([
    ['nothing if no count is small', row(5, 9, 12), []],
    ['the next smallest, because of the total', row(3, 9, 12), [0, 1]],
    ['only the two that have more than one solution', row(4, 2, 12), [0, 1]],
    ['one more if several counts of 1 would be certain', row(1, 1, 1, 9, 20), [0, 1, 2, 3]],
    ['all, if the total itself is small', row(1, 2), [0, 1]],
    ['the only one, if its total is suppressed as well', row(3), [0]],
  ])('suppress %s', (_, cells, places) => {
    expect(suppressedIn(cells)).toEqual(places);
  });

  it('suppress an empty cell if no other is left', () => {
    const cells = [
      { place: ['a', 'x'], count: 3 },
      { place: ['a', 'y'], count: 20 },
      { place: ['b', 'x'], count: 20 },
    ];
    expect([...suppressedPlaces(cubeOf(cells, 2), 2)]).toContain(placeName(['b', 'y']));
  });

  it('are suppressed with the same other cells in any input order', () => {
    const tied = row(3, 9, 9);
    expect(suppressedIn(tied)).toEqual(suppressedIn(tied.toReversed())); // the two counts of 9 are a tie
    fc.assert(
      fc.property(
        table(3, 3).chain((cells) =>
          fc.tuple(fc.constant(cells), fc.shuffledSubarray([...cells], { minLength: cells.length })),
        ),
        ([cells, shuffled]) => {
          const [one, other] = [cells, shuffled].map((order) => [...suppressedPlaces(cubeOf(order, 2), 2)].sort());
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 300, seed: 20_240_806 },
    );
  });

  it.each([
    ['a list of two', table(2)],
    ['a list of three', table(3)],
    ['a list of five', table(5)],
    ['a table of 2 by 2', table(2, 2)],
    ['a table of 2 by 3', table(2, 3)],
    ['a table of 3 by 3', table(3, 3)],
  ])('cannot be computed from the published cells and totals: %s', (_, tables) => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { unknowns, sums, small } = publishedOf(cells, cells[0]?.place.length ?? 1);
        for (const one of small) expect([one, anotherSolution(unknowns, sums, one) !== undefined]).toEqual([one, true]);
      }),
      { numRuns: 400, seed: 20_240_806 },
    );
  });

  it('of totals cannot be computed from their cells either', () => {
    fc.assert(
      fc.property(table(2, 3), (cells) => {
        const { unknowns, sums, smallTotals } = publishedOf(cells, 2);
        for (const { name, value } of smallTotals) {
          const inIt = unknowns.filter((unknown) => unknown.sums.includes(name));
          const another = inIt.some((unknown) => {
            const count = cells.find(({ place }) => placeName(place) === unknown.name)?.count ?? 0;
            const solution = anotherSolution(
              unknowns,
              new Map([...sums]),
              { name: unknown.name, value: count },
              name,
              value,
            );
            return solution !== undefined;
          });
          expect([name, another]).toEqual([name, true]);
        }
      }),
      { numRuns: 300, seed: 20_240_806 },
    );
  });

  it('are disclosed without complementary suppression', () => {
    const cells = row(3, 9, 12);
    const onlySmall = [{ name: placeName(['0']), least: 1, sums: [':[]'] }];
    expect(anotherSolution(onlySmall, new Map([[':[]', 3]]), { name: placeName(['0']), value: 3 })).toBeUndefined();
    const { unknowns, sums, small } = publishedOf(cells, 1);
    expect(anotherSolution(unknowns, sums, small[0]!)).toBeDefined();
  });
});
