import type { AgencyId } from '@center/kernel';
import type { Document } from '../document/masking';

// the fields of a case's document that name an agency by its id alone
const SINGLE = new Set(['agencyId', 'competentAgencyId', 'unit']);
const SEVERAL = 'agencyIds';

/** The agencies that a case's document names by their ids. */
export const agenciesIn = (value: unknown): AgencyId[] => {
  if (Array.isArray(value)) return value.flatMap(agenciesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Document).flatMap(([name, part]) => {
    if (SINGLE.has(name) && typeof part === 'string') return [part as AgencyId];
    return name === SEVERAL ? (part as AgencyId[]) : agenciesIn(part);
  });
};
