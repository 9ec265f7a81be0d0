import { type Instant, parseInstant, shanghaiDate } from '@center/kernel';

export type AgeBand = '0-5' | '6-11' | '12-13' | '14-15' | '16-17' | '18+';

const BANDS: readonly (readonly [under: number, band: AgeBand])[] = [
  [6, '0-5'],
  [12, '6-11'],
  [14, '12-13'],
  [16, '14-15'],
  [18, '16-17'],
];

const bandOf = (age: number): AgeBand => BANDS.find(([under]) => age < under)?.[1] ?? '18+';

/** The completed years of age on a day; a year is completed on the day after the birthday (满周岁). */
const ageOn = (today: string, birthDate: string): number => {
  const birthdayIsOver = today.slice(5) > birthDate.slice(5);
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthdayIsOver ? 0 : 1);
};

/**
 * A masked birth date (`YYYY-MM-DD`) for lists: the age band on the day of an instant, in Shanghai. `null` if the date does
 * not exist or is in the future.
 */
export const maskBirthDate = (birthDate: string, on: Instant): AgeBand | null => {
  const today = shanghaiDate(on);
  if (!parseInstant(`${birthDate}T00:00:00Z`) || birthDate > today) return null;
  return bandOf(ageOn(today, birthDate));
};

/** A masked year of birth: the age band on the day of an instant, or the ages of both that are possible: `6-13`. */
export const maskBirthYear = (birthYear: string, on: Instant): string | null => {
  const today = shanghaiDate(on);
  if (!/^\d{4}$/.test(birthYear) || birthYear > today.slice(0, 4)) return null;
  const [youngest, oldest] = ['12-31', '01-01'].map((day) => bandOf(Math.max(0, ageOn(today, `${birthYear}-${day}`))));
  if (youngest === oldest) return youngest!;
  const last = oldest!.split('-')[1];
  return last === undefined ? `${youngest!.split('-')[0]}+` : `${youngest!.split('-')[0]}-${last}`;
};

/** A masked age: its band. */
export const maskAge = (age: string): AgeBand | null => (/^\d{1,3}$/.test(age) ? bandOf(Number(age)) : null);
