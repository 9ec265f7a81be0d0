import { isSealed } from '@center/kernel';

/** Replaces a sealed text: shows that there is one, without its content. */
export const HIDDEN = '***';

/** Person ids of the vault. Equal ids in two leads would reveal that a child is known. */
const PERSON_ID = 'personId';

/** The facts of an event with `***` for each sealed text, and without person ids. */
export const publicFacts = (data: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => name !== PERSON_ID)
      .map(([name, part]) => [name, publicValue(part)]),
  );

const publicValue = (value: unknown): unknown => {
  if (isSealed(value)) return HIDDEN;
  if (Array.isArray(value)) return value.map(publicValue);
  return typeof value === 'object' && value !== null ? publicFacts(value) : value;
};
