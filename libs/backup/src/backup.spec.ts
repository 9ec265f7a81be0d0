import { randomUUID } from 'node:crypto';
import { type EventStore, hostClock, openLog } from '@center/event-store';
import { testDatabase, type TestDatabase } from '@center/testing';
import { logRows } from '../../event-store/testing/copied-log';
import { aStream, someEvents } from '../../event-store/testing/sample-events';
import { BackupDamaged, NotEmpty, OtherMigrations } from './failures';
import { restoreBackup, type Target } from './restore-backup';
import { backupLines } from './take-backup';
import { vaultTables } from './vault-tables';

const KEY = `INSERT INTO vault.data_key (key_id, wrapped) VALUES ($1, '\\xdeadbeef')`;

const databases: TestDatabase[] = [];
const aCenter = async (): Promise<Target> => {
  const database = await testDatabase();
  databases.push(database);
  const { pool } = database;
  const { storeWith, loader } = await openLog(pool, undefined);
  return { pool, store: storeWith(hostClock), loader };
};

let center: Target;

/** Appends events to a new stream, with a key that has the id of the stream's first event, as the vault would write it. */
const worked = async ({ pool, store }: Target): Promise<void> => {
  const events = someEvents(3);
  await pool.query(KEY, [events[0]!.id]);
  await store.append(aStream(), 'new', events);
};

const remembered = (scope: string, age: string): Promise<unknown> =>
  center.pool.query(
    `INSERT INTO vault.remembered_answer (scope, body, answer, position, created_at)
     VALUES (sha256($1), '\\x01', '\\x02', 9007199254740993, now() - $2::interval)`,
    [scope, age],
  );

beforeAll(async () => {
  center = await aCenter();
  const { pool } = center;
  for (let nth = 0; nth < 250; nth += 1) await worked(center);
  const [person, forgotten] = [randomUUID(), randomUUID()];
  await pool.query(KEY, [person]);
  await pool.query('INSERT INTO vault.data_key (key_id, destroyed_at) VALUES ($1, now())', [forgotten]);
  await pool.query('INSERT INTO vault.person (person_id, forgotten_at) VALUES ($1, NULL), ($2, now())', [
    person,
    forgotten,
  ]);
  await pool.query(
    `INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, case_id, fields, purpose, note_key, note_box)
     SELECT gen_random_uuid(), $1, $1, 'DISPATCHER', $1, ARRAY['/children/0/name', '"{\\'], 'CHECK', $1, '引号"与\\'
     FROM generate_series(1, 3)`,
    [person],
  );
  await remembered('old', '2 hours');
  await remembered('new', '1 second');
});
afterAll(() => Promise.all(databases.map((database) => database.close())));

const taken = async (store: EventStore = center.store): Promise<string[]> => {
  const texts: string[] = [];
  const { pool } = center;
  for await (const text of backupLines({ store, pool, clock: hostClock }, () => undefined)) {
    texts.push(...text.split('\n').filter((line) => line !== ''));
  }
  return texts;
};

/** The log, with another answer to where its head is. */
const withHead = (head: EventStore['head']): EventStore =>
  new Proxy(center.store, {
    get: (target, name) => (name === 'head' ? head : (Reflect.get(target, name) as unknown)),
  });

const opened = (lines: readonly string[]) =>
  async function* () {
    await Promise.resolve();
    yield* lines;
  };

const restored = async (lines: readonly string[], target?: Target): Promise<Target> => {
  const into = target ?? (await aCenter());
  await restoreBackup(opened(lines), into, () => undefined);
  return into;
};

const rowsOf = async ({ pool }: Target, table: string, where = ''): Promise<unknown[]> =>
  (await pool.query(`SELECT * FROM vault.${table} t ${where} ORDER BY t::text`)).rows;

describe('a backup', () => {
  it('has everything: the restored log and vault equal the originals, row by row', async () => {
    const copy = await restored(await taken());
    const others = (await vaultTables(center.pool)).filter((name) => name !== 'remembered_answer');
    expect(others).toEqual(
      expect.arrayContaining(['data_key', 'person', 'access_record', 'credential', 'search_token']),
    );
    for (const table of others) {
      expect([table, await rowsOf(copy, table)]).toEqual([table, await rowsOf(center, table)]);
    }
    expect(await logRows(copy.pool)).toEqual(await logRows(center.pool));
  });

  it('has stored responses, except those that may be of later events', async () => {
    const copy = await restored(await taken());
    const old = await rowsOf(center, 'remembered_answer', `WHERE scope = sha256('old')`);
    expect(await rowsOf(copy, 'remembered_answer')).toEqual(old);
    expect(old).toHaveLength(1);
  });

  it('is restored into a center that goes on: higher positions, and numbers after the last', async () => {
    const copy = await restored(await taken());
    const { position } = await center.store.head();
    expect((await copy.store.append(aStream(), 'new', someEvents(1))).position).toBeGreaterThan(position);
    const { rows } = await copy.pool.query<{ number: string }>(
      `INSERT INTO vault.access_record
         (record_id, officer_id, agency_id, role, case_id, fields, purpose, note_key, note_box)
       SELECT gen_random_uuid(), officer_id, agency_id, role, case_id, fields, purpose, note_key, note_box
       FROM vault.access_record LIMIT 1 RETURNING number`,
    );
    expect(rows).toEqual([{ number: '4' }]);
  });

  it('has the key of every event, although keys and events are written meanwhile', async () => {
    const store = withHead(async () => {
      await worked(center); // a vault that was read before the head would lack this key
      const head = await center.store.head();
      await worked(center);
      return head;
    });
    const copy = await restored(await taken(store));
    const events = await copy.store.readAll(0n, 10_000);
    expect(events).toHaveLength(Number((await center.store.head()).position) - 3);
    const keys = (await copy.pool.query<{ key_id: string }>('SELECT key_id FROM vault.data_key')).rows;
    const known = new Set<string>(keys.map(({ key_id }) => key_id));
    expect(events.filter(({ id, revision }) => revision === 0 && !known.has(id))).toEqual([]);
  });
});

describe('the rows that say how far the log was read', () => {
  const webhookId = randomUUID();

  /** An event is read, and waits for its next attempt, as the process that delivers writes it. */
  const readOn = async (): Promise<void> => {
    const { position } = await center.store.append(aStream(), 'new', someEvents(1));
    await center.pool.query(
      `INSERT INTO vault.webhook_progress (webhook_id, position, read_to) VALUES ($1, $2, $2)
       ON CONFLICT (webhook_id) DO UPDATE SET position = excluded.position, read_to = excluded.read_to`,
      [webhookId, position],
    );
    await center.pool.query(
      `INSERT INTO vault.webhook_delivery (delivery_id, webhook_id, stream, position, type, status, tries, attempts)
       VALUES (gen_random_uuid(), $1, 'case', $2, 'LeadNoted', 'RETRYING', 1, '[]')`,
      [webhookId, position],
    );
    await center.pool.query(
      `INSERT INTO vault.webhook_lane (webhook_id, stream, after) VALUES ($1, $2::text, $2::bigint)`,
      [webhookId, position],
    );
  };
  /** The positions in a restored vault, and those of them that the restored log does not have. */
  const positionsIn = async ({ pool, store }: Target): Promise<{ all: bigint[]; beyond: bigint[] }> => {
    const { rows } = await pool.query<{ position: string }>(
      `SELECT read_to AS position FROM vault.webhook_progress UNION ALL SELECT position FROM vault.webhook_progress
       UNION ALL SELECT position FROM vault.webhook_delivery UNION ALL SELECT after FROM vault.webhook_lane`,
    );
    const { position: head } = await store.head();
    const all = rows.map(({ position }) => BigInt(position));
    return { all, beyond: all.filter((position) => position > head) };
  };

  it('are no newer than the log of the backup, although more is read meanwhile', async () => {
    await readOn();
    const store = withHead(async () => {
      await readOn();
      const head = await center.store.head();
      await readOn();
      return head;
    });
    const { all, beyond } = await positionsIn(await restored(await taken(store)));
    expect(all).toHaveLength(4);
    expect(beyond).toEqual([]);
  });

  it('would be newer if the position of the log were read before them', async () => {
    const head = await center.store.head();
    await readOn();
    const { beyond } = await positionsIn(await restored(await taken(withHead(() => Promise.resolve(head)))));
    expect(beyond).not.toEqual([]);
  });

  it('include a delivery that is over and was asked for once more, and no other that is over', async () => {
    const over = (asked: boolean): Promise<unknown> =>
      center.pool.query(
        `INSERT INTO vault.webhook_delivery (delivery_id, webhook_id, stream, position, type, status, tries, asked, attempts)
         VALUES (gen_random_uuid(), $1, 'over', 1, 'LeadNoted', 'DELIVERED', 0, $2, '[]')`,
        [webhookId, asked],
      );
    await Promise.all([over(true), over(false)]);
    const copy = await restored(await taken());
    expect(await rowsOf(copy, 'webhook_delivery', `WHERE stream = 'over'`)).toMatchObject([{ asked: true }]);
  });
});

describe('a restore', () => {
  it.each<[string, (lines: string[]) => string[]]>([
    ['without its end', (lines) => lines.slice(0, -1)],
    ['that lost a line', (lines) => lines.toSpliced(5, 1)],
    ['in another order', (lines) => [...lines.slice(0, 5), lines[6]!, lines[5]!, ...lines.slice(7)]],
    ['with a changed value', (lines) => lines.map((line) => line.replace('deadbeef', 'deadbeee'))],
    ['cut in a line', (lines) => [...lines.slice(0, 20), lines[20]!.slice(0, 40)]],
    ['with lines after its end', (lines) => [...lines, lines[5]!]],
    ['of another kind', () => ['{"hello":"world"}']],
    ['that is empty', () => []],
  ])('rejects a backup %s, and writes nothing', async (_, damage) => {
    const target = await aCenter();
    await expect(restored(damage(await taken()), target)).rejects.toBeInstanceOf(BackupDamaged);
    expect(await rowsOf(target, 'data_key')).toEqual([]);
    expect((await target.store.head()).position).toBe(0n);
  });

  it('rejects a center that has a log or a vault', async () => {
    const lines = await taken();
    const [withLog, withVault] = [await aCenter(), await aCenter()];
    await withLog.store.append(aStream(), 'new', someEvents(1));
    await withVault.pool.query(KEY, [randomUUID()]);
    for (const target of [withLog, withVault, center]) {
      await expect(restored(lines, target)).rejects.toBeInstanceOf(NotEmpty);
    }
  });

  it('rejects a backup of another version of the program', async () => {
    const target = await aCenter();
    await target.pool.query(`INSERT INTO public.migration (timestamp, name) VALUES (9, 'Later9')`);
    await expect(restored(await taken(), target)).rejects.toBeInstanceOf(OtherMigrations);
  });
});
