import { type EventStore, operationAnswering, transact } from '@center/event-store';
import type { CaseId, StoredEvent } from '@center/kernel';
import type { Case } from '../domain/case';
import type { CaseEvent } from '../domain/events';
import { caseStream, foldCase } from '../domain/evolve';
import { SCHEMA } from '../domain/reading';

/**
 * Lets a case follow an event of another stream: the decision is asked on the case's own stream, and what it says has
 * ids derived from the event, so that a repeat after a crash changes nothing. Nothing for a case that is not there, nor without
 * a log to write to, as for what was answered long ago.
 */
export const answer = async (
  store: EventStore | undefined,
  cause: StoredEvent,
  caseId: CaseId,
  command: string,
  decide: (state: Case) => CaseEvent[],
): Promise<void> => {
  if (!store) return;
  await transact<CaseEvent, Case | undefined>({
    store,
    stream: caseStream(caseId),
    operation: operationAnswering(cause.id, `${command}/${caseId}`),
    meta: { actor: cause.meta.actor, command, causation: cause.id },
    schemaOf: () => SCHEMA,
    fold: foldCase,
    decide: (state) => (state ? decide(state) : []),
  });
};
