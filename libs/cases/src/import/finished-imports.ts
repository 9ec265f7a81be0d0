import { randomUUID } from 'node:crypto';
import type { Officer } from '@center/kernel';
import { AccessLog } from '@center/vault';
import { Injectable } from '@nestjs/common';

/** An import of finished cases that is under way. */
export interface FinishedImport {
  /** Counts a case that was registered. */
  readonly registered: () => void;
  /** Records the end with the count, also when the import ends early. */
  readonly end: () => Promise<void>;
}

/** Records imports of finished cases in the access log: they are asked for neither a checklist nor a second person. */
@Injectable()
export class FinishedImports {
  constructor(private readonly log: AccessLog) {}

  /** Records the beginning of an import, before anything is registered. Rejects if it could not be recorded. */
  async begin({ officerId, agency, role }: Officer): Promise<FinishedImport> {
    const entry = { importId: randomUUID(), officerId, agencyId: agency.id, role };
    await this.log.recordFinishedImport(entry);
    let count = 0;
    return {
      registered: () => (count += 1),
      end: () => this.log.recordFinishedImport(entry, count),
    };
  }
}
