import type { CaseId, SupervisionId } from '@center/kernel';

/** Finds the case of a supervision. */
export abstract class SupervisedCases {
  /** `undefined` if there is no such supervision. Throws `view-behind`. */
  abstract caseOf(supervisionId: SupervisionId): Promise<CaseId | undefined>;
}
