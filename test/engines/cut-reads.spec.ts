import { type EventStoreDbEventStore, type EventStoreDbLog, LogUnavailable } from '@center/event-store';
import { until } from '@center/testing';
import { aStream, someEvents } from '../../libs/event-store/testing/sample-events';
import { EngineUnderTest } from './engine';
import { StandIn } from './stand-in/stand-in';

/** How long a call may take, in ms. */
const PATIENCE = 2_000;

/** The client ends a read without an error, as if it were complete, when it is disposed of. */
describe('a read that is in progress while its connection is closed', () => {
  const stream = aStream();
  let engine: EngineUnderTest;
  let store: EventStoreDbEventStore;
  let log: EventStoreDbLog;
  beforeEach(async () => {
    engine = await EngineUnderTest.open(new StandIn(), PATIENCE);
    ({ store, log } = engine.process());
    await store.append(stream, 'new', someEvents(3));
  });
  afterEach(() => engine.close());
  const stall = async (): Promise<void> => {
    engine.standIn.stalledReads = 1;
    await until('the read stalls', () => engine.standIn.stalledReads === 0);
  };

  it('is repeated or fails, when another call has not been answered in time', async () => {
    engine.standIn.failures.push('hangs');
    const hanging = store.append(aStream(), 'new', someEvents(1));
    await until('the append hangs', () => engine.standIn.failures.length === 0);
    for (let nth = 0; nth < 5; nth += 1) await store.append(aStream(), 'new', someEvents(1)); // its timer is the first
    const stalled = stall();
    const read = store.readStream(stream).then(
      ({ length }) => length,
      (error: unknown) => (error instanceof LogUnavailable ? 'unavailable' : error),
    );
    await stalled;
    expect([3, 'unavailable']).toContain(await read);
    await hanging;
  });

  it('fails when the log is closed', async () => {
    const stalled = stall();
    const reading = expect(store.readStream(stream)).rejects.toBeInstanceOf(LogUnavailable);
    await stalled;
    await log.close();
    await reading;
  });
});
