import { isPlaceholder } from '@center/vault';
import { SEX_WORDS } from './cell-words';
import { aCode } from './cells';
import type { FilePlace, LineWarning } from './ledger-line';
import { divideItems } from './several-steps';
import { entriesOf, namesIn, SEPARATORS } from './several-names';

/** A child as its cells say it. */
interface Child {
  readonly name?: unknown;
  readonly idNumber?: unknown;
  readonly birthDate?: unknown;
  readonly sex?: unknown;
}

const DOCUMENT = /^(?:\d{17}[\dXx]|\d{15})$/;
/** A number where one is expected for each name. */
const NUMBER = /^(?=.*\d)[A-Za-z\d()（）× -]{6,}$/;
const BETWEEN_NUMBERS = /(?:[\s、,，;；/|]|和|与|及)+/;

/** The numbers in a cell; `undefined` unless there are several, and `count` of them if that is known. */
const numbersIn = (cell: unknown, count?: number): readonly string[] | undefined => {
  if (typeof cell !== 'string') return undefined;
  const isList = (entries: readonly string[], form: RegExp): boolean =>
    entries.length > 1 &&
    (count === undefined || entries.length === count) &&
    entries.some((entry) => form.test(entry)) &&
    entries.every((entry) => form.test(entry) || isPlaceholder(entry));
  const bySign = entriesOf(cell, SEPARATORS);
  if (isList(bySign, count === undefined ? DOCUMENT : NUMBER)) return bySign;
  const byBlank = entriesOf(cell, BETWEEN_NUMBERS);
  return isList(byBlank, DOCUMENT) ? byBlank : undefined;
};

const sexOf = aCode(SEX_WORDS);

/** The sexes in a cell; `undefined` for a code. */
const sexesIn = (cell: unknown): readonly unknown[] | undefined => {
  const entries = typeof cell === 'string' ? entriesOf(cell, /[、,，;；/\s]+/) : [];
  return entries.length > 1 ? entries.map((entry) => sexOf(entry, NO_CONTEXT)) : undefined;
};
const NO_CONTEXT = { areaNamed: () => undefined };

/** A child with the nth entries of lists instead of its fields; an entry that says nothing is left out. */
const withEntries = (child: Child, lists: Readonly<Record<string, readonly unknown[]>>, nth: number): Child => {
  const entries = Object.entries(lists).map(([field, list]) => [field, list[nth]] as const);
  const fields = { ...child, ...Object.fromEntries(entries) };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(typeof value === 'string' && isPlaceholder(value)),
    ),
  );
};

/** The children that a child of a row means, or the field that says that there are several without saying which. */
const childrenIn = (child: Child): readonly Child[] | 'name' | 'idNumber' | 'birthDate' => {
  const { name, idNumber, birthDate, sex } = child;
  const numbers = numbersIn(idNumber);
  const found = typeof name === 'string' ? namesIn(name) : undefined;
  if (!found && Array.isArray(birthDate)) return 'birthDate';
  if (!found) return numbers ? numbers.map((_, nth) => withEntries(child, { idNumber: numbers }, nth)) : [child];
  if (found.are === 'one') return numbers ? 'idNumber' : Array.isArray(birthDate) ? 'birthDate' : [child];
  if (!('names' in found)) return 'name';
  const { names } = found;
  const paired = numbersIn(idNumber, names.length);
  if (idNumber === undefined ? found.are === 'likely' : !paired) return idNumber === undefined ? 'name' : 'idNumber';
  const births = Array.isArray(birthDate) ? (birthDate as readonly string[]) : undefined;
  if (birthDate !== undefined && births?.length !== names.length) return 'birthDate'; // of which child is not known
  const sexes = sexesIn(sex);
  const lists = {
    name: names,
    ...(paired && { idNumber: paired }),
    ...(births && { birthDate: births }),
    ...(sexes?.length === names.length && { sex: sexes }),
  };
  return names.map((_, nth) => withEntries(child, lists, nth));
};

/**
 * Divides the children of a row of which one cell names several: by their names, and their numbers if there is one for each.
 * Otherwise they stay one child, and births of which it is not known whose they are, are kept in the narrative. `places`: where fields were read. Returns a warning for each that stays.
 */
export const divideChildren = (body: { narrative?: unknown }, places: Map<string, FilePlace>): LineWarning[] => {
  const { children } = body as { children?: readonly Child[] };
  if (!children) return [];
  const warnings: LineWarning[] = [];
  const unclear: { readonly nth: number; readonly births: readonly string[] }[] = [];
  const divided = children.map((child, nth) => {
    const found = childrenIn(child);
    if (typeof found !== 'string') return found;
    warnings.push({ code: 'several-children', ...places.get(`/children/${nth}/${found}`)! });
    const births = Array.isArray(child.birthDate) ? [{ nth, births: child.birthDate as readonly string[] }] : [];
    unclear.push(...births);
    const unknown = {
      ...(sexesIn(child.sex) && { sex: [undefined] }),
      ...(births.length > 0 && { birthDate: [undefined] }),
    };
    return [withEntries(child, unknown, 0)];
  });
  for (const { nth, births } of unclear) {
    const { column } = places.get(`/children/${nth}/birthDate`)!;
    body.narrative = [body.narrative, `${column}：${births.join('、')}`].filter(Boolean).join('\n');
  }
  if (divided.some((found) => found.length > 1)) divideItems(body, 'children', divided, places);
  else if (warnings.length > 0) (body as { children: unknown }).children = divided.flat();
  return warnings;
};
