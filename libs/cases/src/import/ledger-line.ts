/** What a line says, as the body of a lead, and where in the line it says so. */
export interface Row {
  readonly body: object;
  /** the name of the column that a place of the body was read from; `undefined` when the line has no columns */
  readonly columnAt: (pointer: string) => string | undefined;
}

/** One line of an imported ledger, not yet read. */
export interface LedgerLine {
  /** where it begins; the first line is 1 */
  readonly line: number;
  /** Throws the problem that answers a line which is no lead at all. */
  readonly read: () => Row;
}
