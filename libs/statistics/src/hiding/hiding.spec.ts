import * as fc from 'fast-check';
import { type Unknown, anotherReading } from '../../testing/guesser';
import { type Cube, type HidingCell, choices, placeName, tableName } from './cube';
import { THRESHOLD, hiddenPlaces } from './hiding';

type Table = readonly HidingCell[];

/** All sums of a table by fewer of its dimensions. */
const cubeOf = (finest: Table, dimensions: number): Cube =>
  new Map(
    choices(dimensions).map((table) => {
      const sums = new Map<string, HidingCell>();
      for (const { place, count } of finest) {
        const short = table.map((nth) => place[nth]!);
        sums.set(placeName(short), { place: short, count: (sums.get(placeName(short))?.count ?? 0) + count });
      }
      return [tableName(table), [...sums.values()]];
    }),
  );

/** The cube that a question by only some of the dimensions would see. */
const partOf = (cube: Cube, table: readonly number[]): Cube =>
  new Map(
    choices(table.length).map((chosen) => [tableName(chosen), cube.get(tableName(chosen.map((nth) => table[nth]!)))!]),
  );

interface Told {
  readonly unknowns: readonly Unknown[];
  readonly sums: ReadonlyMap<string, number>;
  readonly small: readonly { readonly name: string; readonly value: number }[];
  /** small totals, less what is shown of them */
  readonly smallTotals: readonly { readonly name: string; readonly value: number }[];
}

/** All that a reader learns by asking for a table and for each of its totals. */
const told = (finest: Table, dimensions: number): Told => {
  const cube = cubeOf(finest, dimensions);
  const hidden = hiddenPlaces(cube, dimensions);
  const counts = new Map(finest.map(({ place, count }) => [placeName(place), count]));
  const least = [...hidden].some((name) => !counts.get(name)) ? 0 : 1;
  const sums = new Map<string, number>();
  for (const table of choices(dimensions).slice(0, -1)) {
    const closed = hiddenPlaces(partOf(cube, table), table.length);
    for (const { place, count } of cube.get(tableName(table))!) {
      if (closed.has(placeName(place))) continue;
      const inside = finest.filter((cell) => table.every((nth, at) => cell.place[nth] === place[at]));
      const shown = inside.filter((cell) => !hidden.has(placeName(cell.place)));
      sums.set(`${tableName(table)}:${placeName(place)}`, count - shown.reduce((sum, cell) => sum + cell.count, 0));
    }
  }
  const sumsOf = (place: HidingCell['place']): string[] =>
    choices(dimensions).map((table) => `${tableName(table)}:${placeName(table.map((nth) => place[nth]!))}`);
  const unknowns = [...hidden].map((name) => ({ name, least, sums: sumsOf(JSON.parse(name) as string[]) }));
  const shortOf = ({ place, count }: HidingCell, at: string): number => {
    const chosen = at.split(',').map(Number);
    const inside = finest.filter((cell) => chosen.every((nth, one) => cell.place[nth] === place[one]));
    return (
      count - inside.filter((cell) => !hidden.has(placeName(cell.place))).reduce((sum, cell) => sum + cell.count, 0)
    );
  };
  const small = finest
    .filter(({ count }) => count > 0 && count < THRESHOLD)
    .map(({ place, count }) => ({ name: placeName(place), value: count }));
  const smallTotals = choices(dimensions)
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

describe('small figures', () => {
  const row = (...counts: number[]): Table =>
    counts.map((count, nth) => ({ place: [String(nth)], count })).filter((cell) => cell.count > 0);
  const hiddenIn = (cells: Table) =>
    [...hiddenPlaces(cubeOf(cells, 1), 1)].map((name) => Number((JSON.parse(name) as string[])[0])).sort();

  it.each([
    ['nothing small, nothing hidden', row(5, 9, 12), []],
    ['with the smallest beside it, else the total would tell', row(3, 9, 12), [0, 1]],
    ['two that leave room for each other', row(4, 2, 12), [0, 1]],
    ['with one more when several ones would be certain', row(1, 1, 1, 9, 20), [0, 1, 2, 3]],
    ['all, when the total is small itself', row(1, 2), [0, 1]],
    ['the only one, of a total that is hidden as well', row(3), [0]],
  ])('hides %s', (_, cells, places) => {
    expect(hiddenIn(cells)).toEqual(places);
  });

  it('hides an empty group when nothing else is left to hide beside', () => {
    const cells = [
      { place: ['a', 'x'], count: 3 },
      { place: ['a', 'y'], count: 20 },
      { place: ['b', 'x'], count: 20 },
    ];
    expect([...hiddenPlaces(cubeOf(cells, 2), 2)]).toContain(placeName(['b', 'y']));
  });

  it.each([
    ['a list of two', table(2)],
    ['a list of three', table(3)],
    ['a list of five', table(5)],
    ['a table of 2 by 2', table(2, 2)],
    ['a table of 2 by 3', table(2, 3)],
    ['a table of 3 by 3', table(3, 3)],
  ])('cannot be worked out from what is shown and from any totals: %s', (_, tables) => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { unknowns, sums, small } = told(cells, cells[0]?.place.length ?? 1);
        for (const one of small) expect([one, anotherReading(unknowns, sums, one) !== undefined]).toEqual([one, true]);
      }),
      { numRuns: 400, seed: 20_240_806 },
    );
  });

  it('leaves small totals open too, when the cells they are made of are asked for', () => {
    fc.assert(
      fc.property(table(2, 3), (cells) => {
        const { unknowns, sums, smallTotals } = told(cells, 2);
        for (const { name, value } of smallTotals) {
          const inIt = unknowns.filter((unknown) => unknown.sums.includes(name));
          const another = inIt.some((unknown) => {
            const count = cells.find(({ place }) => placeName(place) === unknown.name)?.count ?? 0;
            const reading = anotherReading(
              unknowns,
              new Map([...sums]),
              { name: unknown.name, value: count },
              name,
              value,
            );
            return reading !== undefined;
          });
          expect([name, another]).toEqual([name, true]);
        }
      }),
      { numRuns: 300, seed: 20_240_806 },
    );
  });

  it('would be found out without what is hidden beside them', () => {
    const cells = row(3, 9, 12);
    const onlySmall = [{ name: placeName(['0']), least: 1, sums: [':[]'] }];
    expect(anotherReading(onlySmall, new Map([[':[]', 3]]), { name: placeName(['0']), value: 3 })).toBeUndefined();
    const { unknowns, sums, small } = told(cells, 1);
    expect(anotherReading(unknowns, sums, small[0]!)).toBeDefined();
  });
});
