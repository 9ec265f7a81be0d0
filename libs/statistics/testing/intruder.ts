/** A suppressed cell: the sums it is part of, and the lower bound that a reader knows. */
export interface Unknown {
  readonly name: string;
  readonly sums: readonly string[];
  readonly least: number;
}

const MOST = 40;

/**
 * An intruder: searches exhaustively for integers in the suppressed cells that satisfy every known sum, with one cell not
 * equal to the given value and, optionally, one total not equal to its value. Returns the solution, or `undefined` if there is
 * none: the value was disclosed.
 */
export const anotherSolution = (
  unknowns: readonly Unknown[],
  sums: ReadonlyMap<string, number>,
  not: { readonly name: string; readonly value: number },
  total?: string,
  was?: number,
): ReadonlyMap<string, number> | undefined => {
  const left = new Map(sums);
  const solution = new Map<string, number>();
  const last = new Map(unknowns.flatMap(({ sums: parts }, nth) => parts.map((sum) => [sum, nth] as const)));
  const taken = new Map<string, number>();
  const sum = (name: string): number =>
    unknowns.filter(({ sums: parts }) => parts.includes(name)).reduce((all, one) => all + taken.get(one.name)!, 0);
  const fits = (nth: number): boolean => {
    const unknown = unknowns[nth];
    if (!unknown) return [...left.values()].every((rest) => rest === 0) && (total === undefined || sum(total) !== was);
    const known = unknown.sums.filter((sum) => left.has(sum));
    const most = Math.min(MOST, ...known.map((sum) => left.get(sum)!));
    for (let value = unknown.least; value <= most; value += 1) {
      if (unknown.name === not.name && value === not.value) continue;
      for (const part of known) left.set(part, left.get(part)! - value);
      taken.set(unknown.name, value);
      const feasible = known.every((part) => last.get(part) !== nth || left.get(part) === 0);
      if (feasible && fits(nth + 1)) {
        solution.set(unknown.name, value);
        return true;
      }
      for (const part of known) left.set(part, left.get(part)! + value);
    }
    return false;
  };
  return fits(0) ? solution : undefined;
};
