import type { StoredEvent } from './event';
import { type CaseId, id } from './ids';
import { isSealed, type Sealed } from './sealed';
import { StreamType } from './stream-type';

type Lamp =
  | { readonly type: 'LampLit'; readonly data: { readonly watts: number } }
  | { readonly type: 'NotePinned'; readonly data: { readonly text: Sealed } };
interface State {
  readonly key: CaseId;
  readonly watts: number;
  readonly notes: readonly string[];
}

/** The event's brightness was first in candles, then in tens of watts. */
const lamps = new StreamType<CaseId, Lamp, State>({
  prefix: 'lamp',
  types: ['LampLit', 'NotePinned'],
  upcasters: {
    LampLit: [
      ({ candles }: { candles: number }) => ({ tens: candles / 10 }),
      ({ tens }: { tens: number }) => ({ watts: tens * 10 }),
    ],
  },
  evolve: (state = { key: id(KEY), watts: 0, notes: [] }, event, key) =>
    event.type === 'LampLit'
      ? { ...state, key, watts: state.watts + event.data.watts }
      : { ...state, notes: [...state.notes, `${event.data.text.stream} ${event.data.text.field}`] },
});
const single = new StreamType<undefined, Lamp, number>({
  prefix: 'lamps',
  single: true,
  types: ['LampLit', 'NotePinned'],
  evolve: (count = 0) => count + 1,
});

const KEY = '0190163d-8694-7398-9f3c-1f6f4d2a6b10';
const stored = (type: string, data: object, given: Partial<StoredEvent> = {}): StoredEvent =>
  ({ type, data, schema: 1, stream: `lamp-${KEY}`, id: KEY, ...given }) as StoredEvent;

describe('a stream type', () => {
  it('names its streams, and recognizes them by name', () => {
    const key = id<'case'>(KEY);
    expect(lamps.nameOf(key)).toBe(`lamp-${KEY}`);
    expect(lamps.keyOf(`lamp-${KEY}`)).toBe(KEY);
    for (const stream of ['lamp', 'lamps', `lamps-${KEY}`, `lamp-${KEY}x`, `case-${KEY}`]) {
      expect([stream, lamps.owns({ stream })]).toEqual([stream, false]);
      expect(() => lamps.keyOf(stream)).toThrow(TypeError);
    }
    expect([
      single.nameOf(undefined),
      single.owns({ stream: 'lamps' }),
      single.owns({ stream: `lamps-${KEY}` }),
    ]).toEqual(['lamps', true, false]);
  });

  it('upcasts older schemas step by step to the current one', () => {
    expect([lamps.schemaOf('LampLit'), lamps.schemaOf('NotePinned')]).toEqual([3, 1]);
    const shapes = [{ candles: 40 }, { tens: 4 }, { watts: 40 }];
    for (const [nth, data] of shapes.entries()) {
      const read = lamps.read(stored('LampLit', data, { schema: nth + 1 }));
      expect([read.schema, read.data]).toEqual([3, { watts: 40 }]);
      expect(lamps.read(read)).toEqual(read);
    }
    expect(lamps.fold(shapes.map((data, nth) => stored('LampLit', data, { schema: nth + 1 })))?.watts).toBe(120);
  });

  it('throws on unknown events, for decisions and for views', () => {
    for (const event of [
      stored('LampBroken', {}),
      stored('LampLit', {}, { schema: 4 }),
      stored('LampLit', {}, { schema: 0 }),
    ]) {
      expect(() => lamps.read(event)).toThrow(TypeError);
      expect(() => lamps.eventsIn([event])).toThrow(TypeError);
      expect(() => lamps.fold([event])).toThrow(TypeError);
    }
    expect(lamps.eventsIn([stored('LampBroken', {}, { stream: `case-${KEY}` })])).toEqual([]);
  });

  it('folds with the key of the stream and the places of sealed texts', () => {
    const text = { sealed: KEY, box: 'AAAA' };
    expect(isSealed(text)).toBe(true);
    const events = [stored('LampLit', { watts: 5 }, { schema: 3 }), stored('NotePinned', { text })];
    expect(lamps.fold(events)).toEqual({ key: KEY, watts: 5, notes: [`lamp-${KEY} /text`] });
    expect(lamps.fold([])).toBeUndefined();
  });
});
