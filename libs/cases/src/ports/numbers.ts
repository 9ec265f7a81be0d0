import type { CaseId } from '@center/kernel';

/** The human-readable numbers: `XS-370682-2026-000038` for a lead, `YS-` for a transfer. */
export abstract class Numbers {
  /** The numbers of these cases and transfers. Those not assigned yet are missing. */
  abstract of(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** The case with a number, in any spelling; empty if there is none. Throws `ViewsUnavailable`. */
  abstract casesWith(caseNumber: string): Promise<readonly CaseId[]>;

  /** As `of`, after a short wait for the numbers assigned up to a position. */
  abstract givenTo(ids: readonly string[], position: bigint): Promise<ReadonlyMap<string, string>>;

  /** The number of the entity written at a position; `null` if it is not assigned after a short wait. */
  async given(id: string, position: bigint): Promise<string | null> {
    return (await this.givenTo([id], position)).get(id) ?? null;
  }
}
