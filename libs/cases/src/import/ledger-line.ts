/** The content of a line as the body of a lead, and its location in the line. */
export interface Row {
  readonly body: object;
  /** the name of the column that a body field was read from; `undefined` if the line has no columns */
  readonly columnAt: (pointer: string) => string | undefined;
}

/** One line of an imported ledger, not parsed yet. */
export interface LedgerLine {
  /** the line it starts at, from 1 */
  readonly line: number;
  /** Throws the problem for a line that is not a valid lead. */
  readonly read: () => Row;
}
