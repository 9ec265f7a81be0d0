import type { EventStoreDbEventStore, EventToAppend } from '@center/event-store';
import { until } from '@center/testing';
import { anEvent, aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';
import type { Proposed } from './stand-in/stand-in-log';

/** An event as another program sends it to the server. */
const proposedOf = ({ id, type, meta }: EventToAppend, more: object = {}): Proposed => {
  const metadata = { ...meta, recordedAt: '2025-01-01T00:00:00.000Z', schema: 1, appendId: id, ...more };
  return {
    ...{ id, type, contentType: 'application/json', data: Buffer.from('{}') },
    metadata: Buffer.from(JSON.stringify(metadata)),
  };
};

/** The server takes other data under the same ids for a repetition, and reports success. */
describe('the same ids with other data', () => {
  let engine: EngineUnderTest;
  let stores: EventStoreDbEventStore[];
  beforeAll(async () => {
    engine = await EngineUnderTest.open();
    stores = [0, 1, 2, 3].map(() => engine.process().store);
  });
  afterAll(() => engine.close());

  it('from several processes at once: one has written, the others learn that they have not', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [stream, { id }] = [aStream(), anEvent()];
      const appended = await Promise.all(
        stores.map((store, nth) => store.append(stream, 'new', [anEvent({ nth }, { id })])),
      );
      const [stored] = await stores[0]!.readStream(stream);
      expect(appended.map(({ repeated }, nth) => !repeated && nth).filter((nth) => nth !== false)).toEqual(
        Object.values(stored!.data),
      );
    }
  });

  it('are found although the server shows only the first of them at first', async () => {
    const [stream, events] = [aStream(), someEvents(3)];
    const { log, store } = engine.process();
    await store.head();
    const { size } = log.index;
    const [first, ...others] = events.map((event) => proposedOf(event));
    engine.standIn.log.append(stream, -1, [first!]);
    await until('the first has arrived', () => log.index.size > size);
    const append = store.append(stream, 'new', events);
    engine.standIn.log.append(stream, 0, others);
    expect(await append).toMatchObject({ revision: 2, repeated: true });
  });

  it('are only compared by the server', () => {
    const [stream, { id }] = [aStream(), anEvent()];
    const proposed = (text: string) => [
      { id, type: 'LeadNoted', contentType: 'application/json', data: Buffer.from(text), metadata: Buffer.from('{}') },
    ];
    const { log } = engine.standIn;
    expect(log.append(stream, -1, proposed('{"nth":1}'))).toEqual(log.append(stream, -1, proposed('{"nth":2}')));
  });

  it('in part, from another process, are duplicates', async () => {
    const [stream, events] = [aStream(), someEvents(3)];
    await stores[0]!.append(stream, 'new', events.slice(0, 2));
    await expect(stores[1]!.append(stream, 'new', events)).rejects.toMatchObject({ name: 'DuplicateEventId' });
    await stores[2]!.head();
    await expect(stores[2]!.append(aStream(), 'new', events)).rejects.toMatchObject({ name: 'DuplicateEventId' });
  });
});

describe('a log that was copied from another engine', () => {
  let engine: EngineUnderTest;
  beforeAll(async () => {
    engine = await EngineUnderTest.open();
  });
  afterAll(() => engine.close());

  it('keeps the positions of its events, and new events have higher ones', async () => {
    const stream = aStream();
    const copied = someEvents(5).map((event, nth) => proposedOf(event, { originPosition: 1_000_000 + 3 * nth }));
    engine.standIn.log.append(stream, -1, copied);
    const { store } = engine.process();
    const positions = [1_000_000n, 1_000_003n, 1_000_006n, 1_000_009n, 1_000_012n];
    expect((await store.readAll(0n, 10)).map(({ position }) => position)).toEqual(positions);
    expect(await store.head()).toMatchObject({ position: 1_000_012n });
    const appended = await store.append(stream, 4, someEvents(2));
    expect(appended.position).toBeGreaterThan(1_000_012n);
    expect((await store.readAll(1_000_009n, 10)).map(({ revision }) => revision)).toEqual([4, 5, 6]);
    expect((await store.readAt([1_000_003n, 1_000_004n, appended.position])).map(({ revision }) => revision)).toEqual([
      1, 6,
    ]);
    expect((await store.readStream(stream, { from: 3 }))[0]!.meta).not.toHaveProperty('originPosition');
  });
});
