import { type Appended, type EventStore, LogUnavailable } from '@center/event-store';
import { until } from '@center/testing';
import { anEvent, aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';
import { NaiveClient } from './stand-in/naive';

const following = (store: EventStore) => {
  const leave = new AbortController();
  const ids: string[] = [];
  const done = (async () => {
    for await (const page of store.follow(0n, leave.signal)) ids.push(...page.map(({ id }) => id));
  })();
  return { ids, end: async () => (leave.abort(), done) };
};

describe('a subscription that the server drops because it is too slow', () => {
  let engine: EngineUnderTest;
  beforeEach(async () => {
    engine = await EngineUnderTest.open();
  });
  afterEach(() => engine.close());

  /**
   * More events in an append than the server holds for a live subscription. It is repeated if there is no answer in time, as
   * on a busy machine: a retry with the same ids writes nothing twice.
   */
  const burst = async (store: EventStore): Promise<Appended> => {
    const [stream, events] = [aStream(), someEvents(100)];
    for (;;) {
      try {
        return await store.append(stream, 'new', events);
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error;
      }
    }
  };
  const whole = () => engine.standIn.log.records.filter(({ type }) => !type.startsWith('$')).map(({ id }) => id);

  it('continues after its last event: nothing is lost or delivered twice', async () => {
    const { store } = engine.process();
    const { ids, end } = following(store);
    for (let nth = 0; nth < 20; nth += 1) {
      await Promise.all([burst(store), burst(store)]);
      engine.standIn.dropSubscriptions();
    }
    await until('the subscriber has seen all', () => ids.length >= 4_000);
    expect(ids).toEqual(whole());
    await end();
  });

  it('would lose events if it were not opened again', async () => {
    const { store } = engine.process();
    const naive = new NaiveClient(engine.line.url);
    const seen = await naive.subscribe();
    await burst(store);
    await store.append(aStream(), 'new', someEvents(1));
    expect(seen().length).toBeLessThan(whole().length);
    await naive.close();
  });

  it('continues although the connection is cut again and again', async () => {
    const { store } = engine.process();
    const { ids, end } = following(store);
    for (let nth = 0; nth < 20; nth += 1) {
      await store.append(aStream(), 'new', someEvents(5));
      engine.standIn.cut();
    }
    await until('the subscriber has seen all', () => ids.length >= 100);
    expect(ids).toEqual(whole());
    await end();
  });

  it('sees what another process appends', async () => {
    const [{ store }, other] = [engine.process(), engine.process()];
    const { ids, end } = following(store);
    await other.store.append(aStream(), 'new', someEvents(3));
    await until('the subscriber has seen all', () => ids.length === 3);
    expect(await store.head()).toEqual(await other.store.head());
    await end();
  });
});

describe('a log with records that are not events of the program', () => {
  let engine: EngineUnderTest;
  beforeAll(async () => {
    engine = await EngineUnderTest.open();
  });
  afterAll(() => engine.close());

  it('does not have them, however many there are, and its end is found', async () => {
    const { store } = engine.process();
    const { position } = await store.append(aStream(), 'new', someEvents(2));
    engine.standIn.log.writeOwn('$stats-127.0.0.1', '$statsCollected', 300);
    engine.standIn.log.writeOwn('someone-elses', 'Foreign', 3);
    engine.standIn.log.writeOwn('$case', 'LeadNoted', 3);
    expect((await store.head()).position).toBe(position);
    const more = await store.append(aStream(), 'new', [anEvent()]);
    engine.standIn.log.writeOwn('$stats-127.0.0.1', '$statsCollected', 3_000);
    expect((await engine.process().store.head()).position).toBe(more.position);
    expect((await store.readAll(0n, 100)).map(({ type }) => type)).toEqual(Array(3).fill('LeadNoted'));
    expect(await store.lag(position)).toMatchObject({ events: 1 });
  });
});
