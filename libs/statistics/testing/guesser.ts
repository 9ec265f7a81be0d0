/** A hidden cell: which sums it is part of, and the least it can be as far as a reader knows. */
export interface Unknown {
  readonly name: string;
  readonly sums: readonly string[];
  readonly least: number;
}

const MOST = 40;

/**
 * A reader with pencil and patience: tries all whole numbers for the hidden cells until they fit every sum that is known, with
 * one of them not as given, and with a total not as it was. `undefined` when nothing fits: the cell was given away.
 */
export const anotherReading = (
  unknowns: readonly Unknown[],
  sums: ReadonlyMap<string, number>,
  not: { readonly name: string; readonly value: number },
  total?: string,
  was?: number,
): ReadonlyMap<string, number> | undefined => {
  const left = new Map(sums);
  const reading = new Map<string, number>();
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
      const sound = known.every((part) => last.get(part) !== nth || left.get(part) === 0);
      if (sound && fits(nth + 1)) {
        reading.set(unknown.name, value);
        return true;
      }
      for (const part of known) left.set(part, left.get(part)! + value);
    }
    return false;
  };
  return fits(0) ? reading : undefined;
};
