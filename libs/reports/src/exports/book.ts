import type { Field, FileTable, TableFile } from '@center/print';

/** The content of an export, independent of the file format. */
export interface Book {
  readonly title: string;
  /** the file name without extension, in Unicode and as an ASCII fallback */
  readonly fileName: string;
  readonly plainFileName: string;
  readonly number: string;
  /** the main table, the only one in formats with a single table */
  readonly figures: FileTable;
  /** further tables, for formats that support them */
  readonly more: readonly FileTable[];
  /** the meaning of the indicators */
  readonly meanings: FileTable;
  /** the query, the position and the reader; they make a copy traceable */
  readonly about: readonly Field[];
  readonly imprint: { readonly reader: string; readonly officerId: string; readonly time: string };
  /** the disclosure level */
  readonly shown: string;
}

/** A book as a file of tables: the meanings have a sheet of a workbook, and the origin names the reader. */
export const tableFileOf = ({ title, figures, more, meanings, about, imprint, shown }: Book): TableFile => ({
  title,
  main: figures,
  more: [...more, meanings],
  origin: [...about, ['查阅人', imprint.reader], ['查阅人编号', imprint.officerId], ['查阅时间', imprint.time]],
  remarks: [['范围', shown]],
});
