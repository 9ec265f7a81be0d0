// the fields of a case document that contain only an agency id
const SINGLE = new Set(['agencyId', 'competentAgencyId', 'unit']);
const SEVERAL = 'agencyIds';

/** Returns the ids of the agencies that a case document refers to by id. */
export const agenciesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(agenciesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (SINGLE.has(name) && typeof part === 'string') return [part];
    return name === SEVERAL ? (part as string[]) : agenciesIn(part);
  });
};
