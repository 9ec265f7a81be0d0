import { readIdentityNumber } from './identity-number';
import { phonesIn } from './phone';
import { isNameless, isPlaceholder } from './placeholder';

/** The kinds of facts that cases can be searched by. Each kind has its own tokens: a child's name does not match a guardian's. */
export type FindableKind =
  | 'SOURCE_REF'
  | 'CHILD_NAME'
  | 'GUARDIAN_NAME'
  | 'PERPETRATOR_NAME'
  | 'ID_NUMBER'
  | 'GUARDIAN_PHONE'
  | 'REPORTER_PHONE';

/** A normalized name: half-width, upper case, without spaces, dots and dashes. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const normaliseReference = (text: string): string =>
  isPlaceholder(text)
    ? ''
    : text
        .normalize('NFKC')
        .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
        .toUpperCase();

const nameIn = (text: string): readonly string[] => (isNameless(text) ? [] : [normaliseName(text)]);

const SPELLINGS: Readonly<Record<FindableKind, (text: string) => readonly string[]>> = {
  SOURCE_REF: (text) => [normaliseReference(text)],
  CHILD_NAME: nameIn,
  GUARDIAN_NAME: nameIn,
  PERPETRATOR_NAME: nameIn,
  ID_NUMBER: (text) => [readIdentityNumber(text)?.number ?? ''],
  GUARDIAN_PHONE: (text) => phonesIn(text).map(normaliseName),
  REPORTER_PHONE: (text) => phonesIn(text).map(normaliseName),
};

/** The normalized facts in a text of a kind: one field may contain several telephone numbers. */
export const normalisedFacts = (kind: FindableKind, text: string): readonly string[] => [
  ...new Set(SPELLINGS[kind](text).filter((spelling) => spelling !== '')),
];
