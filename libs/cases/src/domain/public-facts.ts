import { isSealed } from '@center/kernel';

/** What is shown in the place of a sealed text: that there is one, and nothing of it. */
export const HIDDEN = '***';

/** The vault's ids of persons: equal ids in two leads would reveal that a child is known. */
const PERSON_ID = 'personId';

/** The facts of an event with `***` in the place of each sealed text, and without the vault's ids of persons. */
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
