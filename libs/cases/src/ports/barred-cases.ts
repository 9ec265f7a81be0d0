import type { Affiliated, CaseId } from '@center/kernel';

/** Finds the cases of a list that a bar keeps from an officer who otherwise sees every case. */
export abstract class BarredCases {
  /** Those of the cases from which the officer is barred. Throws `ViewsUnavailable`. */
  abstract among(by: Affiliated, cases: readonly CaseId[]): Promise<ReadonlySet<string>>;

  /** The items whose case the officer is not barred from, in order. */
  async without<Item extends { readonly caseId: CaseId | null }>(
    by: Affiliated,
    items: readonly Item[],
  ): Promise<readonly Item[]> {
    const barred = await this.among(
      by,
      items.flatMap(({ caseId }) => caseId ?? []),
    );
    return items.filter(({ caseId }) => !caseId || !barred.has(caseId));
  }
}
