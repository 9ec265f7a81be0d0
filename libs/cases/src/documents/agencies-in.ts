// the fields of a case's document that name an agency by its id alone
const SINGLE = new Set(['agencyId', 'competentAgencyId', 'unit']);
const SEVERAL = 'agencyIds';

/** The agencies that a case's document names by their ids. */
export const agenciesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(agenciesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (SINGLE.has(name) && typeof part === 'string') return [part];
    return name === SEVERAL ? (part as string[]) : agenciesIn(part);
  });
};
