import type { CaseStatus, DuplicateReason } from '../domain/codes';
import type { Suggestion } from '../ports/duplicates';
import type { Numbers } from '../ports/numbers';

/** A case that may be of the same matter as another. A person decides. */
export class DuplicateAnswer {
  /** @example "0190163d-8694-7398-9f3c-1f6f4d2a6b10" */
  caseId!: string;
  caseNumber!: string | null;
  /** `MERGED` and `DECLINED` stand here like any other */
  status!: CaseStatus;
  mergedInto!: string | null;
  /** how sure the surest reason is, from 0 to 1 */
  score!: number;
  reasons!: DuplicateReason[];
  /** the children of the case asked about that are like one of this case */
  childIds!: string[];
}

/** Suggestions as they are answered, with the numbers of their cases. */
export const duplicateAnswers = async (
  suggestions: readonly Suggestion[],
  numbers: Numbers,
): Promise<DuplicateAnswer[]> => {
  const given = await numbers.of(suggestions.map(({ caseId }) => caseId));
  return suggestions.map(({ reasons, childIds, ...suggestion }) => ({
    ...suggestion,
    caseNumber: given.get(suggestion.caseId) ?? null,
    reasons: [...reasons],
    childIds: [...childIds],
  }));
};
