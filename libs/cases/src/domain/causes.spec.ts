import { type Instant, instant, milliseconds } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { heldToCause } from './causes';
import type { CaseEvent } from './events';
import { caseStream } from './streams';

const MINUTE = 60_000;
const minutesAfter = (minutes: number): Instant => instant(milliseconds(a.at) + minutes * MINUTE);
const timed = (event: CaseEvent, at: Instant, more: object = {}): CaseEvent =>
  ({ ...event, data: { ...event.data, at, ...more } }) as CaseEvent;
const held = (before: readonly CaseEvent[], ...events: CaseEvent[]) =>
  heldToCause(caseStream.fold(recorded(before))!, events);
const issued = [a.registered, a.accepted, a.triaged, a.issuedToPolice] as const;

describe('the time of an event and that of its cause', () => {
  const causes: Readonly<Record<string, readonly [readonly CaseEvent[], CaseEvent]>> = {
    'acceptance and registration of a lead': [[a.registered], a.accepted],
    'signature and issue of a transfer': [issued, a.signedFor],
    'acceptance and issue of a transfer': [issued, a.acceptedByPolice],
    'return and issue of a transfer': [issued, a.returned],
    'feedback and acceptance': [[...issued, a.signedFor, a.acceptedByPolice], a.fedBack],
    'completion and feedback': [[...issued, a.signedFor, a.acceptedByPolice, a.fedBack], a.completed],
    'end and start of a rescue': [[...issued, a.rescueStarted], a.rescueEnded],
    'closing and its proposal': [[...a.readyToClose, a.proposed], a.closed],
    'proposal and registration': [a.readyToClose, a.proposed],
    'supervision by hand and registration': [[a.registered], a.supervisionOrdered],
    'answer and issue of a supervision': [[a.registered, a.supervisionOrdered], a.supervisionAnswered],
    'end and issue of a supervision': [[a.registered, a.supervisionOrdered], a.supervisionEnded],
  };

  it.each(Object.entries(causes))('%s: kept if they are in order', (_, [before, event]) => {
    for (const minutes of [0, 1, 600]) {
      const later = timed(event, minutesAfter(minutes));
      expect(held(before, later)).toEqual([later]);
    }
  });
  it.each(Object.entries(causes))('%s: up to five minutes before is taken as the same time', (_, [before, event]) =>
    expect(held(before, timed(event, minutesAfter(-5)))).toEqual([timed(event, a.at)]),
  );
  it.each(Object.entries(causes))('%s: earlier is refused, or flagged with a reason', (_, [before, event]) => {
    expect(() => held(before, timed(event, minutesAfter(-6)))).toThrow('before-its-cause');
    const late = { late: 'PAPER' };
    expect(held(before, timed(event, minutesAfter(-6), late))).toEqual([
      timed(event, minutesAfter(-6), { ...late, beforeCause: true }),
    ]);
  });
  it('moves all events of a command together', () =>
    expect(held(issued, timed(a.signedFor, minutesAfter(-3)), timed(a.acceptedByPolice, minutesAfter(-3)))).toEqual([
      a.signedFor,
      a.acceptedByPolice,
    ]));
  it('leaves events without a cause as they are: a visit may have been before the registration', () => {
    const early = timed(a.visited, minutesAfter(-600));
    expect(held([a.registered], early)).toEqual([early]);
  });
});
