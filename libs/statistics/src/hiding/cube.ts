/** A figure in a table of one count: a value for each dimension of the table, and how many it counts. */
export interface HidingCell {
  readonly place: readonly (string | null)[];
  readonly count: number;
}

/** All counts of one thing at every grouping of some dimensions; a table is named by the numbers of its dimensions. */
export type Cube = ReadonlyMap<string, readonly HidingCell[]>;

/** The name of a place, by which cells are told apart. */
export const placeName = (place: readonly (string | null)[]): string => JSON.stringify(place);

/** The name of the table of these dimensions, given in rising order. */
export const tableName = (dimensions: readonly number[]): string => dimensions.join(',');

/** All choices among the first `n` dimensions, the smaller before the larger. */
export const choices = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, one) => one).filter((one) => bits & (1 << one)),
  ).sort((one, other) => one.length - other.length);

/** The cells of a table and the empty ones between them. */
export const withZeros = (cells: readonly HidingCell[], dimensions: number): HidingCell[] => {
  const known = new Map(cells.map((cell) => [placeName(cell.place), cell]));
  const places = Array.from({ length: dimensions }, (_, one) => [
    ...new Set(cells.map(({ place }) => place[one]!)),
  ]).reduce<(string | null)[][]>(
    (made, values) => made.flatMap((place) => values.map((value) => [...place, value])),
    [[]],
  );
  return places.map((place) => known.get(placeName(place)) ?? { place, count: 0 });
};

/** The cells that differ in one dimension only, and the place of their total in the table without it. */
export interface Line {
  readonly cells: readonly HidingCell[];
  readonly table: string;
  readonly total: string;
}

/** All lines of a table. */
export const linesOf = (cells: readonly HidingCell[], dimensions: readonly number[]): Line[] =>
  dimensions.flatMap((dimension, along) => {
    const lines = new Map<string, HidingCell[]>();
    for (const cell of cells) {
      const total = placeName(cell.place.filter((_, one) => one !== along));
      const line = lines.get(total);
      if (line) line.push(cell);
      else lines.set(total, [cell]);
    }
    const table = tableName(dimensions.filter((one) => one !== dimension));
    return [...lines].map(([total, line]) => ({ cells: line, table, total }));
  });
