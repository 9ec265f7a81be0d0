import { refuse } from './refusal';

declare const brand: unique symbol;
declare const area: unique symbol;

/** The public name of an agency, an area or a post. Never of a person: persons are sealed. */
export type Label = string & { readonly [brand]: 'label' };

/** A digits-only area code (GB/T 2260 six digits, or the statistical code's 9 or 12). */
export type AreaCode = Label & { readonly [area]: 'areaCode' };

/** Brands a public name. The caller guarantees that it is not a person's name. */
export const label = (text: string): Label => text as Label;

/**
 * More digits in a row than a public name has, such as those of an ID or a phone number, also in groups; document numbers
 * stand in 〔〕.
 */
const DIGITS = /\p{Nd}(\s*\p{Nd}){6}/u;

/** What stands between the digits of a telephone number that is written in groups. */
const BETWEEN = '[\\s.·()\\p{Pd}]*';

/** The digits of a mobile or fixed telephone number of China, or of an ID: never a document number, so neither within 〔〕. */
const PERSONAL = [`1${BETWEEN}[3-9](${BETWEEN}\\d){9}`, `0${BETWEEN}[1-9](${BETWEEN}\\d){8,10}`, '\\d{17}[\\dX]'].map(
  (digits) => new RegExp(`(?<!\\d)${digits}(?!\\d)`, 'iu'),
);

/** Brands a public name that somebody has typed. Refuses `label-looks-personal` for one with an ID or a phone number. */
export const typedLabel = (text: string): Label => {
  const plain = text.normalize('NFKC');
  if (DIGITS.test(text.replace(/〔[^〔〕]*〕/g, '')) || PERSONAL.some((digits) => digits.test(plain)))
    refuse('label-looks-personal');
  return label(text);
};

const AREA = /^\d{6}(\d{3}(\d{3})?)?$/;

/** Parses an area code of 6, 9 or 12 digits; `undefined` if it is not one. */
export const parseAreaCode = (text: string): AreaCode | undefined => (AREA.test(text) ? (text as AreaCode) : undefined);

/** Whether an area is a village: twelve digits. */
export const isVillage = (code: AreaCode): boolean => code.length === 12;

/** An area code truncated to the township (9 digits), as stored in events. */
export const township = (code: AreaCode): AreaCode => code.slice(0, 9) as AreaCode;

/** Whether the first area contains the second (by prefix). */
export const contains = (outer: AreaCode, inner: AreaCode): boolean => inner.startsWith(outer);
