import { createHash } from 'node:crypto';
import type { Clock } from '@center/kernel';
import { type EventStore, toEventJson } from '@center/event-store';
import type { Pool } from 'pg';
import type { BackupEnd, BackupEvent, BackupHead } from './lines';
import { VaultSnapshot } from './vault-rows';
import { migrationsOf } from './vault-tables';

const PAGE = 100;

/** How far a backup has come. */
export interface BackupProgress {
  readonly events: number;
  readonly position: bigint;
  readonly last: bigint;
}

/**
 * The lines of a backup, while the center runs. The moments that they are of, in order: the rows that say how far the log
 * was read, the position of the log, the rest of the vault; then the log up to the position. So no row says that an event was
 * read, or follows from a decision, that the backup does not have; what happened after such a row is done again. And every
 * event of the backup has its keys, because keys become durable no later than their events; keys of later events are
 * harmless, and a person who is forgotten in the meantime is forgotten in the backup. The same order serves every engine of
 * the log.
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
  let rows = 0;
  const rowsOf = async function* (snapshot: VaultSnapshot): AsyncGenerator<string, void, undefined> {
    for await (const page of snapshot.pages()) {
      rows += page.rows.length;
      yield hashed(`{"vault":${JSON.stringify(page.table)},"rows":[${page.rows.join(',')}]}\n`);
    }
  };

  const progress = await VaultSnapshot.take(pool, 'PROGRESS');
  let last: bigint;
  try {
    last = (await store.head()).position;
    const migrations = await migrationsOf(pool);
    const head: BackupHead = { backup: 1, takenAt: clock.now(), position: last.toString(), migrations };
    yield hashed(`${JSON.stringify(head)}\n`);
    yield* rowsOf(progress);
  } finally {
    await progress.close();
  }
  const rest = await VaultSnapshot.take(pool, 'REST');
  try {
    yield* rowsOf(rest);
  } finally {
    await rest.close();
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
