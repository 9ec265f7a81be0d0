import { caughtUp } from '@center/web';
import { EventStore } from '@center/event-store';
import type { AgencyId, CaseId, OfficerId } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { HandledCases } from '../../ports/handled-cases';
import { Conditions } from '../conditions';
import { registerView } from './register.view';

/** Reads from the register after it has caught up with the log. */
@Injectable()
export class HandledCasesQuery extends HandledCases {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly store: EventStore,
  ) {
    super();
  }

  override async openOf({ agencyId, officerId }: { agencyId: AgencyId; officerId?: OfficerId }): Promise<CaseId[]> {
    const { position } = await this.store.head();
    await caughtUp(this.projections, registerView, position);
    const where = new Conditions()
      .and(`status IN ('REGISTERED', 'ACCEPTED', 'HANDLING')`)
      .on(agencyId, (agency) => `handler_agency = ${agency}`)
      .on(officerId, (officer) => `handler_officer = ${officer}`);
    const rows = await this.views.query<{ case_id: CaseId }>(
      `SELECT case_id FROM register WHERE ${where.toString()} ORDER BY position`,
      where.values,
    );
    return rows.map(({ case_id }) => case_id);
  }
}
