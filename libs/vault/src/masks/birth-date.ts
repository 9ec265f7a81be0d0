import { type Instant, parseInstant, shanghaiDate } from '@center/kernel';

export type AgeBand = '0-5' | '6-11' | '12-13' | '14-15' | '16-17' | '18+';

const BANDS: readonly (readonly [under: number, band: AgeBand])[] = [
  [6, '0-5'],
  [12, '6-11'],
  [14, '12-13'],
  [16, '14-15'],
  [18, '16-17'],
];

/**
 * A masked birth date (`YYYY-MM-DD`) for lists: the age band on the day of an instant, in Shanghai. A year of age is
 * completed on the day after the birthday (满周岁). `null` if the date does not exist or is in the future.
 */
export const maskBirthDate = (birthDate: string, on: Instant): AgeBand | null => {
  const today = shanghaiDate(on);
  if (!parseInstant(`${birthDate}T00:00:00Z`) || birthDate > today) return null;
  const birthdayIsOver = today.slice(5) > birthDate.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthdayIsOver ? 0 : 1);
  return BANDS.find(([under]) => age < under)?.[1] ?? '18+';
};
