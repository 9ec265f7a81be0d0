import {
  compareLogs,
  copyLog,
  type EventStore,
  hostClock,
  type Log,
  LogUnavailable,
  openLog,
} from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { StandIn } from './stand-in/stand-in';

const quiet = (): void => undefined;
const STREAMS = [aStream(), aStream(), 'center'];

/** One center that moves between two engines. */
describe('a log that moves to another engine', () => {
  const standIn = new StandIn();
  let database: TestDatabase;
  let postgres: Log;
  let server: Log;
  beforeAll(async () => {
    database = await testDatabase();
    postgres = await openLog(database.pool, undefined);
    server = await openLog(database.pool, await standIn.start());
    await append(postgres, 120);
  });
  afterAll(async () => {
    await server.close();
    standIn.stop();
    await database.close();
  });

  const storeOf = (log: Log): EventStore => log.storeWith(hostClock);
  const append = async (log: Log, times: number): Promise<void> => {
    for (let nth = 0; nth < times; nth += 1) {
      await storeOf(log).append(STREAMS[nth % STREAMS.length]!, 'any', someEvents(1 + (nth % 5)));
    }
  };
  const wholeLog = (log: Log): Promise<StoredEvent[]> => storeOf(log).readAll(0n, 10_000);
  const move = async (from: Log, to: Log): Promise<void> => {
    await copyLog(storeOf(from), { store: storeOf(to), loader: to.loader }, quiet);
    const { events } = await compareLogs(storeOf(from), storeOf(to), quiet);
    expect(events).toBe((await wholeLog(from)).length);
  };

  it('keeps every event and every position, there and back, and later events get higher ones', async () => {
    const histories: StoredEvent[][] = [await wholeLog(postgres)];
    for (const [from, to] of [
      [postgres, server],
      [server, postgres],
      [postgres, server],
    ] as const) {
      await move(from, to);
      await append(to, 15);
      histories.push(await wholeLog(to));
    }
    for (const [nth, later] of histories.entries()) {
      expect(later.slice(0, histories[nth - 1]?.length ?? 0)).toEqual(histories[nth - 1] ?? []);
      const positions = later.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((one, other) => (one < other ? -1 : 1)));
    }
    expect(await wholeLog(postgres)).toEqual(histories[2]);
  });

  it('keeps the answers about positions and times', async () => {
    const events = await wholeLog(server);
    const [early, late] = [events[50]!, events.at(-30)!];
    for (const { position, knownAt } of [early, late]) {
      expect(await storeOf(server).readAt([position])).toEqual(events.filter((event) => event.position === position));
      const known = events.findLast((event) => event.knownAt <= knownAt)!;
      expect(await storeOf(server).positionAsOf(knownAt)).toBe(known.position);
    }
    expect(await storeOf(server).lag(late.position)).toMatchObject({ events: 29 });
  });

  it('continues a copy that was interrupted, also when an acknowledgement was lost', async () => {
    await move(server, postgres);
    await append(postgres, 30);
    let runs = 0;
    const losing = {
      load: async (page: readonly StoredEvent[]) => {
        await server.loader.load(page.slice(0, 7));
        runs += 1;
        throw new LogUnavailable();
      },
    };
    const target = { store: storeOf(server), loader: losing };
    await expect(copyLog(storeOf(postgres), target, quiet)).rejects.toBeInstanceOf(LogUnavailable);
    expect(runs).toBe(1);
    await move(postgres, server);
  });

  it('is not loaded out of order', async () => {
    const events = await wholeLog(server);
    await expect(server.loader.load(events.slice(-1))).rejects.toMatchObject({ name: 'LogNotBehind' });
    expect(await wholeLog(server)).toEqual(events);
  });
});
