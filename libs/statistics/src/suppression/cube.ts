/** A cell of a table of counts: a value for each dimension of the table, and the count. */
export interface CubeCell {
  readonly place: readonly (string | null)[];
  readonly count: number;
}

/** The counts of one indicator at every grouping of some dimensions; a table is named by the indexes of its dimensions. */
export type Cube = ReadonlyMap<string, readonly CubeCell[]>;

/** The name of a cell, unique within its table. */
export const placeName = (place: readonly (string | null)[]): string => JSON.stringify(place);

/** The name of the table of these dimensions, given in ascending order. */
export const tableName = (dimensions: readonly number[]): string => dimensions.join(',');

/** All subsets of the first `n` dimensions, smaller ones first. */
export const subsets = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, one) => one).filter((one) => bits & (1 << one)),
  ).sort((one, other) => one.length - other.length);

/** The cells of a table, including the empty ones of its cross product. */
export const withZeros = (cells: readonly CubeCell[], dimensions: number): CubeCell[] => {
  const known = new Map(cells.map((cell) => [placeName(cell.place), cell]));
  const places = Array.from({ length: dimensions }, (_, one) => [
    ...new Set(cells.map(({ place }) => place[one]!)),
  ]).reduce<(string | null)[][]>(
    (made, values) => made.flatMap((place) => values.map((value) => [...place, value])),
    [[]],
  );
  return places.map((place) => known.get(placeName(place)) ?? { place, count: 0 });
};

/** Cells that differ in one dimension only, and the cell of their total in the table without that dimension. */
export interface Line {
  readonly cells: readonly CubeCell[];
  readonly table: string;
  readonly total: string;
}

/** All lines of a table. */
export const linesOf = (cells: readonly CubeCell[], dimensions: readonly number[]): Line[] =>
  dimensions.flatMap((dimension, along) => {
    const lines = new Map<string, CubeCell[]>();
    for (const cell of cells) {
      const total = placeName(cell.place.filter((_, one) => one !== along));
      const line = lines.get(total);
      if (line) line.push(cell);
      else lines.set(total, [cell]);
    }
    const table = tableName(dimensions.filter((one) => one !== dimension));
    return [...lines].map(([total, line]) => ({ cells: line, table, total }));
  });
