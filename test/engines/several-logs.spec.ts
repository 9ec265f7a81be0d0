import type { EventStore } from '@center/event-store';
import { until } from '@center/testing';
import { anEvent, aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';
import { logFor, SERVER } from './server';

/** The log without a name is that of the stand-in: a server under test may have other events in it. */
const LOGS = ['one', 'another', 'onemore'];

describe('several logs on one server', () => {
  let engine: EngineUnderTest;
  let stores: EventStore[];
  beforeAll(async () => {
    engine = await EngineUnderTest.open();
    const names = LOGS.map((name) => logFor(`${name} ${engine.database.url}`, SERVER ?? engine.line.url));
    stores = [...names, ...(SERVER ? [] : [engine.line.url])].map((address) => engine.process({ address }).store);
  });
  afterAll(() => engine.close());

  it('have their own streams, ids and ends', async () => {
    const [stream, events] = [aStream(), someEvents(3)];
    for (const store of stores) {
      expect(await store.readStream(stream)).toEqual([]);
      const { position, repeated } = await store.append(stream, 'new', events);
      expect(repeated).toBe(false);
      expect((await store.append(stream, 'new', events)).repeated).toBe(true);
      expect(await store.head()).toMatchObject({ position });
      expect(await store.latest([stream.split('-')[0]!])).toBe(position);
      expect(await store.readStream(stream)).toMatchObject(events.map(({ id }) => ({ id, stream })));
    }
  });

  it('are read and followed each by itself, however many events the others have between two of its own', async () => {
    const ids: string[][] = stores.map(() => []);
    const leave = new AbortController();
    const heads = await Promise.all(stores.map((store) => store.head()));
    const following = stores.map(async (store, nth) => {
      for await (const page of store.follow(heads[nth]!.position, leave.signal)) {
        ids[nth]!.push(...page.map(({ id }) => id));
      }
    });
    const appended: string[][] = stores.map(() => []);
    for (let round = 0; round < 40; round += 1) {
      const nth = round % 10 === 0 ? 0 : 1 + (round % (stores.length - 1)); // few of the first
      const event = anEvent();
      appended[nth]!.push(event.id);
      await stores[nth]!.append(aStream(), 'new', [event]);
    }
    for (const [nth, store] of stores.entries()) {
      const page = await store.readAll(heads[nth]!.position, 100);
      expect(page.map(({ id }) => id)).toEqual(appended[nth]);
      expect(await store.readAt(page.map(({ position }) => position))).toEqual(page);
      expect(await store.lag(heads[nth]!.position)).toMatchObject({ events: appended[nth]!.length });
      await until('the subscriber has seen all', () => ids[nth]!.length >= appended[nth]!.length);
    }
    expect(ids).toEqual(appended);
    leave.abort();
    await Promise.all(following);
  });
});
