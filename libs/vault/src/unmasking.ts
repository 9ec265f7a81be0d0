import type { CaseId, LocatedSealed, Officer } from '@center/kernel';
import type { AccessLog } from './access-log';
import type { Vault } from './port';
import type { Purpose } from './purposes';

/** A request to read plain text, by an authorized officer. */
export interface UnmaskingRequest {
  readonly officer: Officer;
  /** missing for texts that belong to no case, which do not count */
  readonly caseId?: CaseId;
  /** JSON pointer, into the case if there is one → the sealed text found there */
  readonly texts: ReadonlyMap<string, LocatedSealed>;
  readonly purpose: Purpose;
  readonly note: string;
  /** whether it counts towards the officer's budget; an emergency does not */
  readonly counts: boolean;
}

/** A plain text, or a marker that it was forgotten. */
export type Unmasked = { readonly value: string } | { readonly value: null; readonly forgotten: true };

/** The only way to decrypt sealed texts for a response. */
export class Unmasking {
  /** `budget`: how many unmaskings of one officer count in an hour */
  constructor(
    private readonly log: AccessLog,
    private readonly vault: Vault,
    private readonly budget: number,
  ) {}

  /**
   * Records who reads what and why, and decrypts the texts only after that is committed. Rejects without decrypting if it
   * could not be recorded. Throws `BudgetSpent`, and `SealBroken` if a text was altered or moved.
   */
  async unmask({
    officer,
    caseId,
    texts,
    purpose,
    note,
    counts,
  }: UnmaskingRequest): Promise<ReadonlyMap<string, Unmasked>> {
    const { officerId, role, agency } = officer;
    const fields = [...texts.keys()];
    await this.log.record(
      { officerId, agencyId: agency.id, role, caseId: caseId ?? null, fields, purpose, note },
      counts ? this.budget : undefined,
    );
    const values = await this.vault.open([...texts.values()]);
    return new Map(fields.map((field, index) => [field, unmasked(values[index] ?? null)]));
  }
}

const unmasked = (value: string | null): Unmasked => (value === null ? { value, forgotten: true } : { value });
