import type { Field } from '@center/print';

/** What stands in a place of a table: words, a count, a share from 0 to 1. */
export type Cell = string | number | { readonly share: number };

/** A column of a table, and its part of the width of a page. */
export interface Column {
  readonly head: string;
  readonly width: number;
  /** whether it holds numbers */
  readonly isNumber?: boolean;
}

export interface BookTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What is exported, in words and numbers: nothing of how a format writes it. */
export interface Book {
  readonly title: string;
  /** of the file, without its ending: for those who take any character, and in ASCII for all others */
  readonly fileName: string;
  readonly plainFileName: string;
  readonly number: string;
  /** the table that a format with one table has */
  readonly figures: BookTable;
  /** further tables, for formats that have room for them */
  readonly more: readonly BookTable[];
  /** what the indicators mean */
  readonly meanings: BookTable;
  /** what is counted, known when, and who reads it: a copy without it could not be traced */
  readonly about: readonly Field[];
  readonly imprint: { readonly reader: string; readonly officerId: string; readonly time: string };
  /** how much is shown */
  readonly shown: string;
}
