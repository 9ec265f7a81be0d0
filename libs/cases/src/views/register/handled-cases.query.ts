import { EventStore } from '@center/event-store';
import type { CaseId, Officer } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { caughtUp, decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import { HandledCases, type HandledPage } from '../../ports/handled-cases';
import { Conditions } from '../conditions';
import { registerView } from './register.view';
import { visibleIn } from './visible';

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

  override async openOf(by: Officer, { agencyId, officerId, now, limit, cursor }: HandledPage): Promise<Page<CaseId>> {
    const after = decodeCursor(cursor, 'position');
    const { position } = await this.store.head();
    await caughtUp(this.projections, registerView, position);
    const where = new Conditions();
    const full = visibleIn(where, by, now);
    where
      .and(full)
      .and(`status IN ('REGISTERED', 'ACCEPTED', 'HANDLING')`)
      .on(agencyId, (agency) => `handler_agency = ${agency}`)
      .on(officerId, (officer) => `handler_officer = ${officer}`)
      .on(after?.[0], (last) => `position > ${last}`);
    const rows = await this.views.query<{ case_id: CaseId; position: string }>(
      `SELECT case_id, position FROM register WHERE ${where.toString()} ORDER BY position LIMIT ${where.put(limit + 1)}`,
      where.values,
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor(last.position));
    return { items: items.map(({ case_id }) => case_id), nextCursor };
  }
}
