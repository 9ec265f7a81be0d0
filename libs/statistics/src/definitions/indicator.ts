import type { Dimension } from './dimensions';

/** How a figure is computed from facts. */
export type Counting =
  /** the number of facts */
  | 'FACTS'
  /**
   * the number of distinct people (or households) among the facts, within each requested period and group. In a table with
   * quantities, facts without a person add their quantities
   */
  | 'PEOPLE'
  /** the sum of the quantities of the facts */
  | 'QUANTITY'
  /** the share of the facts that are `met`, from 0 to 1 */
  | 'SHARE'
  /** the mean of a number of the facts */
  | 'MEAN';

/** Which facts of a timed table count at the end of a period, and which of them are met. Those that look at the end only are stocks. */
export type Timing =
  /** due in the period, and due before its end or ended; not away at its end. Met: as the fact says */
  | 'DUE'
  /** the same. Met: ended by the end of the period */
  | 'DUE_BY_END'
  /** due before the end of the period, and neither ended nor away then. The start of the period has no meaning */
  | 'OVERDUE'
  /** begun, and not ended, at the last instant of the period, whose start has no meaning. A month counts what holds at its end */
  | 'STOCK';

/** Whether an indicator is counted in a period, or at its end. */
export const FORMS = ['FLOW', 'STOCK'] as const;
export type Form = (typeof FORMS)[number];

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The definition of a figure: its meaning, how it is counted, and its dimensions. */
export interface Indicator extends Words {
  readonly name: string;
  /** the measure word, such as 件, 名, 人次 or 比率 (a share) */
  readonly unit: string;
  /** the name of its facts in their table; several indicators can be computed from the same facts */
  readonly facts: string;
  readonly counting: Counting;
  /** of timed facts */
  readonly timing?: Timing;
  /** only the facts with these values, by dimension */
  readonly within?: Readonly<Record<string, string>>;
  /** whether small figures would tell something about people; by default they would */
  readonly aboutPeople?: boolean;
  /** of a mean: the column of its number, and the columns of other means in the answer, by field */
  readonly mean?: { readonly of: string; readonly beside: Readonly<Record<string, string>> };
  /** what is counted, and by which business time */
  readonly meaning: Words;
  /** the meaning of the dimension `agency`; absent if it does not have that dimension */
  readonly agency?: Words;
  readonly dimensions: readonly Dimension[];
}

/** A version of definitions. It is immutable once released: a changed meaning requires a new version. */
export interface Definition {
  readonly version: number;
  readonly indicators: readonly Indicator[];
}

/** An indicator of a version; `undefined` if the version has none with this name. */
export const indicatorIn = ({ indicators }: Definition, name: string): Indicator | undefined =>
  indicators.find((indicator) => indicator.name === name);

/** The form of an indicator. */
export const formOf = ({ timing }: Pick<Indicator, 'timing'>): Form =>
  timing === 'STOCK' || timing === 'OVERDUE' ? 'STOCK' : 'FLOW';

/** Whether the figures of an indicator can be grouped by all of these dimensions. */
export const canGroup = ({ dimensions }: Indicator, groupBy: readonly string[]): boolean =>
  groupBy.every((name) => dimensions.some((dimension) => dimension.name === name));
