import { birthBounds } from '@center/kernel';
import { type FindableKind, normaliseName } from './findable';
import { readIdentityNumber } from './identity-number';
import type { Likeness, ResemblanceKind } from './likeness';
import { isNameless } from './placeholder';
import { soundOf } from './sound';

/** The kinds of searchable facts by which cases resemble each other. */
type SearchedResemblance = Extract<FindableKind, ResemblanceKind>;

/** Whether cases resemble each other by a searchable fact of this kind. */
export const resemblesBy = (kind: FindableKind): kind is SearchedResemblance =>
  kind === 'SOURCE_REF' || kind === 'REPORTER_PHONE';

/** The number of a person: not that of a hotline, which is shorter, and not words such as 保密. */
const OF_A_PERSON = /\d{7}|[A-Z]{2}/;

/** Those of the normalized facts by which cases resemble each other. */
export const resembling = (kind: SearchedResemblance, facts: readonly string[]): readonly string[] =>
  kind === 'REPORTER_PHONE' ? facts.filter((fact) => OF_A_PERSON.test(fact)) : facts;

/** A child whose year of birth is less certain than this has no token of it. */
const MOST_YEARS = 2;

/** The possible years of birth; also the next one for a day at the turn of a year, which may be a day off. */
const yearsOf = (likeness: Likeness): readonly number[] => {
  const bounds = birthBounds(likeness);
  if (!bounds) return [];
  const [first, last] = bounds.map((date) => Number(date.slice(0, 4))) as [number, number];
  if (last - first >= MOST_YEARS) return [];
  const years = first === last ? [first] : [first, last];
  if (likeness.birthDate?.endsWith('-01-01')) return [first - 1, ...years];
  return likeness.birthDate?.endsWith('-12-31') ? [...years, last + 1] : years;
};

/**
 * What a person may resemble another by, as kinds and facts, from which tokens are made: the number, name and year of
 * birth, name and day of birth, sound of the name and year of birth. Every way to make or renew these tokens uses it.
 */
export const resemblances = (likeness: Likeness): (readonly [ResemblanceKind, readonly string[]])[] => {
  const { name, birthDate, idNumber } = likeness;
  const number = idNumber === undefined ? undefined : readIdentityNumber(idNumber)?.number;
  const byNumber = number ? [['ID_NUMBER', [number]] as const] : [];
  const letters = name === undefined || isNameless(name) ? '' : normaliseName(name);
  if (letters === '') return byNumber;
  const years = yearsOf(likeness).map(String);
  const sound = years.length > 0 ? soundOf(letters) : '';
  return [
    ...byNumber,
    ...years.flatMap((year) => [['NAME_YEAR', [letters, year]] as const, ['SOUND_YEAR', [sound, year]] as const]),
    ...(birthDate ? [['NAME_DAY', [letters, birthDate.slice(5)]] as const] : []),
  ];
};
