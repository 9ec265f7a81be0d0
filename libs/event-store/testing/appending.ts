import { anEvent, aStream, someEvents } from './sample-events';
import { DuplicateEventId, InvalidAppend, WrongRevision } from '../src';
import type { EventToAppend, ExpectedRevision } from '../src';
import type { Subject } from './subject';

const MEBIBYTE = 1024 * 1024;

/** Append: at an expected revision, atomically, once. */
export const appendingContract = (subject: () => Subject): void => {
  const append = (stream: string, expected: ExpectedRevision, events: EventToAppend[]) =>
    subject().store.append(stream, expected, events);
  const idsOf = async (stream: string) => (await subject().store.readStream(stream)).map(({ id }) => id);

  it('writes several events to a new stream and returns its revision and position', async () => {
    const stream = aStream();
    const events = someEvents(3);
    const answer = await append(stream, 'new', events);
    expect(answer).toEqual({ revision: 2, position: (await subject().store.head()).position, repeated: false });
    expect(await idsOf(stream)).toEqual(events.map(({ id }) => id));
  });

  it('appends at the revision the caller has seen, or at any', async () => {
    const stream = aStream();
    await append(stream, 'any', someEvents(1));
    expect((await append(stream, 0, someEvents(2))).revision).toBe(2);
    expect((await append(stream, 'any', someEvents(1))).revision).toBe(3);
  });

  it.each<[string, ExpectedRevision, number]>([
    ['"new" where there is one', 'new', 1],
    ['a revision before the last', 0, 1],
    ['a revision after the last', 2, 1],
  ])('rejects %s, returns the last revision and writes nothing', async (_, expected, actual) => {
    const stream = aStream();
    const events = someEvents(2);
    await append(stream, 'new', events);
    await expect(append(stream, expected, someEvents(1))).rejects.toEqual(new WrongRevision(actual));
    await expect(append(stream, expected, someEvents(1))).rejects.toMatchObject({ name: 'WrongRevision', actual });
    expect(await idsOf(stream)).toEqual(events.map(({ id }) => id));
  });

  it('rejects a revision of a stream that does not exist', async () => {
    await expect(append(aStream(), 0, someEvents(1))).rejects.toMatchObject({ name: 'WrongRevision', actual: -1 });
  });

  it('returns the original result for a retry, also after other appends', async () => {
    const stream = aStream();
    const [first, second] = [someEvents(2), someEvents(2)];
    const answers = [await append(stream, 'new', first), await append(stream, 1, second)];
    await append(stream, 3, someEvents(1));
    const { position } = await subject().store.head();
    expect(await append(stream, 'new', first)).toEqual({ ...answers[0], repeated: true });
    expect(await append(stream, 1, second)).toEqual({ ...answers[1], repeated: true });
    expect((await subject().store.head()).position).toBe(position);
  });

  it('writes once if the same append is called many times concurrently', async () => {
    const stream = aStream();
    const events = someEvents(3);
    const answers = await Promise.all(Array.from({ length: 8 }, () => append(stream, 'new', events)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await idsOf(stream)).toEqual(events.map(({ id }) => id));
  });

  it('lets one of many concurrent appends succeed', async () => {
    const stream = aStream();
    await append(stream, 'new', someEvents(1));
    const rivals = await Promise.allSettled(Array.from({ length: 16 }, () => append(stream, 0, someEvents(2))));
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const rival of rivals) if (rival.status === 'rejected') expect(rival.reason).toEqual(new WrongRevision(2));
    expect(await idsOf(stream)).toHaveLength(3);
  });

  describe('rejects ids that are in the log at another place', () => {
    const [a, b, c] = someEvents(3) as [EventToAppend, EventToAppend, EventToAppend];
    const stream = aStream();
    beforeAll(() => append(stream, 'new', [a, b]));

    it.each<[string, string, ExpectedRevision, EventToAppend[]]>([
      ['in another order', stream, 'new', [b, a]],
      ['at another revision', stream, 1, [a, b]],
      ['with a new one after them', stream, 'new', [a, b, c]],
      ['with a new one between', stream, 'new', [a, c]],
      ['in another stream', aStream(), 'new', [a, b]],
      ['after a new one', stream, 1, [c, a]],
    ])('%s', async (_, target, expected, events) => {
      const before = await subject().store.head();
      await expect(append(target, expected, events)).rejects.toBeInstanceOf(DuplicateEventId);
      expect(await subject().store.head()).toEqual(before);
    });
  });

  describe('rejects invalid appends', () => {
    const id = 'A0000000-0000-4000-8000-000000000000' as EventToAppend['id'];
    const twice = anEvent();
    const loop: { self?: object } = {};
    loop.self = loop;

    it.each<[string, string, ExpectedRevision, EventToAppend[]]>([
      ['no events', aStream(), 'any', []],
      ['more events than an append may have', aStream(), 'new', someEvents(501)],
      ['an event of over 1 MiB', aStream(), 'new', [anEvent({ box: 'x'.repeat(MEBIBYTE) })]],
      ['an event of over 1 MiB in UTF-8', aStream(), 'new', [anEvent({ box: '未'.repeat(MEBIBYTE / 3) })]],
      ['over 4 MiB in total', aStream(), 'new', Array.from({ length: 5 }, () => anEvent({ box: 'x'.repeat(900_000) }))],
      ['an empty name', '', 'new', someEvents(1)],
      ['a name in capitals', 'Case', 'new', someEvents(1)],
      ['a name with half an id', 'case-123', 'new', someEvents(1)],
      ['a name with a NUL', 'case\0', 'new', someEvents(1)],
      ['a name with a quote', "case'; drop", 'new', someEvents(1)],
      ['a negative revision', aStream(), -1, someEvents(1)],
      ['a fractional revision', aStream(), 0.5, someEvents(1)],
      ['an invalid type', aStream(), 'new', [anEvent({}, { type: 'lead noted' })]],
      ['an empty type', aStream(), 'new', [anEvent({}, { type: '' })]],
      ['a schema of 0', aStream(), 'new', [anEvent({}, { schema: 0 })]],
      ['an id that is not a UUID in lower case', aStream(), 'new', [anEvent({}, { id })]],
      ['a duplicate id', aStream(), 'new', [twice, twice]],
      ['data that is not an object', aStream(), 'new', [anEvent([])]],
      ['data with a cycle', aStream(), 'new', [anEvent(loop)]],
      ['data with a bigint', aStream(), 'new', [anEvent({ amount: 1n })]],
    ])('%s', async (_, stream, expected, events) => {
      const before = await subject().store.head();
      await expect(append(stream, expected, events)).rejects.toBeInstanceOf(InvalidAppend);
      expect(await subject().store.head()).toEqual(before);
    });
  });

  it('accepts an event of nearly 1 MiB', async () => {
    const stream = aStream();
    const data = { box: 'x'.repeat(MEBIBYTE - 1024) };
    await append(stream, 'new', [anEvent(data)]);
    expect((await subject().store.readStream(stream))[0]?.data).toEqual(data);
  });
};
