import { once } from 'node:events';
import { openPool } from '@center/event-store';
import { testDatabase, type TestDatabase, until } from '@center/testing';
import type { Pool } from 'pg';
import { Wire } from '../testing/wire';
import { ViewsUnavailable } from './failures';
import { asOwner } from './ownership';

jest.setTimeout(60_000);

const NEVER = new AbortController().signal;
/** How long the server keeps the lock of a silent owner, and some time for the next one to ask. */
const TAKEN_OVER = 25_000;

/** A fault: the owner waits for an answer as long as for that of any statement. */
const patient = (pool: Pool): Pool =>
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
    Object.assign(client, {
      query: (asked: object, ...rest: unknown[]) => query({ ...asked, query_timeout: undefined }, ...rest),
    });
  });

describe('what one process at a time owns', () => {
  let database: TestDatabase;
  let next: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    next = openPool(database.url);
  });
  afterAll(async () => {
    await next.end();
    await database.close();
  });

  /** The times, from when the owner's connection is cut off, at which its work is told to stop, and at which another owns. */
  const cutOff = async (what: string, fault: (pool: Pool) => Pool = (pool) => pool) => {
    const wire = await Wire.to(database.url);
    const pool = fault(openPool(wire.url));
    const times = { stopped: Infinity, taken: Infinity };
    let cutAt = NaN;
    let begun = (): void => undefined;
    const working = new Promise<void>((resolve) => (begun = resolve));
    const owning = asOwner(
      pool,
      NEVER,
      async (held) => {
        begun();
        await once(held, 'abort');
        times.stopped = performance.now() - cutAt;
      },
      what,
    ).catch((error: unknown) => error);
    await working;
    const take = (): Promise<boolean> =>
      asOwner(next, NEVER, () => Promise.resolve(void (times.taken = performance.now() - cutAt)), what);
    expect(await take()).toBe(false);
    wire.freeze();
    cutAt = performance.now();
    await until('another owns it', take, TAKEN_OVER);
    const seen = { ...times };
    await wire.close();
    expect(await owning).toBeInstanceOf(ViewsUnavailable);
    await pool.end();
    return seen;
  };

  it('is left by an owner whose connection alone is cut off, long before another owns it', async () => {
    const [sound, faulty] = await Promise.all([cutOff('sound'), cutOff('faulty', patient)]);
    expect(sound.stopped).toBeLessThan(6_000); // five seconds, and some for a loaded machine
    expect(sound.stopped).toBeLessThan(sound.taken - 3_000);
    expect(faulty.stopped).toBe(Infinity); // two would own it
  });

  it('is taken over at once from an owner that ends, and its connection is not used again', async () => {
    expect(await asOwner(next, NEVER, () => Promise.resolve(), 'brief')).toBe(true);
    expect(await asOwner(next, NEVER, () => Promise.resolve(), 'brief')).toBe(true);
    const { rows } = await next.query(`SELECT current_setting('idle_session_timeout') AS silence`);
    expect(rows).toEqual([{ silence: '0' }]);
  });
});
