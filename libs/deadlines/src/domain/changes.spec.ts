import {
  type AgencyRef,
  type CarriedDeadline,
  type DeadlineChanges,
  id,
  type Instant,
  instant,
  label,
} from '@center/kernel';
import { deadlineChanges } from './changes';
import { type Level, stepCode } from './codes';
import { type Deadline, deadlineAt, type Deadlines, foldDeadlines, isLate, isOverdue, nextMiss } from './deadline';
import type { Duration } from './duration';
import type { Limit } from './limit';
import type { PolicyVersion } from './policy';
import type { StepRule } from './step-rule';
import type { DeadlineTable } from './table';
import type { WorkingCalendar } from './working-days';

/** An invented context: a question is answered by an agency, and may wait for papers. */
interface Question {
  readonly open: boolean;
  readonly asked: boolean;
  readonly waits: boolean;
  readonly urgency: Level;
  readonly agency: AgencyRef;
  readonly carried?: CarriedDeadline;
}
type Type =
  'Corrected' | 'Asked' | 'PapersRequested' | 'PapersSent' | 'Answered' | 'Urged' | 'Moved' | 'Joined' | 'Parted';
type Event = { readonly type: Type; readonly data: { readonly at: Instant } };

const agency = (nth: number): AgencyRef => ({
  ...{ id: id(`00000000-0000-4000-8000-00000000000${nth}`), kind: 'POLICE', name: label('单位') },
});
const [one, other] = [agency(1), agency(2)];
const owing = (is: (state: Question) => boolean) => (change: { readonly after: Question }) =>
  is(change.after)
    ? [
        {
          ...{ subject: {}, responsible: change.after.agency, paused: change.after.waits },
          ...(change.after.carried && { carried: change.after.carried }),
        },
      ]
    : [];
const table: DeadlineTable<Question, Event> = {
  isOpen: ({ open }) => open,
  level: ({ urgency }) => urgency,
  cancels: ['Joined'],
  restores: ['Parted'],
  corrects: ({ event: { type, data } }) =>
    type === 'Corrected' ? { type: 'Asked', from: at('10:00'), to: data.at } : undefined,
  rows: [
    {
      ...{
        step: stepCode('ANSWER'),
        by: 'URGENCY',
        starts: ['Asked'],
        done: ['Answered'],
        pausedBy: stepCode('PAPERS'),
      },
      owed: owing(({ asked }) => asked),
    },
    {
      ...{ step: stepCode('PAPERS'), by: 'URGENCY', starts: ['PapersRequested'], done: ['PapersSent'] },
      owed: owing(({ waits }) => waits),
    },
  ],
  fallback: {
    ...{ step: stepCode('NEXT'), by: 'URGENCY', starts: [], done: 'ANY' },
    owed: owing(({ open }) => open),
  },
};

const rule = (limits: StepRule['limits']): StepRule => ({
  ...{ by: 'URGENCY', limits, warnAt: [0.5], basis: label('规定'), escalation: [] },
});
const wall = (text: string): Limit => ({ wall: text as Duration });
const policyOf = (version: number, answer: StepRule['limits'], papers: Limit): PolicyVersion => ({
  ...{ version, from: instant(0), setBy: null },
  steps: {
    [stepCode('ANSWER')]: rule(answer),
    [stepCode('PAPERS')]: rule({ EMERGENCY: papers, URGENT: papers }),
    [stepCode('NEXT')]: rule({ URGENT: wall('P1D'), EMERGENCY: wall('P1D') }),
  },
});

const at = (time: string): Instant => instant(Date.parse(time.length > 5 ? time : `2024-08-06T${time}:00+08:00`));
const none: WorkingCalendar = new Map([[2024, { holidays: new Set(), workdays: new Set() }]]);

/** Tells a story event by event, and reads the clocks after it. */
class Story {
  private known: Deadlines = new Map();
  private state: Question | undefined;
  private nth = 0;
  readonly wrote: (DeadlineChanges | undefined)[] = [];

  constructor(
    private policy: readonly PolicyVersion[] = [
      policyOf(1, { URGENT: wall('PT2H'), EMERGENCY: wall('PT30M') }, wall('PT1H')),
    ],
  ) {}

  take(type: Type, time: string, change: Partial<Question>): this {
    const before = this.state;
    const after = {
      open: true,
      asked: false,
      waits: false,
      urgency: 'URGENT' as Level,
      agency: one,
      ...before,
      ...change,
    };
    const event: Event = { type, data: { at: at(time) } };
    const newId = () => id<'deadline'>(`00000000-0000-4000-8000-1000000000${String((this.nth += 1)).padStart(2, '0')}`);
    const inForce = this.policy.at(-1)!;
    const changes = deadlineChanges(table, { before, after, event }, this.known, {
      policy: this.policy,
      inForce,
      calendar: none,
      newId,
    });
    this.wrote.push(changes);
    // as read from the log
    const data = JSON.parse(JSON.stringify({ ...event.data, ...(changes && { deadlines: changes }) })) as Event['data'];
    this.known = foldDeadlines(this.known, { type, data, knownAt: event.data.at });
    this.state = after;
    return this;
  }

  /** Records the next miss of a step. */
  miss(step: string): this {
    const { deadlineId } = this.clock(step);
    const { dueAt } = nextMiss(this.clock(step))!;
    this.known = foldDeadlines(this.known, {
      ...{ type: 'Missed', knownAt: dueAt },
      data: { at: dueAt, deadlines: { missed: [{ deadlineId, dueAt }] } },
    });
    return this;
  }

  under(version: PolicyVersion): this {
    this.policy = [...this.policy, version];
    return this;
  }

  clock(step: string, nth = -1): Deadline {
    return [...this.known.values()].filter((clock) => clock.step === label(step)).at(nth)!;
  }
}

const asked = (story = new Story()) => story.take('Asked', '10:00', { asked: true });

describe('a clock', () => {
  it('starts, and is done in time or late', () => {
    const story = asked();
    expect(story.clock('ANSWER')).toMatchObject({
      ...{ status: 'RUNNING', startedAt: at('10:00'), dueAt: at('12:00'), responsible: one },
      rule: { policyVersion: 1, level: 'URGENT', limit: { wall: 'PT2H' }, basis: '规定' },
    });
    expect([isOverdue(story.clock('ANSWER'), at('12:00')), isOverdue(story.clock('ANSWER'), at('12:01'))]).toEqual([
      false,
      true,
    ]);
    const inTime = asked().take('Answered', '12:00', { asked: false }).clock('ANSWER');
    expect([inTime.status, inTime.doneAt, isLate(inTime)]).toEqual(['DONE', at('12:00'), false]);
    expect(isLate(asked().take('Answered', '12:01', { asked: false }).clock('ANSWER'))).toBe(true);
  });

  it('is never done before it was started', () => {
    expect(asked().take('Answered', '09:00', { asked: false }).clock('ANSWER').doneAt).toBe(at('10:00'));
  });

  it('is cancelled when the step is no longer owed for another reason', () => {
    expect(asked().take('Moved', '11:00', { open: false }).clock('ANSWER').status).toBe('CANCELLED');
  });

  it('follows the agency, and keeps the last one when it has ended', () => {
    const story = asked().take('Moved', '10:30', { agency: other });
    expect(story.clock('ANSWER')).toMatchObject({ responsible: other, dueAt: at('12:00') });
    story.take('Answered', '11:00', { asked: false }).take('Moved', '11:30', { agency: one });
    expect(story.clock('ANSWER').responsible).toEqual(other);
  });

  it('changes nothing without need', () => {
    expect(asked().take('Moved', '10:30', {}).wrote.at(-1)).toBeUndefined();
  });

  it('gives way to the next step that is owed, and comes back', () => {
    const story = new Story().take('Moved', '09:00', {});
    expect(story.clock('NEXT').status).toBe('RUNNING');
    expect(asked(story).clock('NEXT').status).toBe('DONE');
    story.take('Answered', '11:00', { asked: false });
    expect(story.clock('NEXT')).toMatchObject({ status: 'RUNNING', startedAt: at('11:00') });
  });

  it('runs again under its id when what cancelled it is undone', () => {
    const story = asked();
    const { deadlineId } = story.clock('ANSWER');
    story.take('Joined', '10:30', { open: false });
    expect(story.clock('ANSWER').status).toBe('CANCELLED');
    story.take('Parted', '11:00', { open: true });
    expect(story.clock('ANSWER')).toMatchObject({ deadlineId, status: 'RUNNING', dueAt: at('12:00') });
  });
});

describe('a correction of the time at which a clock started', () => {
  it('moves the due time, also of a clock that is done', () => {
    expect(asked().take('Corrected', '09:00', {}).clock('ANSWER')).toMatchObject({
      ...{ startedAt: at('09:00'), dueAt: at('11:00'), status: 'RUNNING' },
    });
    const done = asked().take('Answered', '11:30', { asked: false });
    expect(isLate(done.clock('ANSWER'))).toBe(false);
    expect(isLate(done.take('Corrected', '09:00', {}).clock('ANSWER'))).toBe(true);
  });

  it('leaves clocks that another event started', () => {
    const again = asked().take('Answered', '11:00', { asked: false }).take('Asked', '12:00', { asked: true });
    expect(again.take('Corrected', '09:00', {}).clock('ANSWER')).toMatchObject({ startedAt: at('12:00') });
  });
});

describe('a clock of another stream that goes on here', () => {
  const carried = (dueAt: string): CarriedDeadline => ({
    ...{ step: label('ANSWER'), subject: {}, startedAt: at('08:00'), dueAt: at(dueAt), provisional: false },
    rule: { policyVersion: 7, level: label('URGENT'), limit: { wall: label('PT4H') }, basis: label('规定') },
    warnAt: [],
  });

  it('keeps its start, its due time and its rule', () => {
    const story = new Story()
      .take('Moved', '09:30', {})
      .take('Asked', '10:00', { asked: true, carried: carried('10:30') });
    expect(story.clock('ANSWER')).toMatchObject({
      ...{ startedAt: at('08:00'), dueAt: at('10:30'), rule: { policyVersion: 7 }, status: 'RUNNING' },
    });
  });

  it('counts beside one that runs here if it is due earlier', () => {
    expect(
      asked()
        .take('Moved', '10:10', { carried: carried('11:00') })
        .clock('ANSWER').dueAt,
    ).toBe(at('11:00'));
    expect(
      asked()
        .take('Moved', '10:10', { carried: carried('13:00') })
        .clock('ANSWER').dueAt,
    ).toBe(at('12:00'));
  });
});

describe('a miss', () => {
  const missed = (story: Story) => nextMiss(story.clock('ANSWER'));

  it('is to come at the due time, and after it once for each due time', () => {
    expect(missed(asked())).toEqual({ from: at('12:00'), dueAt: at('12:00') });
    expect(missed(asked().miss('ANSWER'))).toBeUndefined();
    const urged = asked().miss('ANSWER').take('Urged', '11:00', { urgency: 'EMERGENCY' });
    expect(missed(urged)).toEqual({ from: at('10:30'), dueAt: at('10:30') });
  });

  it('does not come for a step that is done or cancelled in time', () => {
    expect(missed(asked().take('Answered', '11:00', { asked: false }))).toBeUndefined();
    expect(missed(asked().take('Moved', '11:00', { open: false }))).toBeUndefined();
  });

  it('is still to be recorded when the step was done after its due time, as the log knew it', () => {
    const late = asked().take('Answered', '12:30', { asked: false });
    expect(missed(late)).toEqual({ from: at('12:00'), dueAt: at('12:00') });
    expect(missed(late.miss('ANSWER'))).toBeUndefined();
  });

  it('waits for the end of a pause', () => {
    const story = asked().take('PapersRequested', '11:00', { waits: true });
    expect(missed(story)).toEqual({ from: at('13:00'), dueAt: at('13:00') });
  });

  it('of a provisional due time comes twenty days after it', () => {
    const days = policyOf(1, { URGENT: { workingDays: 1 } }, wall('P9D'));
    const next = new Story([days]).take('Asked', '2025-03-03T10:00:00+08:00', { asked: true });
    expect(missed(next)).toEqual({ from: at('2025-03-25T00:00:00+08:00'), dueAt: at('2025-03-05T00:00:00+08:00') });
  });
});

describe('a graver level', () => {
  const urged = (story: Story) => story.take('Urged', '11:00', { urgency: 'EMERGENCY' });

  it('moves the due time, from the start of the clock, by the version that it started with', () => {
    const later = policyOf(2, { URGENT: wall('PT10H'), EMERGENCY: wall('PT5H') }, wall('PT1H'));
    expect(urged(asked().under(later)).clock('ANSWER')).toMatchObject({
      ...{ dueAt: at('10:30'), rule: { policyVersion: 1, level: 'EMERGENCY', limit: { wall: 'PT30M' } } },
    });
  });

  it('applies pauses again; a lesser level changes nothing', () => {
    const story = asked()
      .take('PapersRequested', '10:10', { waits: true })
      .take('PapersSent', '10:40', { waits: false });
    expect(urged(story).clock('ANSWER').dueAt).toBe(at('11:00'));
    story.take('Urged', '11:10', { urgency: 'URGENT' });
    expect(story.clock('ANSWER').dueAt).toBe(at('11:00'));
  });
});

describe('a pause', () => {
  const requested = (time: string, story?: Story) => asked(story).take('PapersRequested', time, { waits: true });

  it('moves a wall clock by its length', () => {
    const story = requested('11:00');
    expect(story.clock('ANSWER')).toMatchObject({
      status: 'PAUSED',
      dueAt: at('12:00'),
      pause: { until: at('12:00') },
    });
    story.take('PapersSent', '11:45', { waits: false });
    expect(story.clock('ANSWER')).toMatchObject({ status: 'RUNNING', dueAt: at('12:45') });
  });

  it('ends by itself at the due time of the papers, without an event', () => {
    const story = requested('11:00');
    expect(deadlineAt(story.clock('ANSWER'), at('11:59')).status).toBe('PAUSED');
    expect(deadlineAt(story.clock('ANSWER'), at('12:00'))).toMatchObject({ status: 'RUNNING', dueAt: at('13:00') });
    expect(isOverdue(story.clock('ANSWER'), at('13:01'))).toBe(true);
    story.take('PapersSent', '15:00', { waits: false });
    expect(story.clock('ANSWER')).toMatchObject({ status: 'RUNNING', dueAt: at('13:00') });
  });

  it('leaves the due time of a clock that is overdue', () => {
    const story = requested('12:30');
    story.take('PapersSent', '12:45', { waits: false });
    expect(story.clock('ANSWER').dueAt).toBe(at('12:00'));
  });

  it.each([
    ['two days left', '2024-08-07T11:00:00+08:00', '2024-08-08T09:00:00+08:00', '2024-08-13T00:00:00+08:00'],
    [
      'none left: the end of the day',
      '2024-08-09T11:00:00+08:00',
      '2024-08-12T09:00:00+08:00',
      '2024-08-13T00:00:00+08:00',
    ],
  ])('counts the working days that are left from the day of resumption: %s', (_, from, to, due) => {
    const days = policyOf(1, { URGENT: { workingDays: 3 } }, wall('P9D'));
    const story = requested(from, new Story([days])); // due at the end of Friday, 9 August
    expect(story.clock('ANSWER').dueAt).toBe(at('2024-08-10T00:00:00+08:00'));
    story.take('PapersSent', to, { waits: false });
    expect(story.clock('ANSWER').dueAt).toBe(at(due));
  });
});
