import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FakeClock, testDatabase, type TestDatabase } from '@center/testing';
import type { Pool } from 'pg';
import { aStream, someEvents } from '../../testing/sample-events';
import { LogUnavailable } from '../failures';
import { openPool } from './pool';
import { PostgresEventStore } from './postgres-event-store';

const RACE = join(__dirname, '../../testing/race');
const ROUNDS = 12;
const MANY = 300;
const APPENDERS = 8;
const WITHOUT_END = 1_000_000;

describe('while another process that appends is stopped at random moments', () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: ChildProcess | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
  });
  afterEach(async () => {
    if (other && other.exitCode === null) {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  /** The number of rounds, up to the first one in which this process could not append while the other one was stopped. */
  const roundsWithAppends = async (lane: string, most = ROUNDS): Promise<number> => {
    const store = new PostgresEventStore(pool, new FakeClock());
    const given = [join(RACE, lane), database.url, String(APPENDERS), String(WITHOUT_END)];
    other = fork(join(RACE, 'appending-process.ts'), given, {
      execArgv: ['--require', join(RACE, 'typescript.cjs')],
    });
    await once(other, 'message');
    other.send('start');
    for (let round = 0; round < most; round += 1) {
      await pause(20 + Math.random() * 30);
      other.kill('SIGSTOP');
      await pause(5); // what the server has received, it completes
      const blocked = await store.append(aStream(), 'new', someEvents(1)).then(
        () => undefined,
        (error: unknown) => error,
      );
      other.kill('SIGCONT');
      if (blocked === undefined) continue;
      expect(blocked).toBeInstanceOf(LogUnavailable);
      return round;
    }
    return most;
  };

  it('this process goes on appending', async () => {
    expect(await roundsWithAppends('postgres-lane.ts')).toBe(ROUNDS);
  });

  it('it would not if a client held the lock between two statements', async () => {
    expect(await roundsWithAppends('held-lane.ts', MANY)).toBeLessThan(MANY); // whether a stop hits is random
  }, 60_000);
});
