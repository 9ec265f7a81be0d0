import { eventIdOf, newOperation } from '@center/event-store';
import { id } from '@center/kernel';
import type { Center } from './center';
import { Behind } from './database';

interface Readiness {
  readonly status: string;
  readonly views: readonly { readonly view: string; readonly lag: number; readonly fault: string | null }[];
}

/** The state of the views. */
export const readiness = async (center: Center): Promise<{ status: number; body: Readiness }> => {
  const answer = await fetch(`${center.program.operationsUrl}/health/views`);
  return { status: answer.status, body: (await answer.json()) as Readiness };
};

/** The names of the views that have stopped. */
export const stoppedViews = async (center: Center): Promise<string[]> =>
  (await readiness(center)).body.views.filter(({ fault }) => fault !== null).map(({ view }) => view);

/** Appends an event of an unknown type directly to the log, bypassing all decisions; returns its position. */
export const poison = (center: Center, stream: string): Promise<bigint> => {
  const correlation = newOperation();
  const { officerId, agencyId } = center.account('admin');
  const actor = { officerId: id<'officer'>(officerId), agencyId: id<'agency'>(agencyId), role: 'SYS_ADMIN' as const };
  const event = { id: eventIdOf(correlation, 'Poison'), type: 'Poison', schema: 1, data: {} };
  const meta = { actor, command: 'spec', correlation };
  return new Behind(center.home).withLog(
    async (store) => (await store.append(stream, 'any', [{ ...event, meta }])).position,
  );
};

/** Deletes the events of the unknown type, which only the superuser of a database can; on EventStoreDB they remain. */
export const removePoison = (center: Center): Promise<void> =>
  new Behind(center.home).with(async (pool) => {
    await pool.query('alter table log.event disable trigger append_only');
    await pool.query(`delete from log.event where type = 'Poison'`);
    await pool.query('alter table log.event enable always trigger append_only');
  });
