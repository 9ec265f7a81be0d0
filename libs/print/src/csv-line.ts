const SPECIAL = /[",\r\n]/u;
/**
 * What a spreadsheet may interpret as the start of a formula, also after characters that are not seen: spaces, control and
 * format characters (U+200B, marks of direction), fillers and variation selectors.
 */
const FORMULA = /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹢﹣﹦﹫]/u;

/** The byte order mark that tells a spreadsheet that a text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A text that a spreadsheet does not interpret as a formula: prefixed with an apostrophe, which marks text, if it looks like one. */
const notFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A text as `notFormula` was given it. */
export const beforeNotFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** A record of RFC 4180 with its line break. Texts that look like formulas are written as text; numbers are not. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(fieldOf).join(',')}\r\n`;

const fieldOf = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell);
  const text = notFormula(cell);
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
