import { EVENT_TYPES, foldStream } from './folds';
import { recordedHistories, shapesOf, stored, written } from './recorded';

const histories = recordedHistories();

describe('every recorded history', () => {
  it.each(histories)('%s folds to its recorded state, possibly with additional fields', (_, { state, ...history }) => {
    const folded = written(foldStream(stored(history)));
    if (state === null) throw new Error(`the state to insert after review: ${JSON.stringify(folded)}`);
    expect(folded).toMatchObject(state);
  });

  it.each(histories)('%s folds to another state when any of its events is missing or ignored', (_, history) => {
    const outcome = (events: ReturnType<typeof stored>): unknown => {
      try {
        return written(foldStream(events));
      } catch (error) {
        return (error as Error).name;
      }
    };
    const events = stored(history);
    const unknown = events.map((event, nth) => (nth === events.length - 1 ? { ...event, type: 'Unheard' } : event));
    expect(outcome(unknown)).toMatch(/Error$/);
    for (const fewer of [events.slice(0, -1), events.slice(1)])
      expect({ folded: outcome(fewer) }).not.toMatchObject({ folded: history.state });
  });

  it('is recorded for each event type', () => {
    const recorded = new Set(histories.flatMap(([, { events }]) => events.map(({ type }) => type)));
    const missing = [...EVENT_TYPES].filter((type) => !recorded.has(type));
    expect(missing.map((type) => `${type} is in no file of test/histories: see its README.md`)).toEqual([]);
    expect([...recorded].sort()).toEqual([...EVENT_TYPES].sort());
  });

  it('is one complete stream in order', () => {
    for (const [file, { events }] of histories) {
      expect([file, events.map(({ revision }) => revision)]).toEqual([file, [...events.keys()]]);
      expect([file, new Set(events.map(({ stream }) => stream)).size]).toEqual([file, 1]);
      expect(events.flatMap(shapesOf).length).toBeGreaterThan(0);
    }
  });
});
