/** Warnings about a line, beside those about a lead. They never prevent its registration. */
export const LINE_WARNINGS = [
  'stray-quote',
  'number-cut-off',
  'error-value',
  'several-children',
  'birth-not-understood',
  'unknown-area',
  'police-report-without-time',
  'registered-when-discovered',
  'accepted-when-registered',
  'before-its-cause',
  'no-heading',
  'not-a-person',
] as const;

/** Where something is in a file. */
export interface FilePlace {
  /** the heading of the column; its letter, as a spreadsheet names it, if it has none */
  readonly column: string;
  /** the line, if it is not the one at which the lead begins */
  readonly line?: number;
}

export interface LineWarning extends FilePlace {
  readonly code: (typeof LINE_WARNINGS)[number];
}

/** The content of a line as the body of a lead, and its location in the file. */
export interface Row {
  readonly body: object;
  /** the number of the row, for a lead without a number of its own */
  readonly rowNumber?: string;
  readonly warnings: readonly LineWarning[];
  /** where a field of the body was read; `undefined` if the line has no columns */
  readonly placeOf: (pointer: string) => FilePlace | undefined;
}

/** Where a field is, for an answer: its column in a sheet, its JSON pointer otherwise. */
export const placed = ({ placeOf }: Pick<Row, 'placeOf'>, pointer: string): FilePlace | { readonly pointer: string } =>
  placeOf(pointer) ?? { pointer };

/** Why a record is not a lead. */
export const SKIP_REASONS = ['blank', 'before-header', 'repeated-header', 'total', 'footer', 'not-a-person'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One record of an imported ledger: a lead, not parsed yet, or part of one, or none. */
export type LedgerLine = LeadLine | JoinedLine | SkippedLine;

/** A record and where it is in the file. */
export interface SourceLine {
  /** the line it starts at, from 1 */
  readonly line: number;
  /** its cells, in a sheet, unless it is too long */
  readonly cells?: readonly string[];
}

export interface LeadLine extends SourceLine {
  /** Throws the problem for a line that is not a valid lead. */
  readonly read: () => Row;
}

/** A row with a further child or reporter of the lead before it. */
export interface JoinedLine extends SourceLine {
  /** the line of the lead */
  readonly joins: number;
}

export interface SkippedLine {
  readonly line: number;
  readonly skipped: SkipReason;
  readonly warnings?: readonly LineWarning[];
}
