import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@center/testing';
import { Pool } from 'pg';
import { testVault, type TestVault } from '../testing/test-vault';
import { type Claim, type RecordedResponse, PostgresIdempotencyStore } from './postgres-idempotency-store';
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

const countOf = (claims: readonly Claim[], is: Claim['is']): number => claims.filter((claim) => claim.is === is).length;

describe('a claimed request', () => {
  it('is replayed once it is settled, in this process and any other', async () => {
    const repeated = call();
    expect(await answers.claim(repeated, 'body')).toEqual({ is: 'first' });
    await answers.settle(repeated, CREATED);
    for (const each of [answers, elsewhere])
      expect(await each.claim(repeated, 'body')).toEqual({ is: 'answered', answer: CREATED });
  });

  it('is rejected with another body, while it runs and afterwards', async () => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    expect(await elsewhere.claim(repeated, 'another')).toEqual({ is: 'other-body' });
    await answers.settle(repeated, CREATED);
    expect(await elsewhere.claim(repeated, 'another')).toEqual({ is: 'other-body' });
  });

  it('is executed again after a release, with any body', async () => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    await answers.release(repeated);
    expect(await elsewhere.claim(repeated, 'corrected')).toEqual({ is: 'first' });
  });

  it.each(['principal', 'method', 'path', 'key'])('is a different request with another %s', async (part) => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    expect(await answers.claim({ ...repeated, [part]: 'other' + randomUUID() }, 'body')).toEqual({ is: 'first' });
    expect(answers.operation({ ...repeated, [part]: 'other' })).not.toBe(answers.operation(repeated));
  });

  it('stays settled if it is settled or released again, or by a process that has not claimed it', async () => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    await elsewhere.settle(repeated, { ...CREATED, status: 200 });
    await elsewhere.release(repeated);
    await answers.settle(repeated, CREATED);
    await answers.settle(repeated, { ...CREATED, status: 200 });
    await answers.release(repeated);
    expect(await elsewhere.claim(repeated, 'body')).toEqual({ is: 'answered', answer: CREATED });
  });
});

describe('fifty concurrent retries', () => {
  /** Every `first` is settled immediately, so all others must be replayed. */
  const race = (claim: (nth: number) => Promise<Claim>, settle: (nth: number) => Promise<void>): Promise<Claim[]> =>
    Promise.all(
      Array.from({ length: 50 }, async (_, nth) => {
        const claimed = await claim(nth);
        if (claimed.is === 'first') await settle(nth);
        return claimed;
      }),
    );

  it('are one execution and forty-nine replays, in two processes', async () => {
    for (let round = 0; round < 5; round++) {
      const repeated = call();
      const of = (nth: number): PostgresIdempotencyStore => (nth % 2 ? answers : elsewhere);
      const claims = await race(
        (nth) => of(nth).claim(repeated, 'body'),
        (nth) => of(nth).settle(repeated, CREATED),
      );
      expect([countOf(claims, 'first'), countOf(claims, 'answered')]).toEqual([1, 49]);
    }
  });

  it('would show more than one execution with a lookup followed by an insert', async () => {
    await database.pool.query('CREATE TABLE naive (scope text)');
    const naive = async (): Promise<Claim> => {
      const { rowCount } = await database.pool.query('SELECT FROM naive');
      if (rowCount) return { is: 'answered', answer: CREATED };
      await database.pool.query("INSERT INTO naive VALUES ('scope')");
      return { is: 'first' };
    };
    expect(countOf(await race(naive, () => Promise.resolve()), 'first')).toBeGreaterThan(1);
  });

  it('use no connection while they wait', async () => {
    const repeated = call(); // the pool behind `elsewhere` has a single connection
    await elsewhere.claim(repeated, 'body');
    const waiting = Array.from({ length: 20 }, () => elsewhere.claim(repeated, 'body'));
    await elsewhere.settle(repeated, CREATED);
    expect(countOf(await Promise.all(waiting), 'answered')).toBe(20);
  });

  it('execute one of them if the original request is released', async () => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    const waiting = race(
      () => elsewhere.claim(repeated, 'body'),
      () => elsewhere.settle(repeated, CREATED),
    );
    await answers.release(repeated);
    expect(countOf(await waiting, 'first')).toBe(1);
  });
});

describe('a request whose process crashed', () => {
  const dying = (): PostgresIdempotencyStore => new PostgresIdempotencyStore(database.pool, keys.masterKey, 100);

  it('is taken over by a retry when its lease has expired, as the same operation', async () => {
    const repeated = call();
    await dying().claim(repeated, 'body');
    expect(await elsewhere.claim(repeated, 'body')).toEqual({ is: 'first' });
    expect(elsewhere.operation(repeated)).toBe(answers.operation(repeated));
  });

  it('is never taken over with another body, because it may have been executed', async () => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    await database.pool.query("UPDATE vault.remembered_answer SET leased_until = now() - interval '1 second'");
    expect(await elsewhere.claim(repeated, 'another')).toEqual({ is: 'other-body' });
  });

  it('but was only slow: its response is stored, and its release does not affect the new claim', async () => {
    const [slow, released] = [dying(), dying()];
    const [one, two] = [call(), call()];
    await Promise.all([slow.claim(one, 'body'), released.claim(two, 'body')]);
    await Promise.all([elsewhere.claim(one, 'body'), elsewhere.claim(two, 'body')]);
    await slow.settle(one, CREATED);
    await elsewhere.settle(one, { ...CREATED, status: 200 });
    expect(await answers.claim(one, 'body')).toEqual({ is: 'answered', answer: CREATED });

    await released.release(two);
    const third = answers.claim(two, 'body');
    await elsewhere.settle(two, CREATED);
    expect(await third).toEqual({ is: 'answered', answer: CREATED });
  });
});

describe('a stored response', () => {
  const age = (hours: number) =>
    database.pool.query(`UPDATE vault.remembered_answer SET created_at = created_at - interval '${hours} hours'`);

  it('expires after 72 hours, and is deleted later', async () => {
    const repeated = call();
    await answers.claim(repeated, 'body');
    await answers.settle(repeated, CREATED);
    await age(71);
    await answers.sweep();
    expect((await answers.claim(repeated, 'body')).is).toBe('answered');
    await age(2);
    expect(await answers.claim(repeated, 'another')).toEqual({ is: 'first' }); // expired, though not yet deleted
    await age(73);
    expect(await answers.sweep()).toBeGreaterThan(0);
    expect((await database.pool.query('SELECT FROM vault.remembered_answer')).rowCount).toBe(0);
  });

  it('is encrypted in the database', async () => {
    const repeated = call('绝密的键');
    await answers.claim(repeated, '绝密的正文');
    await answers.settle(repeated, { ...CREATED, body: '{"name":"绝密的答复"}' });
    const { rows } = await database.pool.query<{ row: string }>('SELECT a::text AS row FROM vault.remembered_answer a');
    const bytes = Buffer.from('绝密').toString('hex');
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`绝密|officer|leads|${bytes}`, 'u'));
  });
});
