import type { Field } from '@center/print';

/** The value of a table cell: text, a count, or a share from 0 to 1. */
export type Cell = string | number | { readonly share: number };

/** A column of a table, and its share of the page width. */
export interface Column {
  readonly head: string;
  readonly width: number;
  /** whether it contains numbers */
  readonly isNumber?: boolean;
}

export interface BookTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The content of an export, independent of the file format. */
export interface Book {
  readonly title: string;
  /** the file name without extension, in Unicode and as an ASCII fallback */
  readonly fileName: string;
  readonly plainFileName: string;
  readonly number: string;
  /** the main table, the only one in formats with a single table */
  readonly figures: BookTable;
  /** further tables, for formats that support them */
  readonly more: readonly BookTable[];
  /** the meaning of the indicators */
  readonly meanings: BookTable;
  /** the query, the position and the reader; they make a copy traceable */
  readonly about: readonly Field[];
  readonly imprint: { readonly reader: string; readonly officerId: string; readonly time: string };
  /** the disclosure level */
  readonly shown: string;
}
