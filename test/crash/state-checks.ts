import { join } from 'node:path';
import type { EventStore } from '@center/event-store';
import { isSealed, locate, type LocatedSealed, type StoredEvent } from '@center/kernel';
import { Projections, rowsOf, type View } from '@center/projections';
import { until } from '@center/testing';
import { openVaultKeys, PostgresVault } from '@center/vault';
import type { Center } from '../e2e/harness/center';
import type { Pool } from '../e2e/harness/database';
import type { Clients } from './clients';

const CAUGHT_UP_WITHIN_MS = 300_000;
const REPEATED = 100;

interface Ready {
  readonly views: readonly { readonly view: string; readonly lag: number; readonly fault: string | null }[];
}

/** Every view has read the whole log, and its rows are the same as after a rebuild. */
export const checkViews = async (
  center: Center,
  pool: Pool,
  store: EventStore,
  views: readonly View[],
): Promise<string[]> => {
  let ready: Ready['views'] = [];
  await until(
    'the views have caught up or stopped',
    async () => {
      ready = ((await (await fetch(`${center.program.operationsUrl}/health/views`)).json()) as Ready).views;
      return ready.every(({ lag, fault }) => lag === 0 || fault !== null);
    },
    CAUGHT_UP_WITHIN_MS,
  );
  const stopped = ready.filter(({ fault }) => fault !== null).map(({ view, fault }) => `${view} has stopped: ${fault}`);
  const projections = new Projections(store, pool, views);
  const different: string[] = [];
  for (const view of views) {
    const before = JSON.stringify(await rowsOf(pool, view));
    const refused = await projections.rebuild(view.name).then(
      () => undefined,
      (error: unknown) => String(error), // a rebuild that would change published rows is refused
    );
    if (refused !== undefined || JSON.stringify(await rowsOf(pool, view)) !== before)
      different.push(`${view.name} differs from a fold of the log ${refused ?? ''}`.trim());
  }
  return [...stopped, ...different];
};

const textsIn = (data: unknown): LocatedSealed[] => {
  if (isSealed(data)) return [data as LocatedSealed];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
};

/** Every sealed text of the events has its key and decrypts. */
export const checkSealed = async (center: Center, pool: Pool, events: readonly StoredEvent[]): Promise<string[]> => {
  const keys = await openVaultKeys(pool, { file: join(center.home, 'keys', 'master.key'), mayMake: false });
  const vault = new PostgresVault(pool, keys);
  const broken: string[] = [];
  for (const { stream, id, data, type } of events) {
    const texts = await vault.open(textsIn(locate(data, stream, id))).catch(() => [null]);
    if (texts.includes(null)) broken.push(`a text of ${type} in ${stream} cannot be opened`);
  }
  return broken;
};

/** Repeats the last acknowledged commands: the responses are the same, and replayed if they are still stored. */
export const checkAnswers = async (clients: Clients, forgottenAt: number): Promise<string[]> => {
  const different: string[] = [];
  for (const given of clients.acknowledged.slice(-REPEATED)) {
    let again = await clients.repeat(given);
    await until('a repeated command is answered', async () => {
      if (again.status === 503) again = await clients.repeat(given); // a log on several nodes may be electing its leader
      return again.status !== 503;
    });
    const isStored = given.sentAt > forgottenAt;
    const replayed = again.headers['idempotent-replayed'] === 'true';
    const receipt = ({ body }: { body: { caseId: string; version: number; position: string } }): string =>
      isStored ? JSON.stringify(body) : [body.caseId, body.version, body.position].join(' ');
    if ((isStored && !replayed) || receipt(again) !== receipt(given.answer)) {
      const now = `${again.status} ${receipt(again)}${replayed ? '' : ', not replayed'}`;
      different.push(
        `${given.command} is answered differently when it is repeated: ${now} for ${receipt(given.answer)}`,
      );
    }
  }
  return different;
};
