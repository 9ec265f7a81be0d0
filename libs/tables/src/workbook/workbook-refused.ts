/** Why a workbook cannot be read. */
export type WorkbookFault = 'malformed-workbook' | 'workbook-too-large' | 'unknown-sheet' | MisplacedRow;

/** A row, by its place among the rows of the sheet from 1, whose number is none or does not follow that of the row before. */
interface MisplacedRow {
  readonly misplacedRow: number;
}

/** A workbook that cannot be read, with its reason. */
export class WorkbookRefused extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(typeof fault === 'string' ? fault : `row ${fault.misplacedRow} is misplaced`);
    this.name = 'WorkbookRefused';
  }
}
