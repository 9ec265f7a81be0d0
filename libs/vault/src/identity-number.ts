import type { IdKind } from '@center/kernel';
import { checkIdNumber, isCalendarDate, normaliseIdNumber, withCheckCharacter } from './id-number';
import { isPlaceholderNumber } from './placeholder';

/** The number of an identity document, as it is understood. */
export interface IdentityNumber {
  readonly kind: IdKind;
  /**
   * the same for every format of the number; of an old resident-ID number the one of eighteen digits that replaced it; empty
   * for a text without any digit, such as 没有身份证, which is the number of no one
   */
  readonly number: string;
  /** `unchecked`: well formed, of a kind without check character; `malformed`: not a number of its kind */
  readonly check: 'valid' | 'unchecked' | 'bad-checksum' | 'malformed';
}

type Check = (number: string) => IdentityNumber['check'];

interface Kind {
  readonly kind: IdKind;
  /** what a number without a stated kind must look like to be taken for this kind */
  readonly recognised: RegExp;
  readonly check: Check;
  /** the part of the number that stays the same when the document is renewed */
  readonly kept?: (number: string) => string;
}

const shaped =
  (shape: RegExp): Check =>
  (number) =>
    shape.test(number) ? 'unchecked' : 'malformed';

const EIGHTEEN = /^\d{17}[\dX]$/;

/** Numbers of fifteen digits were issued until 1999, without century and check character. */
const checkOld: Check = (number) => {
  const [year, month, day] = [6, 8, 10].map((at) => Number(number.slice(at, at + 2))) as [number, number, number];
  return /^\d{15}$/.test(number) && isCalendarDate(1900 + year, month, day) ? 'unchecked' : 'malformed';
};
const renewed = (number: string): string =>
  checkOld(number) === 'unchecked' ? withCheckCharacter(`${number.slice(0, 6)}19${number.slice(6)}`) : number;

/** Eight digits that may also be a date are not taken for a permit. */
const EIGHT_NO_DATE = /^(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$)\d{8}$|^\d{10}[A-Z]$/;

/** People name both kinds 身份证: the form of the number says which of them it is. */
const RESIDENTS: ReadonlySet<IdKind> = new Set(['RESIDENT', 'RESIDENT_15']);

/** The first kind that recognises a number is taken. */
const KINDS: readonly Kind[] = [
  { kind: 'RESIDENT', recognised: /^\d{16,20}X?$/, check: checkIdNumber },
  { kind: 'RESIDENT_15', recognised: /^\d{15}$/, check: checkOld, kept: renewed },
  {
    kind: 'HK_MACAU_PERMIT',
    recognised: /^[HM]\d{8}(?:\d\d)?$/,
    check: shaped(/^[HM]\d{8}(?:\d\d)?$/),
    kept: (number) => number.slice(0, 9),
  },
  {
    kind: 'TAIWAN_PERMIT',
    recognised: EIGHT_NO_DATE,
    check: shaped(/^\d{8}(?:\d\d[A-Z]?)?$/),
    kept: (number) => number.slice(0, 8),
  },
  {
    kind: 'FOREIGNER_PERMIT',
    recognised: /^[A-Z]{3}\d{12}$/,
    check: (number) => (EIGHTEEN.test(number) ? checkIdNumber(number) : shaped(/^[A-Z]{3}\d{12}$/)(number)),
  },
  { kind: 'PASSPORT', recognised: /^[A-Z]{1,2}\d{7,8}$/, check: shaped(/^(?=.*\d)[A-Z\d]{6,9}$/) },
];

/** What people write beside a number: 身份证号：…, …（已核）. Words that mean another person are not among them. */
const BESIDE = /居民|公民|身份证?|证件|号码?|户口[本簿]?|本人|儿童|孩子|学生|[已未待]?核[实对查]?|无误|有误/g;
const RESIDENT_NUMBER = /^(?:\d{17}[\dX]|\d{15})$/;

/** A number without words beside it. */
const withoutWords = (written: string): string => {
  const number = written.replace(BESIDE, '');
  return RESIDENT_NUMBER.test(number) ? number : written;
};

/**
 * Understands the number of an identity document in any format. Without a stated kind, the kind is recognised by the form
 * of the number. `undefined` for a text that only says that the number is not known.
 */
export const readIdentityNumber = (text: string, stated?: IdKind): IdentityNumber | undefined => {
  if (isPlaceholderNumber(text)) return undefined;
  const written = withoutWords(normaliseIdNumber(text));
  if (!/\d/.test(written)) return { kind: stated ?? 'OTHER', number: '', check: 'malformed' };
  const byForm = stated === undefined || (RESIDENTS.has(stated) && /^\d{15}$|^\d{17}[\dX]$/.test(written));
  const found = KINDS.find(({ kind, recognised }) => (byForm ? recognised.test(written) : kind === stated));
  if (!found) return { kind: 'OTHER', number: written, check: stated ? 'unchecked' : 'malformed' };
  const check = found.check(written);
  return { kind: found.kind, number: check === 'malformed' ? written : (found.kept?.(written) ?? written), check };
};

/** Whether a number identifies a person: it is well formed, and its check character, if its kind has one, is right. */
export const identifiesPerson = ({ kind, check }: IdentityNumber): boolean =>
  kind !== 'OTHER' && (check === 'valid' || check === 'unchecked');

/** The birth date and sex in a resident-ID number, old or new; `undefined` for other numbers and impossible dates. */
export const factsInNumber = ({
  kind,
  number,
  check,
}: IdentityNumber): { birthDate: string; sex: 'MALE' | 'FEMALE' } | undefined => {
  if (check === 'malformed' || (kind !== 'RESIDENT' && kind !== 'RESIDENT_15')) return undefined;
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return { birthDate, sex: Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
};

/** The birth date in a number, `YYYY-MM-DD`; `undefined` if it has none. */
export const birthDateOf = (text: string, stated?: IdKind): string | undefined => {
  const read = readIdentityNumber(text, stated);
  return read && factsInNumber(read)?.birthDate;
};
