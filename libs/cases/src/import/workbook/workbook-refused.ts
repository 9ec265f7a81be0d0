/** Why a workbook cannot be read. */
export type WorkbookFault = 'malformed-workbook' | 'workbook-too-large' | 'unknown-sheet';

/** A workbook that cannot be read, with its reason. */
export class WorkbookRefused extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
    this.name = 'WorkbookRefused';
  }
}
