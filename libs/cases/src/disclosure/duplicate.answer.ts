import type { CaseStatus, DuplicateReason } from '../domain/codes';
import type { Suggestion } from '../ports/duplicates';
import type { Numbers } from '../ports/numbers';

/** A case that may be of the same matter as another. A person decides. */
export class DuplicateAnswer {
  /** @example "0190163d-8694-7398-9f3c-1f6f4d2a6b10" */
  caseId!: string;
  caseNumber!: string | null;
  /** any status, including `MERGED` and `DECLINED` */
  status!: CaseStatus;
  mergedInto!: string | null;
  /** confidence of the strongest reason, from 0 to 1 */
  score!: number;
  reasons!: DuplicateReason[];
  /** the children of the requested case that resemble one of this case */
  childIds!: string[];
}

/** Suggestions in the response format, with case numbers. */
export const duplicateAnswers = async (
  suggestions: readonly Suggestion[],
  numbers: Numbers,
): Promise<DuplicateAnswer[]> => {
  const given = await numbers.of(suggestions.map(({ caseId }) => caseId));
  return suggestions.map(({ caseId, status, mergedInto, score, reasons, childIds }) => ({
    caseId,
    caseNumber: given.get(caseId) ?? null,
    status,
    mergedInto,
    score,
    reasons: [...reasons],
    childIds: [...childIds],
  }));
};
