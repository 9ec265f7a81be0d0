import type { Field } from '../paper';

/** The value of a table cell: text, a count, or a share from 0 to 1. */
export type Cell = string | number | { readonly share: number };

/** A column of a table, and its share of the page width. */
export interface Column {
  readonly head: string;
  readonly width: number;
  /** whether it contains numbers */
  readonly isNumber?: boolean;
}

export interface FileTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The content of a file of tables. */
export interface TableFile {
  readonly title: string;
  /** the main table, the only one in formats with a single table */
  readonly main: FileTable;
  /** further tables, for formats that support them */
  readonly more: readonly FileTable[];
  /** where the table is from, and its reader: in each line of CSV, on a sheet of a workbook */
  readonly origin: readonly Field[];
  /** what else that sheet says */
  readonly remarks: readonly Field[];
}
