import { EventStore } from '@center/event-store';
import type { CaseId } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { Recurrences } from '../../ports/recurrences';
import { duplicatesView } from './duplicates.view';
import { REPEATS } from './rules';

/** How long a grade waits for the view. */
const PATIENCE_MS = 1_000;

const EARLIER = `
SELECT earlier.case_id
FROM likeness AS later
JOIN likeness_person AS named ON named.case_id = later.case_id AND named.child_id IS NOT NULL AND named.is_current
JOIN likeness_person AS same ON same.person_id = named.person_id AND same.child_id IS NOT NULL AND same.is_current
JOIN likeness AS earlier ON earlier.case_id = same.case_id
WHERE later.case_id = $1 AND earlier.case_id <> later.case_id AND ${REPEATS('later', 'earlier')}
ORDER BY earlier.closed_at DESC LIMIT 1`;

/** Finds repeats by the persons that cases name. Decrypts nothing. */
@Injectable()
export class RecurrencesQuery extends Recurrences {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly store: EventStore,
  ) {
    super();
  }

  override async of(caseId: CaseId): Promise<CaseId | undefined> {
    try {
      const { position } = await this.store.head();
      if (!(await this.projections.reached(duplicatesView.name, position, PATIENCE_MS))) return undefined;
      const [earlier] = await this.views.query<{ readonly case_id: CaseId }>(EARLIER, [caseId], 'earlier-case');
      return earlier?.case_id;
    } catch (error) {
      if (error instanceof ViewsUnavailable) return undefined;
      throw error;
    }
  }
}
