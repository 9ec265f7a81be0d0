import { EventStore } from '@center/event-store';
import type { CaseId, SupervisionId } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { caughtUp } from '@center/web';
import { Injectable } from '@nestjs/common';
import { SupervisedCases } from '../../ports/supervised-cases';
import { supervisionsView } from './supervisions.view';

/** Finds the cases of supervisions; for an id that the view does not have, after it has read all earlier events. */
@Injectable()
export class SupervisedCasesQuery extends SupervisedCases {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly store: EventStore,
  ) {
    super();
  }

  override async caseOf(supervisionId: SupervisionId): Promise<CaseId | undefined> {
    const known = await this.find(supervisionId);
    if (known) return known;
    const { position } = await this.store.head();
    await caughtUp(this.projections, supervisionsView, position);
    return this.find(supervisionId);
  }

  private async find(supervisionId: SupervisionId): Promise<CaseId | undefined> {
    const [row] = await this.views.query<{ of_case: CaseId }>(
      'SELECT of_case FROM supervision WHERE supervision_id = $1',
      [supervisionId],
    );
    return row?.of_case;
  }
}
