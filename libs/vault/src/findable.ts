import { normaliseIdNumber } from './id-number';

/** The kinds of facts that a case can be found by. Each has tokens of its own: a child's name is no guardian's. */
export type FindableKind = 'SOURCE_REF' | 'CHILD_NAME' | 'ID_NUMBER' | 'GUARDIAN_PHONE' | 'REPORTER_PHONE';

/** A name as it is compared: half-width, without spaces, dots and dashes, in capitals. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const normaliseReference = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

const SEVERAL = /[,;/、，；]/u;
const FEWEST_DIGITS = 5;

/** The digits of a telephone number without the country's; of anything that is no number, its letters. */
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

/** The one spelling of each fact that a text of a kind holds: several telephone numbers may stand in one field. */
export const spellingsOf = (kind: FindableKind, text: string): readonly string[] => [
  ...new Set(SPELLINGS[kind](text).filter((spelling) => spelling !== '')),
];
