import { randomUUID } from 'node:crypto';
import { anEvent, aStream } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';

const NOW = '2024-08-06T12:00:00.000Z';

/** The user of the program can append what it likes: no record of another program may stop the readers. */
describe('records that the center did not write', () => {
  let engine: EngineUnderTest;
  beforeAll(async () => (engine = await EngineUnderTest.open()));
  afterAll(() => engine.close());

  const write = (data: string, metadata: string): void => {
    const record = { id: randomUUID(), type: 'LeadNoted', contentType: 'application/json' };
    engine.standIn.log.append(aStream(), -1, [{ ...record, data: Buffer.from(data), metadata: Buffer.from(metadata) }]);
  };
  const meta = (more: object): string => JSON.stringify({ schema: 1, recordedAt: NOW, ...more });

  it.each([
    ['no metadata', '{}', ''],
    ['no schema', '{}', meta({ schema: undefined })],
    ['no data', 'null', meta({})],
    ['no time', '{}', meta({ recordedAt: undefined })],
    ['a time that is none', '{}', meta({ recordedAt: 'yesterday' })],
    ['a position that is none', '{}', meta({ originPosition: 'x' })],
    ['a position between two', '{}', meta({ originPosition: 1.5 })],
  ])('are not events with %s', async (_, data, metadata) => {
    const { store } = engine.process();
    const before = await store.head();
    write(data, metadata);
    const { position } = await store.append(aStream(), 'new', [anEvent()]);
    expect((await store.readAll(before.position, 10)).map((event) => event.position)).toEqual([position]);
    expect((await engine.process().store.head()).position).toBe(position);
  });

  it('are events after all others with the position of an earlier one', async () => {
    const { store } = engine.process();
    const first = await store.append(aStream(), 'new', [anEvent()]);
    write('{}', meta({ originPosition: Number(first.position) }));
    const last = await store.append(aStream(), 'new', [anEvent()]);
    const positions = (await store.readAll(0n, 100)).map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => (one < other ? -1 : 1)));
    expect(positions.slice(-3)).toEqual([first.position, expect.anything(), last.position]);
  });
});
