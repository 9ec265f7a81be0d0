import type { CaseId, ChildId } from '@center/kernel';
import type { CaseStatus, DuplicateReason } from '../domain/codes';

/** A case that may be of the same matter as another. A person decides. */
export interface Suggestion {
  readonly caseId: CaseId;
  readonly status: CaseStatus;
  /** the case it has been merged into */
  readonly mergedInto: CaseId | null;
  /** confidence of the strongest reason, from 0 to 1 */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  /** the children of the requested case that resemble one of this case */
  readonly childIds: readonly ChildId[];
}

/** Finds cases that may be of the same matter, by tokens and codes only. Decrypts nothing. */
export abstract class Duplicates {
  /** Possible duplicates of a case, most likely first. Throws `ViewsUnavailable`. */
  abstract of(caseId: CaseId): Promise<readonly Suggestion[]>;

  /**
   * The duplicates known now, or after a short wait for a position. Empty if the view is behind or unavailable: no command
   * waits long for suggestions or fails without them.
   */
  abstract known(caseId: CaseId, position?: bigint): Promise<readonly Suggestion[]>;
}
