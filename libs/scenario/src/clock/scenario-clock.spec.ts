import { hostClock, type EventStore, PostgresEventStore, newOperation } from '@center/event-store';
import { id, instant } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { endingOf, writeEnding } from './ending';
import { ScenarioClock } from './scenario-clock';

const FOUNDED = instant(Date.UTC(2021, 4, 31, 16));
const ENDED = instant(Date.UTC(2024, 7, 6, 12));
const HOUR = 3_600_000;
const actor = {
  officerId: id<'officer'>(newOperation()),
  agencyId: id<'agency'>(newOperation()),
  role: 'SYS_ADMIN',
} as const;

describe('the clock of a demonstration', () => {
  let database: TestDatabase;
  let store: EventStore;
  beforeAll(async () => {
    database = await testDatabase();
    store = new PostgresEventStore(database.pool, hostClock);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => database.close());

  it('starts at the founding, follows the scenario, and never moves back', async () => {
    const clock = await ScenarioClock.of(store, FOUNDED);
    expect(clock.now()).toBe(FOUNDED);
    clock.setTo(ENDED);
    clock.setTo(FOUNDED);
    expect(clock.now()).toBe(ENDED);
  });

  it('continues from the end of the scenario at the pace of the host, across restarts', async () => {
    const hostAt = instant(Date.UTC(2030, 0, 1));
    await writeEnding(store, { at: ENDED, hostAt }, actor);
    const host = jest.spyOn(Date, 'now');
    for (const passed of [0, HOUR, 400 * 24 * HOUR]) {
      host.mockReturnValue(Date.parse(hostAt) + passed);
      expect((await ScenarioClock.of(store, FOUNDED)).now()).toBe(instant(Date.parse(ENDED) + passed));
    }
  });

  it('stays at or after the end of the scenario when the clock of the host is set back', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2029, 0, 1));
    expect((await ScenarioClock.of(store, FOUNDED)).now()).toBe(ENDED);
  });

  it('equals the host clock after a scenario that ran at host time', async () => {
    const other = await testDatabase();
    const at = instant(Date.now() - HOUR);
    const log = new PostgresEventStore(other.pool, hostClock);
    const played = { id: id<'event'>(newOperation()), type: 'ScenarioPlayed', schema: 1, data: { at } };
    const meta = { actor, command: 'play-scenario', correlation: newOperation() };
    await log.append('scenario', 'new', [{ ...played, meta }]);
    expect(await endingOf(log)).toEqual({ at, hostAt: at });
    const { now } = { now: Date.now() };
    expect(Date.parse((await ScenarioClock.of(log, FOUNDED)).now())).toBeGreaterThanOrEqual(now);
    await other.close();
  });
});
