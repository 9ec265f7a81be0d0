import type { Birth } from '@center/kernel';
import { isPlaceholder } from '@center/vault';
import { writtenDay } from './written-day';

const YEAR = String.raw`((?:19|20)\d\d)`;
const YEAR_ONLY = new RegExp(`^${YEAR}年?(?:生|出生)?$`);
const YEAR_AND_MONTH = new RegExp(`^${YEAR}(?:年|-|/|\\.)?(0?[1-9]|1[0-2])月?(?:生|出生)?$`);
const AGE =
  /^(?:约|大约|大概|现年|年龄|今年)?[:：]?(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:周岁|岁)(?:多|左右|零?\d{1,2}个月)?$/;
const MONTHS = /^(?:约|大约|大概)?(?:\d{1,2})个?月大?$/;

const DIGITS = '一二三四五六七八九';
const digit = (character: string | undefined): number => (character ? DIGITS.indexOf(character) + 1 : 0);

/** A number below a hundred in Chinese characters. */
const inCharacters = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  return text.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
};

/** What a text says about a birth; an age is that on the day on which it was reported. */
type WrittenBirth = Omit<Birth, 'ageAt'> & { readonly age?: number };

/**
 * What a text says about a birth: the date, or only the year (and month), or an age, as people and spreadsheets write it
 * (`2015/3/2 0:00`, `42065`, `2015年3月`, `约8岁`). Nothing that the text does not say is added. `undefined` for other texts.
 */
export const writtenBirth = (text: string): WrittenBirth | undefined => {
  const plain = text.normalize('NFKC').replace(/[\s'()约]+$|^[\s']+/g, '');
  const close = plain.replace(/\s+/g, '');
  const day = writtenDay(plain);
  if (day) return day.exists ? { birthDate: day.date } : undefined;
  const [, year] = YEAR_ONLY.exec(close) ?? [];
  if (year) return { birthYear: Number(year) };
  const [, ofYear, month] = YEAR_AND_MONTH.exec(close) ?? [];
  if (ofYear) return { birthYear: Number(ofYear), birthMonth: Number(month) };
  const [, age] = AGE.exec(close) ?? [];
  if (age) return { age: /\d/.test(age) ? Number(age) : inCharacters(age) };
  return MONTHS.test(close) ? { age: 0 } : undefined;
};

/** The text of a birth date as it is kept: a date in ISO 8601, otherwise as it is written; none for a placeholder. */
export const understoodBirth = (text: string): { readonly kept: string | undefined } | undefined => {
  const written = writtenBirth(text);
  if (written) return { kept: written.birthDate ?? text };
  return isPlaceholder(text) ? { kept: undefined } : undefined;
};
