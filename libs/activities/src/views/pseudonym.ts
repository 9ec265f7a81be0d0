import { createHash } from 'node:crypto';
import type { PersonId } from '@center/kernel';
import type { HouseholdId } from '../domain/events';

/** A pseudonym of a person of the vault, or of a household, for the views: deterministic, and not reversible. */
export const pseudonymOf = (of: PersonId | HouseholdId): string => {
  const hex = createHash('sha256').update(`activities\0${of}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
