import { isPlaceholderNumber } from './placeholder';

const BETWEEN = /[,;，；|｜\n\r]|或者?|以及|和|及/u;
const EXTENSION = /(?:转|轉|分机|内线|ext\.?|#|\bx)\s*\d{1,6}/giu;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
const NATIONAL = /^[1-9]\d{9,10}$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const HOTLINE = /^(?:400|800)\d{7}$|^9\d{4}$/;
const FEWEST_DIGITS = 5;

/** A number as it is dialled within the country; `undefined` if the digits are not one. */
const dialled = (digits: string): string | undefined => {
  const home = digits.replace(/^(?:00)?86(?=\d{10,12}$)/, '');
  if (home !== digits && NATIONAL.test(home) && !MOBILE.test(home)) return dialledAt(`0${home}`);
  return dialledAt(home);
};
const dialledAt = (digits: string): string | undefined => {
  const mobile = digits.replace(/^0(?=1[3-9]\d{9}$)/, '');
  return [MOBILE, LANDLINE, LOCAL, HOTLINE].some((shape) => shape.test(mobile)) ? mobile : undefined;
};

/** The numbers in groups of digits: the first groups that make a number, then those after them. */
const numbersIn = (groups: readonly string[]): readonly string[] | undefined => {
  if (groups.length === 0) return [];
  for (let count = groups.length; count > 0; count -= 1) {
    const first = dialled(groups.slice(0, count).join(''));
    const others = first && numbersIn(groups.slice(count));
    if (others) return [first, ...others];
  }
  return undefined;
};

/** A landline number with its extension after a dash: `0535-7212345-801`. */
const WITH_EXTENSION = /^(.*\d{7,8})-\d{1,5}$/;

/** A number as a spreadsheet has calculated with it: `13800001111.0` */
const DECIMAL = /(?<=\d{7})\.0+(?!\d)/g;

const ofPart = (part: string): readonly string[] => {
  const plain = part.replace(EXTENSION, ' ').replace(DECIMAL, '').trim();
  const digits = plain.replace(/\D/g, '');
  if (isPlaceholderNumber(plain)) return [];
  if (digits.length < FEWEST_DIGITS) return [plain];
  const groups = plain.match(/\d+/g)!;
  const [, trunk] = WITH_EXTENSION.exec(plain.replace(/[\p{Dash_Punctuation}]/gu, '-')) ?? [];
  return numbersIn(groups) ?? (trunk === undefined ? undefined : numbersIn(trunk.match(/\d+/g)!)) ?? [digits];
};

const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})/;
/** The last digits of another number after a slash: `13800001111/12` */
const LAST_DIGITS = /^\d{1,4}$/;

/** The numbers of the parts of a field; what a part leaves out is that of the number before it. */
const ofParts = (parts: readonly string[]): readonly string[] => {
  const found: string[] = [];
  for (const part of parts) {
    const before = found.at(-1) ?? '';
    const digits = part.trim();
    const isAfterNumber = dialled(before) === before;
    if (isAfterNumber && LAST_DIGITS.test(digits)) found.push(before.slice(0, -digits.length) + digits);
    else {
      const area = isAfterNumber && LANDLINE.test(before) ? AREA_CODE.exec(before)![0] : '';
      found.push(...ofPart(part).map((number) => (LOCAL.test(number) ? `${area}${number}` : number)));
    }
  }
  return found;
};

/**
 * The telephone numbers in a field, each as it is dialled within the country: without country code, extension, words and
 * signs. After a slash or 、 a number may leave out what it has in common with the one before it. A part without a number is
 * kept as it is; one that only says that there is none is left out.
 */
export const phonesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(BETWEEN)
      .flatMap((part) => ofParts(part.split(/[/、]/))),
  ),
];
