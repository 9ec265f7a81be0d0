import { createHash } from 'node:crypto';
import type { Clock } from '@center/kernel';
import { type EventStore, toEventJson } from '@center/event-store';
import type { Pool } from 'pg';
import type { BackupEnd, BackupEvent, BackupHead } from './lines';
import { vaultPages } from './vault-rows';
import { migrationsOf } from './vault-tables';

const PAGE = 100;

/** How far a backup has come. */
export interface BackupProgress {
  readonly events: number;
  readonly position: bigint;
  readonly last: bigint;
}

/**
 * The lines of a backup, while the center runs. First the position of the log is read, then the vault is copied as it is
 * at one moment after that, then the log up to the position. So every event of the backup has its keys, because keys
 * become durable no later than their events; keys of later events are harmless, and a person who is forgotten in the
 * meantime is forgotten in the backup. The same order serves every engine of the log.
 */
export async function* backupLines(
  { store, pool, clock }: { readonly store: EventStore; readonly pool: Pool; readonly clock: Clock },
  report: (progress: BackupProgress) => void,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash('sha256');
  const hashed = (line: string): string => {
    hash.update(line);
    return line;
  };
  const { position: last } = await store.head();
  const migrations = await migrationsOf(pool);
  const head: BackupHead = { backup: 1, takenAt: clock.now(), position: last.toString(), migrations };
  yield hashed(`${JSON.stringify(head)}\n`);

  let rows = 0;
  for await (const page of vaultPages(pool)) {
    rows += page.rows.length;
    yield hashed(`{"vault":${JSON.stringify(page.table)},"rows":[${page.rows.join(',')}]}\n`);
  }

  let events = 0;
  for (let position = 0n; position < last;) {
    const read = await store.readAll(position, PAGE);
    const page = read.filter((event) => event.position <= last);
    yield hashed(
      page.map((event) => `${JSON.stringify({ event: toEventJson(event) } satisfies BackupEvent)}\n`).join(''),
    );
    events += page.length;
    position = read.at(-1)!.position;
    report({ events, position, last });
  }
  const end: BackupEnd = { end: { events, rows, sha256: hash.digest('hex') } };
  yield `${JSON.stringify(end)}\n`;
}
