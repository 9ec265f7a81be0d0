import { randomUUID } from 'node:crypto';
import { hostClock, PostgresEventStore, UNKNOWN_POSITION, WrongRevision } from '@center/event-store';
import { testDatabase, type TestDatabase } from '@center/testing';
import { Pool } from 'pg';
import { aStream, someEvents } from '../../event-store/testing/sample-events';
import { testVault, type TestVault } from '../testing/test-vault';
import { type RecordedResponse, PostgresIdempotencyStore } from './postgres-idempotency-store';
import type { RepeatableCall } from './repeatable-call';

let database: TestDatabase;
let keys: TestVault['keys'];
let answers: PostgresIdempotencyStore;
let elsewhere: PostgresIdempotencyStore;
let otherPool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  ({ keys } = await testVault(database.pool));
  otherPool = new Pool({ connectionString: database.url, max: 1 });
  answers = new PostgresIdempotencyStore(database.pool, keys.masterKey);
  elsewhere = new PostgresIdempotencyStore(otherPool, keys.masterKey); // shares only the database
});
afterAll(async () => {
  await otherPool.end();
  await database.close();
});

const call = (key = randomUUID() as string): RepeatableCall => ({
  principal: 'officer/1',
  method: 'POST',
  path: '/v1/leads',
  key,
});
const CREATED: RecordedResponse = {
  status: 201,
  headers: { location: '/v1/cases/1', etag: '"0"' },
  body: '{"caseId":"1","version":0}',
};

/** Appends an event whose response is stored with it; resolves to the position. */
const appended = async (repeated: RepeatableCall, body: string): Promise<bigint> => {
  const store = new PostgresEventStore(database.pool, hostClock);
  const response = { ...CREATED, body: `{"position":"${UNKNOWN_POSITION}"}` };
  const companions = { before: [], after: answers.companion(repeated, body, response) };
  return (await store.append(aStream(), 'new', someEvents(2), companions)).position;
};

describe('a response', () => {
  it('is unknown before it is stored', async () => {
    expect(await answers.recall(call(), 'body')).toEqual({ is: 'unknown' });
  });

  it('is replayed in this process and any other, to the same body only', async () => {
    const repeated = call();
    await answers.settle(repeated, 'body', CREATED);
    for (const each of [answers, elsewhere]) {
      expect(await each.recall(repeated, 'body')).toEqual({ is: 'answered', answer: CREATED });
      expect(await each.recall(repeated, 'another')).toEqual({ is: 'other-body' });
    }
  });

  it.each(['principal', 'method', 'path', 'key'])('belongs to another request with another %s', async (part) => {
    const repeated = call();
    await answers.settle(repeated, 'body', CREATED);
    expect(await answers.recall({ ...repeated, [part]: 'other' + randomUUID() }, 'body')).toEqual({ is: 'unknown' });
    expect(answers.operation({ ...repeated, [part]: 'other' })).not.toBe(answers.operation(repeated));
    expect(elsewhere.operation(repeated)).toBe(answers.operation(repeated));
  });

  it('is the first one that was stored, also for fifty that are stored at once', async () => {
    const repeated = call();
    const each = (nth: number) => (nth % 2 ? answers : elsewhere);
    const settled = Array.from({ length: 50 }, (_, nth) =>
      each(nth).settle(repeated, 'body', { ...CREATED, status: 200 + nth }),
    );
    await Promise.all(settled);
    const first = await answers.recall(repeated, 'body');
    await answers.settle(repeated, 'another', { ...CREATED, status: 299 });
    expect(await elsewhere.recall(repeated, 'body')).toEqual(first);
  });

  it('is stored with its append, and has the position of it', async () => {
    const repeated = call();
    const position = await appended(repeated, 'body');
    const answer = { ...CREATED, body: `{"position":"${position}"}` };
    expect(await elsewhere.recall(repeated, 'body')).toEqual({ is: 'answered', answer });
  });

  it('is not stored if the append fails', async () => {
    const repeated = call();
    const store = new PostgresEventStore(database.pool, hostClock);
    const companions = { before: [], after: answers.companion(repeated, 'body', CREATED) };
    await expect(store.append(aStream(), 7, someEvents(1), companions)).rejects.toBeInstanceOf(WrongRevision);
    expect(await answers.recall(repeated, 'body')).toEqual({ is: 'unknown' });
  });

  it('is read with those of concurrent requests by few statements', async () => {
    const known = Array.from({ length: 40 }, () => call());
    await Promise.all(known.map((repeated, nth) => answers.settle(repeated, `${nth}`, { ...CREATED, status: nth })));
    const query = jest.spyOn(database.pool, 'query');
    const recalled = await Promise.all(known.map((repeated, nth) => answers.recall(repeated, `${nth}`)));
    expect(query.mock.calls).toHaveLength(1);
    query.mockRestore();
    expect(recalled).toEqual(known.map((_, nth) => ({ is: 'answered', answer: { ...CREATED, status: nth } })));
  });
});

describe('a stored response', () => {
  const age = (hours: number) =>
    database.pool.query(`UPDATE vault.remembered_answer SET created_at = created_at - interval '${hours} hours'`);

  it('expires after 72 hours, and is deleted later', async () => {
    const repeated = call();
    await answers.settle(repeated, 'body', CREATED);
    await age(71);
    await answers.sweep();
    expect((await answers.recall(repeated, 'body')).is).toBe('answered');
    await age(2);
    expect(await answers.recall(repeated, 'body')).toEqual({ is: 'unknown' }); // expired, though not yet deleted
    await answers.settle(repeated, 'another', CREATED);
    expect((await answers.recall(repeated, 'another')).is).toBe('answered');
    await age(73);
    expect(await answers.sweep()).toBeGreaterThan(0);
    expect((await database.pool.query('SELECT FROM vault.remembered_answer')).rowCount).toBe(0);
  });

  it('is encrypted in the database', async () => {
    const repeated = call('绝密的键');
    await answers.settle(repeated, '绝密的正文', { ...CREATED, body: '{"name":"绝密的答复"}' });
    const { rows } = await database.pool.query<{ row: string }>('SELECT a::text AS row FROM vault.remembered_answer a');
    const bytes = Buffer.from('绝密').toString('hex');
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`绝密|officer|leads|${bytes}`, 'u'));
  });
});
