import { type Instant, instant, milliseconds } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { heldCorrection, takenTime } from './corrected-times';
import type { CaseEvent } from './events';
import { caseStream } from './streams';

const minutesAfter = (minutes: number): Instant => instant(milliseconds(a.at) + minutes * 60_000);
const timed = (event: CaseEvent, minutes: number): CaseEvent =>
  ({ ...event, data: { ...event.data, at: minutesAfter(minutes) } }) as CaseEvent;
const handled = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;
const rescued = [...handled, timed(a.rescueStarted, 60), timed(a.rescueEnded, 120)] as const;

const correction = (revision: number, minutes: number, more: object = {}) =>
  ({
    type: 'RecordCorrected',
    data: {
      at: minutesAfter(600),
      by: a.dispatcher.officerId,
      revision,
      field: 'at',
      value: minutesAfter(minutes),
      ...more,
    },
  }) as Extract<CaseEvent, { type: 'RecordCorrected' }>;
const held = (before: readonly CaseEvent[], corrected: ReturnType<typeof correction>) =>
  heldCorrection(caseStream.fold(recorded(before))!, corrected)[0]!.data as unknown as Record<string, unknown>;

/** What is corrected, and a minute from which on it is on the wrong side: before it (`-1`) or after it (`1`). */
const CASES: Readonly<Record<string, readonly [readonly CaseEvent[], number, number, -1 | 1]>> = {
  'the end of a rescue and its start': [rescued, 5, 60, -1],
  'the start of a rescue and its end': [rescued, 4, 120, 1],
  'the registration of a lead and its acceptance': [handled, 0, 0, 1],
};

describe('a corrected time', () => {
  it.each(Object.entries(CASES))('of %s: kept if they are in order', (_, [before, revision, bound, side]) => {
    for (const minutes of [bound, bound - side, bound - side * 30]) {
      expect(held(before, correction(revision, minutes)).value).toBe(minutesAfter(minutes));
    }
  });
  it.each(Object.entries(CASES))(
    'of %s: up to five minutes off is the same time',
    (_, [before, revision, bound, side]) => {
      const value = minutesAfter(bound + side * 5);
      expect(held(before, correction(revision, bound + side * 5)).value).toBe(minutesAfter(bound));
      expect(takenTime(caseStream.fold(recorded(before))!, { revision, field: 'at', value })).toBe(minutesAfter(bound));
    },
  );
  it.each(Object.entries(CASES))(
    'of %s: further off is refused, or flagged with a reason',
    (_, [before, revision, bound, side]) => {
      const off = bound + side * 6;
      expect(() => held(before, correction(revision, off))).toThrow('before-its-cause');
      expect(held(before, correction(revision, off, { late: 'PAPER' }))).toMatchObject({
        value: minutesAfter(off),
        beforeCause: true,
      });
    },
  );
  it('is not held against what is out of order already, so that each of two times can be corrected', () => {
    const early = [a.registered, timed(a.accepted, -600)];
    expect(held(early, correction(0, 600)).value).toBe(minutesAfter(600));
    const ended = [...handled, timed(a.rescueStarted, 60), timed(a.rescueEnded, -60)];
    expect(held(ended, correction(4, 240)).value).toBe(minutesAfter(240));
  });
  it('of an event without cause or effect is kept', () => {
    const running = [...handled, a.rescueStarted];
    expect(held(running, correction(4, -9_000)).value).toBe(minutesAfter(-9_000));
    expect(
      held(rescued, { ...correction(0, 0), data: { ...correction(0, 0).data, field: 'source', value: 'SCHOOL' } })
        .value,
    ).toBe('SCHOOL');
  });
});
