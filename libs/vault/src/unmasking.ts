import type { CaseId, LocatedSealed, Officer } from '@center/kernel';
import type { AccessLog } from './access-log';
import type { Vault } from './port';
import type { Purpose } from './purposes';

/** A wish to read plain text, by someone who may. */
export interface UnmaskingRequest {
  readonly officer: Officer;
  readonly caseId: CaseId;
  /** JSON pointer into the case → the sealed text found there */
  readonly texts: ReadonlyMap<string, LocatedSealed>;
  readonly purpose: Purpose;
  readonly note: string;
}

/** A text in clear, or that it has been forgotten. */
export type Unmasked = { readonly value: string } | { readonly value: null; readonly forgotten: true };

/** The only way from a sealed text of a case to an answer. */
export class Unmasking {
  constructor(
    private readonly log: AccessLog,
    private readonly vault: Vault,
  ) {}

  /**
   * Records who reads what and why, and only when that is committed opens the texts. Rejects, with nothing opened,
   * when it could not be recorded; throws `SealBroken` when a text was altered or moved.
   */
  async unmask({ officer, caseId, texts, purpose, note }: UnmaskingRequest): Promise<ReadonlyMap<string, Unmasked>> {
    const { officerId, role, agency } = officer;
    const fields = [...texts.keys()];
    await this.log.record({ officerId, agencyId: agency.id, role, caseId, fields, purpose, note });
    const values = await this.vault.open([...texts.values()]);
    return new Map(fields.map((field, index) => [field, unmasked(values[index] ?? null)]));
  }
}

const unmasked = (value: string | null): Unmasked => (value === null ? { value, forgotten: true } : { value });
