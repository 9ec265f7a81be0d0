import { type Birth, parseInstant, shanghaiDate } from '@center/kernel';
import { writtenDay } from '@center/tables';
import { isPlaceholder } from '@center/vault';

const ISO_DATE = /^(?:19|20)\d\d-\d\d-\d\d$/;
const YEAR = String.raw`((?:19|20)\d\d)`;
/** A part of a date that is not known: `2015-00-00`, `2015年?月?日`. */
const OPEN = String.raw`(?:0{1,2}|[?*X]{0,2})`;
const YEAR_ONLY = new RegExp(
  `^${YEAR}年?$|^${YEAR}(?:-${OPEN}-${OPEN}|/${OPEN}/${OPEN}|年${OPEN}月${OPEN}日?|0000)$`,
  'i',
);
const MONTH = '(0?[1-9]|1[0-2])';
const YEAR_AND_MONTH = new RegExp(
  `^${YEAR}(?:年|-|/|\\.)?${MONTH}月?$|^${YEAR}(?:-${MONTH}-${OPEN}|/${MONTH}/${OPEN}|年${MONTH}月${OPEN}日?|(0[1-9]|1[0-2])00)$`,
  'i',
);
const AGE =
  /^(?:现年|年龄|今年)?[:：]?(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:周岁|岁|歲)(?:多|半|零?\d{1,2}个月)?$/;
const UNDER_ONE = /^\d{1,2}天大?$|^半(?:周?岁|年)$|^[不未]满[1一]周?岁$/;
const MONTHS_OLD = /^(\d{1,2})个?月大?$/;
const NEWBORN = /^(?:新生婴?儿|刚出生|初生|[刚未不]?满月|[刚未不]满(?:一|1)个?月)$/;
/** Words around what is known. */
const BEFORE = /^(?:大约|大概|约|出生于|生于|出生)+/;
const AFTER = /(?:左右|出生|生)+$/;

const DIGITS = '一二三四五六七八九';
const digit = (character: string | undefined): number => (character ? DIGITS.indexOf(character) + 1 : 0);

/** A number below a hundred in Chinese characters. */
const inCharacters = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  return text.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
};

const YEAR_IN_CHARACTERS = /^[〇零○Oo0一二三四五六七八九]{4}(?=年)/;
const NUMBER_IN_CHARACTERS =
  /(?<=[年月])[一二三]?十[一二三四五六七八九]?(?=[月日号])|(?<=[年月])[一二三四五六七八九](?=[月日号])/g;

/** A date of which the year, and perhaps the month and day, are in Chinese characters, with digits: 二〇一五年三月二日. */
const inDigits = (text: string): string =>
  YEAR_IN_CHARACTERS.test(text)
    ? text
        .replace(YEAR_IN_CHARACTERS, (year) => [...year].map(digit).join(''))
        .replace(NUMBER_IN_CHARACTERS, (number) => String(inCharacters(number)))
    : text;

/** The groups of a pattern that a text has. */
const partsOf = (form: RegExp, text: string): readonly string[] | undefined =>
  form
    .exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined);

/** What a text says about a birth; an age is that on the day on which it was reported. */
type WrittenBirth = Omit<Birth, 'ageAt'> & { readonly age?: number };

/**
 * What a text says about a birth: the date, or only the year (and month), or an age, as people and spreadsheets write it
 * (`2015/3/2 0:00`, `42065`, `二〇一五年三月`, `约8岁`, `新生儿`); of an instant its date in Shanghai. Nothing that the text
 * does not say is added. `undefined` for other texts, such as 虚岁9岁 and 10-12岁.
 */
export const writtenBirth = (text: string): WrittenBirth | undefined => {
  // most births are sent like this, and are read several times
  if (ISO_DATE.test(text) && parseInstant(`${text}T00:00:00Z`)) return { birthDate: text };
  const instant = parseInstant(text.trim());
  if (instant) return { birthDate: shanghaiDate(instant) };
  const whole = text.normalize('NFKC').replace(/^[\s'()]+|[\s'()]+$/g, '');
  if (NEWBORN.test(whole)) return { age: 0 };
  const plain = inDigits(whole.replace(BEFORE, '').replace(AFTER, ''));
  const day = writtenDay(plain);
  if (day?.exists) return { birthDate: day.date };
  const close = plain.replace(/\p{Dash_Punctuation}/gu, '-').replace(/\s+/g, '');
  const year = partsOf(YEAR_ONLY, close)?.[0];
  if (year) return { birthYear: Number(year) };
  const [ofYear, month] = partsOf(YEAR_AND_MONTH, close) ?? [];
  if (ofYear) return { birthYear: Number(ofYear), birthMonth: Number(month) };
  const age = partsOf(AGE, close)?.[0];
  if (age) return { age: /\d/.test(age) ? Number(age) : inCharacters(age) };
  const months = partsOf(MONTHS_OLD, close)?.[0];
  if (months) return { age: Math.floor(Number(months) / 12) };
  return UNDER_ONE.test(close) ? { age: 0 } : undefined;
};

/** Whether a text is in words: what people have written about a birth, rather than a date with a slip. */
const IN_WORDS = /\p{Script=Han}/u;

/**
 * The text of a birth date as it is kept: a date in ISO 8601, otherwise as it is written; none for a placeholder. Words
 * that are not understood are kept as well; `undefined` for other texts.
 */
export const understoodBirth = (text: string): { readonly kept: string | undefined } | undefined => {
  const written = writtenBirth(text);
  if (written) return { kept: written.birthDate ?? text };
  if (isPlaceholder(text)) return { kept: undefined };
  return IN_WORDS.test(text) ? { kept: text } : undefined;
};
