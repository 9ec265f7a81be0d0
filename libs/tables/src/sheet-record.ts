/** One record of a table: a record of delimited text, or a row of a spreadsheet. */
export interface SheetRecord {
  /** the line or row it starts at, from 1 */
  readonly line: number;
  readonly cells: readonly string[] | 'too-long';
  /** the cells, from 0, with a quote that does not enclose them */
  readonly stray: readonly number[];
  /** the cells, from 0, with the error of a formula instead of a value; they are empty */
  readonly errorValues?: readonly number[];
  /** by place, the text of a cell of a row before, with which it is one cell of a spreadsheet */
  readonly merged?: Readonly<Record<number, string>>;
}

/** Whether a record is an empty line of a text. */
export const isEmptyLine = ({ cells }: SheetRecord): boolean => cells.length === 1 && cells[0] === '';
