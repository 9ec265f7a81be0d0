import type { FilePlace } from './ledger-line';

/** A transfer or rescue as its cells say it: one of them may name several, the other one their times. */
interface Step {
  readonly [field: string]: unknown;
}

/** The names of several agencies in one cell. */
const AGENCY_SEPARATORS = /[、,，;；/\n]+/;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Agencies are one text, which is divided only if there are several times. */
const namesIn = (value: unknown, times: number): readonly unknown[] =>
  typeof value === 'string' && times > 1
    ? value.split(AGENCY_SEPARATORS).filter((name) => name.trim() !== '')
    : listOf(value);

/**
 * The steps that one step means: several names have one time for all or a time each, and one name may have several times.
 * If their numbers differ, the times stay together: no step has a list of times, so the validation refuses them.
 */
const stepsIn = (step: Step, name: string): readonly Step[] => {
  const times = listOf(step['at']);
  const names = namesIn(step[name], times.length);
  const count = Math.max(names.length, times.length);
  if (count <= 1) return [{ ...step, ...(name in step && { [name]: names[0] }) }];
  const isPaired = [names, times].every(({ length }) => length === 1 || length === count);
  const nthOf = (list: readonly unknown[], nth: number): unknown => (list.length === 1 ? list[0] : list[nth]);
  return Array.from({ length: isPaired ? count : names.length }, (_, nth) => ({
    ...step,
    ...(name in step && { [name]: nthOf(names, nth) }),
    ...('at' in step && isPaired && { at: nthOf(times, nth) }),
  }));
};

/**
 * Replaces items of a list in a body by those they are divided into, nth by nth. `places`: where fields were read; each
 * item has those of the one it came from.
 */
export const divideItems = (
  body: object,
  list: string,
  divided: readonly (readonly object[])[],
  places: Map<string, FilePlace>,
): void => {
  (body as Record<string, unknown>)[list] = divided.flat();
  const known = [...places].filter(([pointer]) => pointer.startsWith(`/${list}/`));
  const from = divided.flatMap((items, nth) => items.map(() => nth));
  for (const [nth, source] of from.entries()) {
    const before = `/${list}/${source}/`;
    for (const [pointer, place] of known) {
      if (pointer.startsWith(before)) places.set(`/${list}/${nth}/${pointer.slice(before.length)}`, place);
    }
  }
};

/** Divides the transfers and rescues of a row of which one cell names several. `places`: where fields were read. */
export const divideSteps = (body: object, places: Map<string, FilePlace>): void => {
  for (const [list, name] of Object.entries({ transfers: 'to', rescues: 'kind' })) {
    const items = (body as Record<string, readonly Step[] | undefined>)[list];
    if (items)
      divideItems(
        body,
        list,
        items.map((step) => stepsIn(step, name)),
        places,
      );
  }
};
