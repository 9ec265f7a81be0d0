import type { Dimension } from './dimensions';

/** How a figure is computed from facts. */
export type Counting =
  /** the number of facts */
  | 'FACTS'
  /** the number of distinct people among the facts, within each requested period and group */
  | 'PEOPLE'
  /** the share of the facts that are `met`, from 0 to 1 */
  | 'SHARE';

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

/** Whether the figures of an indicator can be grouped by all of these dimensions. */
export const canGroup = ({ dimensions }: Indicator, groupBy: readonly string[]): boolean =>
  groupBy.every((name) => dimensions.some((dimension) => dimension.name === name));
