/** By what figures can be grouped. */
export interface Dimension {
  /** as queries and groups spell it: lower-case letters and `_` */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** whether a fact can have several values; it then counts once in the group of each */
  readonly multiple: boolean;
}

/** The agencies whose figures a fact belongs to; their liaisons see no others. */
export const AGENCY: Dimension = { name: 'agency', zh: '单位', en: 'agency', multiple: true };

/** The area code. */
export const AREA: Dimension = { name: 'area', zh: '镇街', en: 'township', multiple: false };

/** The month in Shanghai of the business time; the ledger derives it. */
export const MONTH: Dimension = { name: 'month', zh: '月份', en: 'month', multiple: false };

/** A group of figures: a value for each dimension asked for; `null` where it is not known. */
export type Group = Readonly<Record<string, string | null>>;
