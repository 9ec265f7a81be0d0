/** How an indicator is got from its facts. */
export type Counting =
  /** one for each fact */
  | 'FACTS'
  /** distinct people among the facts, within each period and group asked for */
  | 'PEOPLE'
  /** the facts that are met among all of them, from 0 to 1 */
  | 'SHARE';

/** What a figure is: in words, and how it is counted. */
export interface Indicator {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** the measure word: 条 leads, 件次 instances, 件 matters, 名 people, 人次 person-times, 比率 a share */
  readonly unit: string;
  /** the indicator that the facts in the table name: several can be got from the same facts */
  readonly facts: string;
  readonly counting: Counting;
  /** what is counted, and by which business time */
  readonly meaning: { readonly zh: string; readonly en: string };
  /** what the dimension `agency` is of it */
  readonly agency: { readonly zh: string; readonly en: string };
}

/** One version of all definitions. It never changes once it was released: another meaning is another version. */
export interface Definition {
  readonly version: number;
  readonly indicators: readonly Indicator[];
}
