import { isSealed } from '@center/kernel';

/** What stands where a text is sealed: that there is one, and nothing of it. */
const SEALED = '***';

/** Fields that no answer carries: which person in the vault it is would tell an agency that a child is known. */
const WITHHELD = new Set(['personId']);

/** The facts of an event without a word of what is sealed, and without the vault's person ids. */
export const factsOf = (value: unknown): unknown => {
  if (isSealed(value)) return SEALED;
  if (Array.isArray(value)) return value.map(factsOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !WITHHELD.has(name))
      .map(([name, part]) => [name, factsOf(part)]),
  );
};
