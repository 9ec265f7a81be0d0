import { normaliseIdNumber } from './id-number';

/** The kinds of facts that cases can be searched by. Each kind has its own tokens: a child's name does not match a guardian's. */
export type FindableKind = 'SOURCE_REF' | 'CHILD_NAME' | 'ID_NUMBER' | 'GUARDIAN_PHONE' | 'REPORTER_PHONE';

/** A normalized name: half-width, upper case, without spaces, dots and dashes. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const normaliseReference = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

const SEVERAL = /[,;/、，；]/u;
const FEWEST_DIGITS = 5;

/** The digits of a telephone number without the country code. Other text is normalized as a name. */
const normalisePhone = (text: string): string => {
  const digits = text.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');
  return digits.length < FEWEST_DIGITS ? normaliseName(text) : digits;
};

const SPELLINGS: Readonly<Record<FindableKind, (text: string) => readonly string[]>> = {
  SOURCE_REF: (text) => [normaliseReference(text)],
  CHILD_NAME: (text) => [normaliseName(text)],
  ID_NUMBER: (text) => [normaliseIdNumber(text)],
  GUARDIAN_PHONE: (text) => text.normalize('NFKC').split(SEVERAL).map(normalisePhone),
  REPORTER_PHONE: (text) => text.normalize('NFKC').split(SEVERAL).map(normalisePhone),
};

/** The normalized facts in a text of a kind: one field may contain several telephone numbers. */
export const normalisedFacts = (kind: FindableKind, text: string): readonly string[] => [
  ...new Set(SPELLINGS[kind](text).filter((spelling) => spelling !== '')),
];
