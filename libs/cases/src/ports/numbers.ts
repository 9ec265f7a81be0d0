import type { CaseId } from '@center/kernel';

/** The numbers that people use on paper: `XS-370682-2026-000038` for a lead, `YS-` for a transfer. */
export abstract class Numbers {
  /** The numbers of these cases and transfers, as far as they have been given. */
  abstract of(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** The case with a number, in any spelling of it; none when there is no such. Throws `ViewsUnavailable`. */
  abstract casesWith(caseNumber: string): Promise<readonly CaseId[]>;

  /** The numbers of what was written up to a position, as far as they have been given within a moment. */
  abstract givenTo(ids: readonly string[], position: bigint): Promise<ReadonlyMap<string, string>>;

  /** The number of what was written at a position; `null` when it has not been given within a moment. */
  async given(id: string, position: bigint): Promise<string | null> {
    return (await this.givenTo([id], position)).get(id) ?? null;
  }
}
