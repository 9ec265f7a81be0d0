import type { Chore } from '@center/deadlines';
import { type EventStore, newOperation, transact } from '@center/event-store';
import { type CaseId, type Clock, type EventActor, type Instant, instant, type OfficerId } from '@center/kernel';
import type { Projections, ViewReader } from '@center/projections';
import { Logger } from '@nestjs/common';
import { handlerLeft } from '../domain/assignment';
import { caseStream } from '../domain/streams';
import { staffingReaction } from './staffing';

/**
 * The cases whose officer has no appointment in the unit any more at the instant $1, because the term of one has ended since
 * the instant $2.
 */
const LEFT = `
  SELECT handled.case_id AS "caseId", handled.officer_id AS "officerId", max(ended.until) AS until
    FROM staffing_post AS ended JOIN staffing_case AS handled USING (officer_id, agency_id)
   WHERE ended.until > $2 AND ended.until <= $1 AND NOT EXISTS (
     SELECT FROM staffing_post AS post
      WHERE post.officer_id = handled.officer_id AND post.agency_id = handled.agency_id
        AND (post.until IS NULL OR post.until > $1))
   GROUP BY 1, 2`;

interface Left {
  readonly caseId: CaseId;
  readonly officerId: OfficerId;
  readonly until: Date;
}

/** How long it is waited for the reaction to know the events of the log. */
const PATIENCE_MS = 2_000;

/** What the work needs. */
export interface EndedTermsContext {
  readonly store: EventStore;
  readonly views: Pick<ViewReader, 'query'>;
  readonly projections: Pick<Projections, 'reached'>;
  /** the register's clock, by which terms end */
  readonly hostClock: Clock;
  /** the clock of the log */
  readonly clock: Clock;
}

/**
 * Moves cases to the unit's queue when the term of their officer ends, which has no event. The first time it looks at all terms
 * that have ended, then at those that have ended since. It is decided on the case, so a case is moved once.
 */
export const endedTerms = ({ store, views, projections, hostClock, clock }: EndedTermsContext): Chore => {
  const log = new Logger('EndedTerms');
  let lookedAt: Instant | undefined;

  /** Returns whether the case could be moved, or was. */
  const leave = async ({ caseId, officerId, until }: Left, actor: EventActor): Promise<boolean> => {
    const [ended, now] = [instant(until.getTime()), clock.now()];
    const at = ended < now ? ended : now; // the clock of the log may be behind that of the register
    try {
      await transact({
        ...{ store, type: caseStream, key: caseId, operation: newOperation() },
        meta: { actor, command: 'term-ended' },
        decide: (state) => (state ? handlerLeft({ at, by: actor.officerId, officerId })(state) : []),
      });
      return true;
    } catch (error) {
      log.error(`the officer of ${caseStream.nameOf(caseId)} did not leave, tried again: ${String(error)}`);
      return false;
    }
  };

  return async (actor) => {
    const now = hostClock.now();
    const { position } = await store.head(); // an appointment or an assignment may have been written just before
    if (!(await projections.reached(staffingReaction.name, position, PATIENCE_MS))) return;
    const left = await views.query<Left>(LEFT, [now, lookedAt ?? '-infinity']);
    let isDone = true;
    for (const one of left) isDone = (await leave(one, actor)) && isDone;
    if (isDone) lookedAt = now;
  };
};
