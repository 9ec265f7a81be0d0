import type { CaseId, ChildId } from '@center/kernel';
import type { CaseStatus, DuplicateReason } from '../domain/codes';

/** A case that may be of the same matter as another. A person decides. */
export interface Suggestion {
  readonly caseId: CaseId;
  readonly status: CaseStatus;
  /** the case it has been merged into */
  readonly mergedInto: CaseId | null;
  /** from 0 to 1: how sure the surest reason is */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  /** the children of the case asked about that are like one of this case */
  readonly childIds: readonly ChildId[];
}

/** Which cases may be of the same matter: by tokens and codes alone, nothing is opened. */
export abstract class Duplicates {
  /** Those of a case, the likeliest first. Throws `ViewsUnavailable`. */
  abstract of(caseId: CaseId): Promise<readonly Suggestion[]>;

  /**
   * Those known now, or within a moment when a position is to be reached; none when the view is behind or cannot
   * answer: nobody is kept waiting for a suggestion, and nothing is refused for lack of it.
   */
  abstract known(caseId: CaseId, position?: bigint): Promise<readonly Suggestion[]>;
}
