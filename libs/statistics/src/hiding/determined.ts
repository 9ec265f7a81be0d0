/** A sum that is known: its unknowns, each with its sign. */
export type Equation = ReadonlyMap<string, 1 | -1>;

const TINY = 1e-9;

/** The unknowns whose value is the same in every solution of the equations (Gauss and Jordan). */
export const determined = (equations: readonly Equation[]): Set<string> => {
  const names = [...new Set(equations.flatMap((equation) => [...equation.keys()]))];
  const rows = equations.map((equation) => Float64Array.from(names, (name) => equation.get(name) ?? 0));
  let solved = 0;
  for (let column = 0; column < names.length && solved < rows.length; column += 1) {
    const pivot = rows.findIndex((row, nth) => nth >= solved && Math.abs(row[column]!) > TINY);
    if (pivot < 0) continue;
    [rows[solved], rows[pivot]] = [rows[pivot]!, rows[solved]!];
    clear(rows, solved, column);
    solved += 1;
  }
  return new Set(rows.flatMap((row) => onlyOneIn(row, names)));
};

const clear = (rows: Float64Array[], solved: number, column: number): void => {
  const pivot = rows[solved]!;
  const factor = pivot[column]!;
  pivot.forEach((value, nth) => (pivot[nth] = value / factor));
  rows.forEach((row, nth) => {
    const times = row[column]!;
    if (nth === solved || Math.abs(times) <= TINY) return;
    pivot.forEach((value, at) => (row[at] = row[at]! - times * value));
  });
};

const onlyOneIn = (row: Float64Array, names: readonly string[]): string[] => {
  const left = names.filter((_, nth) => Math.abs(row[nth]!) > TINY);
  return left.length === 1 ? left : [];
};
