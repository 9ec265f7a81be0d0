import { randomUUID } from 'node:crypto';
import {
  CompanionWriter,
  EventStoreDbEventStore,
  EventStoreDbLog,
  hostClock,
  InvalidAppend,
  LogUnavailable,
  openPool,
} from '@center/event-store';
import { until } from '@center/testing';
import { anEvent, aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';
import { NaiveClient } from './stand-in/naive';
import { type Failure, StandIn } from './stand-in/stand-in';

/** A timer that runs out soon, in ms. */
const SOON = 500;
/** Two nodes that are not there. */
const CLUSTER = 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&maxDiscoverAttempts=2';

describe('appends whose answer is lost', () => {
  let engine: EngineUnderTest;
  let store: EventStoreDbEventStore;
  beforeAll(async () => {
    engine = await EngineUnderTest.open(new StandIn(), SOON);
    ({ store } = engine.process());
  });
  afterAll(() => engine.close());
  const stored = (stream: string) => engine.standIn.log.stream(stream)?.map(({ id }) => id) ?? [];

  it.each<[string, Failure[]]>([
    ['before they are written', ['lost before it is written']],
    ['after they are written', ['lost after it is written']],
    ['after they are written, and again', ['lost after it is written', 'lost before it is written']],
    ['because the server hangs', ['hangs']],
    ['because the server is not ready', ['not ready', 'not ready']],
  ])('%s, are written once', async (_, failures) => {
    const [stream, events] = [aStream(), someEvents(2)];
    engine.standIn.failures.push(...failures);
    const appended = await store.append(stream, 'new', events);
    expect(stored(stream)).toEqual(events.map(({ id }) => id));
    expect(appended).toEqual({ revision: 1, position: (await store.head()).position, repeated: false });
  });

  it('would be written twice by a client that repeats them at any revision', async () => {
    const naive = new NaiveClient(engine.line.url);
    const [stream, id] = [aStream(), randomUUID()];
    engine.standIn.failures.push('lost after it is written');
    await naive.append(stream, id);
    expect(stored(stream)).toEqual([id, id]);
    await naive.close();
  });

  it('again and again, are found in the stream', async () => {
    const [stream, events] = [aStream(), someEvents(2)];
    engine.standIn.failures.push('lost after it is written', 'hangs');
    expect(await store.append(stream, 'new', events)).toMatchObject({ revision: 1, repeated: false });
    expect(stored(stream)).toHaveLength(2);
  });

  it('and that are nowhere to be found, throw LogUnavailable; a later retry succeeds', async () => {
    const [stream, events] = [aStream(), someEvents(2)];
    engine.standIn.failures.push('hangs', 'hangs');
    await expect(store.append(stream, 'new', events)).rejects.toBeInstanceOf(LogUnavailable);
    expect(stored(stream)).toEqual([]);
    expect(await store.append(stream, 'new', events)).toMatchObject({ revision: 1, repeated: false });
  });

  it('do not fail others that are in progress', async () => {
    const streams = Array.from({ length: 40 }, () => aStream());
    engine.standIn.failures.push('lost after it is written', 'hangs', 'lost before it is written', 'not ready');
    const patient = engine.process({ patience: 3_000 }).store;
    const appended = await Promise.all(streams.map((stream) => patient.append(stream, 'new', someEvents(2))));
    expect(appended.every(({ repeated }) => !repeated)).toBe(true);
    for (const stream of streams) expect(stored(stream)).toHaveLength(2);
  });

  it('are refused before they are sent if they are too large for the server', async () => {
    const [stream, half] = [aStream(), anEvent({ box: 'x'.repeat(600_000) })];
    const before = engine.standIn.log.records.length;
    await expect(store.append(stream, 'new', [half, { ...half, id: anEvent().id }])).rejects.toThrow(InvalidAppend);
    expect(engine.standIn.log.records).toHaveLength(before);
  });
});

describe('a server that is gone', () => {
  it('is unavailable, and its subscribers go on where they were when it is back', async () => {
    const engine = await EngineUnderTest.open(new StandIn(), SOON);
    const { store } = engine.process();
    const [stream, leave, seen] = [aStream(), new AbortController(), [] as string[]];
    const following = (async () => {
      for await (const page of store.follow(0n, leave.signal)) seen.push(...page.map(({ id }) => id));
    })();
    await store.append(stream, 'new', someEvents(2));
    engine.standIn.stop();
    await expect(store.append(stream, 1, someEvents(1))).rejects.toBeInstanceOf(LogUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(LogUnavailable);
    await expect(store.readStream(stream)).rejects.toBeInstanceOf(LogUnavailable);
    await engine.standIn.start();
    await until('it can be appended to', () =>
      store
        .append(stream, 1, someEvents(1))
        .catch(() => false)
        .then(Boolean),
    );
    const whole = await store.readStream(stream);
    await until('the subscriber has seen all', () => seen.length >= whole.length);
    expect(seen).toEqual(whole.map(({ id }) => id));
    leave.abort();
    await following;
    await engine.close();
  });

  it('is unavailable, and does not end the program, when no node of its cluster is found', async () => {
    const log = new EventStoreDbLog(CLUSTER, new CompanionWriter(openPool('postgres://127.0.0.1:1/none')), SOON);
    const store = new EventStoreDbEventStore(log, hostClock);
    const calls = [store.head(), store.readStream(aStream()), store.append(aStream(), 'new', someEvents(1))];
    for (const { status } of await Promise.allSettled(calls)) expect(status).toBe('rejected');
    await log.close();
  });

  it('is waited for while it elects its leader, by appends and by reads', async () => {
    const engine = await EngineUnderTest.open();
    const { store } = engine.process();
    const stream = aStream();
    engine.standIn.failures.push(...Array<Failure>(6).fill('not ready'));
    expect(await store.append(stream, 'new', someEvents(2))).toMatchObject({ revision: 1, repeated: false });
    engine.standIn.notReadyReads = 6;
    expect(await store.readStream(stream)).toHaveLength(2);
    await engine.close();
  });

  it('is not waited for again when the wait was in vain', async () => {
    const engine = await EngineUnderTest.open(new StandIn(), SOON);
    const { store } = engine.process();
    engine.standIn.notReadyReads = 1_000;
    await expect(store.readStream(aStream())).rejects.toBeInstanceOf(LogUnavailable);
    const left = engine.standIn.notReadyReads;
    await expect(store.readStream(aStream())).rejects.toBeInstanceOf(LogUnavailable);
    expect(left - engine.standIn.notReadyReads).toBe(4);
    await engine.close();
  });

  it('sends calls to the leader of its cluster', async () => {
    const leader = await EngineUnderTest.open();
    const follower = await EngineUnderTest.open(new StandIn(leader.standIn.log));
    const [host, port] = new URL(leader.line.url).host.split(':');
    follower.standIn.leader = { host: host!, port: Number(port) };
    const { store } = follower.process();
    const stream = aStream();
    await until('the client has found the leader', () =>
      store
        .append(stream, 'new', someEvents(1))
        .catch(() => false)
        .then(Boolean),
    );
    expect(await store.readStream(stream)).toHaveLength(1);
    await follower.close();
    await leader.close();
  });
});
