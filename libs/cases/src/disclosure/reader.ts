import type { Officer } from '@center/kernel';
import type { Visibility } from '../domain/visibility';

/** The reader of a case, and how much of it they see. */
export interface Reader {
  readonly by: Officer;
  readonly visibility: Visibility;
}

/** A reader of a case, and the assigned numbers of the case, its transfers and its rescues. */
export interface CaseReader extends Reader {
  readonly numbers: ReadonlyMap<string, string>;
}
