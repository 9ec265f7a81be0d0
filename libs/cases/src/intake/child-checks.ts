import { type Birth, birthBounds, type Instant, isUnderage, shanghaiDate } from '@center/kernel';
import { factsInNumber, type IdentityNumber } from '@center/vault';
import type { FieldFault } from '@center/web';
import type { Sex } from '../domain/codes';
import { birthIn, numberIn } from './child-facts';
import type { IdentifyChildRequest } from './child.request';
import { writtenBirth } from './written-birth';

/** Warnings about a child. They never prevent that it is recorded. */
export const CHILD_WARNINGS = [
  'id-number-checksum',
  'id-number-malformed',
  'birth-not-understood',
  'birth-contradicts-itself',
  'birth-date-in-the-future',
  'birth-date-implausible',
  'birth-date-differs-from-number',
  'sex-differs-from-number',
  'adult',
] as const;

export interface ChildWarning {
  readonly code: (typeof CHILD_WARNINGS)[number];
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** Born longer ago than this: a slip, or the first date of a spreadsheet. */
const OLDEST_YEARS = 100;

/** When a child was reported, and the current time. */
export interface ReportedWhen {
  readonly reported: Instant;
  readonly now: Instant;
}

/** What a body cannot say about a child: a month without its year, an age on a day to come. */
export const childFaults = (
  { birthYear, birthMonth, ageAt }: Pick<IdentifyChildRequest, 'birthYear' | 'birthMonth' | 'ageAt'>,
  place: string,
  now: Instant,
): FieldFault[] => [
  ...(birthMonth !== undefined && birthYear === undefined
    ? [{ pointer: `${place}/birthYear`, code: 'required' as const }]
    : []),
  ...(ageAt && ageAt.on > shanghaiDate(now) ? [{ pointer: `${place}/ageAt/on`, code: 'in-the-future' as const }] : []),
];

/** Whether the birth of a child is stated in words that are not understood. */
export const isUnclearBirth = ({ birthDate }: Pick<IdentifyChildRequest, 'birthDate'>): boolean =>
  birthDate !== undefined && writtenBirth(birthDate) === undefined;

/** The facts of a child that its number may contradict. */
interface Compared {
  readonly number: IdentityNumber | undefined;
  readonly birth: Birth;
  readonly sex: Sex | undefined;
}

/** The facts in a number; none if its check character is wrong, because then any digit may be. */
const factsIn = (number: IdentityNumber | undefined) =>
  number && number.check !== 'bad-checksum' ? factsInNumber(number) : undefined;

/** Whether the birth and the sex of a child are others than those in its number. */
export const differsFromNumber = ({
  number,
  birth,
  sex,
}: Compared): { readonly birth: boolean; readonly sex: boolean } => {
  const inNumber = factsIn(number);
  if (!inNumber) return { birth: false, sex: false };
  const [first, last] = birthBounds(birth) ?? [inNumber.birthDate, inNumber.birthDate];
  return {
    birth: inNumber.birthDate < first || inNumber.birthDate > last,
    sex: sex !== undefined && sex !== 'UNKNOWN' && sex !== inNumber.sex,
  };
};

/** The field of a body that states the birth; `undefined` if none does. */
export const birthFieldOf = (child: IdentifyChildRequest): string | undefined =>
  (['birthDate', 'birthYear', 'ageAt'] as const).find((name) => child[name] !== undefined);

/** Whether a body states a birth in several ways that cannot all be true. */
const contradictsItself = (birth: Birth): boolean => {
  const { birthDate, birthYear, birthMonth, ageAt } = birth;
  const known = [{ birthDate }, { birthYear, birthMonth }, { ageAt }].flatMap((one) => {
    const bounds = birthBounds(one);
    return bounds ? [bounds] : [];
  });
  return known.some(([first]) => known.some(([, last]) => first > last));
};

/** What should be reviewed about a child; `place` is the JSON pointer of the child in the body. */
export const childWarnings = (
  child: IdentifyChildRequest,
  place: string,
  { reported, now }: ReportedWhen,
): ChildWarning[] => {
  const found: ChildWarning[] = [];
  const warn = (code: ChildWarning['code'], field: string) => found.push({ code, pointer: `${place}/${field}` });
  const number = numberIn(child);
  if (number?.check === 'bad-checksum') warn('id-number-checksum', 'idNumber');
  if (number?.check === 'malformed') warn('id-number-malformed', 'idNumber');
  if (isUnclearBirth(child)) warn('birth-not-understood', 'birthDate');
  const birth = birthIn(child, reported);
  if (contradictsItself(birth)) warn('birth-contradicts-itself', birthFieldOf(child)!);
  const inNumber = factsIn(number)?.birthDate;
  const field = birthFieldOf(child) ?? 'idNumber';
  const [first, last] = birthBounds(birth) ?? [inNumber, inNumber];
  if (first !== undefined && last !== undefined) {
    const oldest = `${Number(shanghaiDate(reported).slice(0, 4)) - OLDEST_YEARS}`;
    if (first > shanghaiDate(now)) warn('birth-date-in-the-future', field);
    else if (last < oldest) warn('birth-date-implausible', field);
    else if (!isUnderage(last, reported)) warn('adult', field);
  }
  const differs = differsFromNumber({ number, birth, sex: child.sex });
  if (differs.birth) warn('birth-date-differs-from-number', field);
  if (differs.sex) warn('sex-differs-from-number', 'sex');
  return found;
};
