import type { Affiliated, CaseId } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { BarredCases } from '../../ports/barred-cases';

/** Reads the bars of the register. No query for the officers of the center, who have no affiliations. */
@Injectable()
export class BarredCasesQuery extends BarredCases {
  constructor(private readonly views: ViewReader) {
    super();
  }

  override async among({ affiliations }: Affiliated, cases: readonly CaseId[]): Promise<ReadonlySet<string>> {
    if (affiliations.length === 0 || cases.length === 0) return new Set();
    const rows = await this.views.query<{ case_id: string }>(
      'SELECT case_id FROM register WHERE case_id = ANY ($1::uuid[]) AND barred && $2::uuid[]',
      [cases, affiliations],
    );
    return new Set(rows.map(({ case_id }) => case_id));
  }
}
