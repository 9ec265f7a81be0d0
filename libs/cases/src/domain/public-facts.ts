import { isSealed } from '@center/kernel';

/** Replaces a sealed text: shows that there is one, without its content. */
export const HIDDEN = '***';

/** Person ids of the vault. Equal ids in two leads would reveal that a child is known. */
const PERSON_ID = 'personId';

/** The facts of an event with `***` for each sealed text, and without person ids. */
export const publicFacts = (data: object): Record<string, unknown> => {
  const facts: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(data)) if (name !== PERSON_ID) facts[name] = publicValue(part);
  return facts;
};

const publicValue = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(publicValue);
  return isSealed(value) ? HIDDEN : publicFacts(value);
};
