import type { StoredEvent } from '@center/kernel';
import fc from 'fast-check';
import { anEvent, aStream } from './sample-events';
import type { EventToAppend } from '../src';
import type { Subject } from './subject';

interface Step {
  readonly stream: number;
  readonly data: object[];
  readonly passes: number;
  readonly again: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    stream: fc.nat(2),
    data: fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 4 }),
    passes: fc.integer({ min: -5_000, max: 5_000 }),
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const throughJson = (data: object): unknown => JSON.parse(JSON.stringify(data));

/** Some thousand calls: a server on a busy machine needs longer than other specs. */
const PATIENCE_MS = 120_000;

/** Properties that hold for any history. */
export const randomHistoryContract = (subject: () => Subject): void => {
  it(
    'consists of the appends in order, each once and unchanged',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (history) => {
          const { store } = subject();
          const { position: start } = await store.head();
          const appended = await play(history, subject());
          const whole = await store.readAll(start, 1_000);
          expect(whole.map(({ id, stream, data }) => ({ id, stream, data }))).toEqual(appended);
          await agree(whole, subject());
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE_MS,
  );
};

const play = async (history: readonly Step[], { store, clock }: Subject) => {
  const streams = [aStream(), aStream(), aStream()];
  const lengths = [0, 0, 0];
  const appended: { id: string; stream: string; data: unknown }[] = [];
  for (const { stream: nth, data, passes, again } of history) {
    const stream = streams[nth]!;
    const length = lengths[nth]!;
    const events: EventToAppend[] = data.map((each) => anEvent(each));
    clock.advance(passes);
    const first = await store.append(stream, length === 0 ? 'new' : length - 1, events);
    if (again) {
      expect(await store.append(stream, length === 0 ? 'new' : length - 1, events)).toEqual({
        ...first,
        repeated: true,
      });
    }
    lengths[nth] = length + events.length;
    appended.push(...events.map((event) => ({ id: event.id, stream, data: throughJson(event.data) })));
  }
  return appended;
};

/** Positions increase, streams are subsequences of the log, and knowledge time is the running maximum. */
const agree = async (whole: readonly StoredEvent[], { store }: Subject): Promise<void> => {
  for (const [nth, event] of whole.entries()) {
    const before = whole[nth - 1];
    if (!before) continue;
    expect(event.position).toBeGreaterThan(before.position);
    expect(event.knownAt).toBe(event.meta.recordedAt > before.knownAt ? event.meta.recordedAt : before.knownAt);
  }
  for (const stream of new Set(whole.map((event) => event.stream))) {
    const part = whole.filter((event) => event.stream === stream);
    expect(part.map(({ revision }) => revision)).toEqual(part.map((_, nth) => nth));
    expect(await store.readStream(stream)).toEqual(part);
    expect(await store.readStream(stream, { direction: 'backwards' })).toEqual(part.toReversed());
    const middle = part.length >> 1;
    expect(await store.readStream(stream, { upTo: middle })).toEqual(part.slice(0, middle + 1));
  }
  for (const { knownAt } of whole) {
    const known = whole.filter((event) => event.knownAt <= knownAt).at(-1);
    expect(await store.positionAsOf(knownAt)).toBe(known?.position);
  }
};
