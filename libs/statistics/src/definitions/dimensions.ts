/** A dimension by which figures can be grouped. */
export interface Dimension {
  /** its name in queries and groups: lower-case letters and `_` */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** whether a fact can have several values; it then counts once in each group */
  readonly multiple: boolean;
}

/** The agencies to whose figures a fact belongs; their liaisons see no other figures. */
export const AGENCY: Dimension = { name: 'agency', zh: '单位', en: 'agency', multiple: true };

/** The area code. */
export const AREA: Dimension = { name: 'area', zh: '镇街', en: 'township', multiple: false };

/** The month of the business time in Shanghai, derived by the ledger. */
export const MONTH: Dimension = { name: 'month', zh: '月份', en: 'month', multiple: false };

/** A group of figures: a value for each requested dimension, `null` where unknown. */
export type Group = Readonly<Record<string, string | null>>;
