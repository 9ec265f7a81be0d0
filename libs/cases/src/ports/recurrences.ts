import type { CaseId } from '@center/kernel';

/** Finds out whether a case is a repeat: its lead follows within six months of the closure of a case with the same child. */
export abstract class Recurrences {
  /**
   * The closed case that this one repeats, the last one if there are several; `undefined` if there is none, or the view is
   * behind or unavailable: no grade waits long or fails for it.
   */
  abstract of(caseId: CaseId): Promise<CaseId | undefined>;
}
