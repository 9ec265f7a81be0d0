/** Parsers from cells to the values in a lead's body. Unparsable cells are passed through, and the body's validation rejects them. */
export type ReadCell = (cell: string) => unknown;

export const aText: ReadCell = (cell) => cell;

/** Chinese labels of codes. */
export type CellWords<Code extends string = string> = Readonly<Partial<Record<Code, readonly string[]>>>;

/** A code, or one of its Chinese labels. */
export const aCode = (words: CellWords): ReadCell => {
  const codes = new Map(Object.entries(words).flatMap(([code, names]) => (names ?? []).map((name) => [name, code])));
  return (cell) => codes.get(cell) ?? cell.toUpperCase();
};

/** Several codes in one cell, separated by any of `;；、,，/|` or whitespace. */
export const someCodes = (words: CellWords): ReadCell => {
  const one = aCode(words);
  return (cell) =>
    cell
      .split(/[;；、,，/|\s]+/)
      .filter((part) => part !== '')
      .map(one);
};

const FLAGS: Readonly<Record<string, boolean>> = { 是: true, true: true, 否: false, false: false };

export const aFlag: ReadCell = (cell) => FLAGS[cell.toLowerCase()] ?? cell;

const DAY = String.raw`(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?`;
const TIME = String.raw`(?:[T\s]*(\d{1,2})[:：时](\d{1,2})分?(?::(\d{1,2}))?)?`;
const ON_PAPER = new RegExp(`^${DAY}${TIME}$`);

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/**
 * A time in a local format (`2019-03-04`, `2019/3/4 9:30`, `2019年3月4日 9时30分`), in the Shanghai time zone; midnight
 * if there is no time of day. RFC 3339 is passed through.
 */
export const aMoment: ReadCell = (cell) => {
  const [, year, month, day, hour, minute, second] = ON_PAPER.exec(cell) ?? [];
  if (year === undefined) return cell;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+08:00`;
};

/** A date in a local format (`2015/6/1`, `2015年6月1日`). */
export const aDate: ReadCell = (cell) => {
  const [, year, month, day, hour] = ON_PAPER.exec(cell) ?? [];
  return year === undefined || hour !== undefined ? cell : `${year}-${two(month)}-${two(day)}`;
};
