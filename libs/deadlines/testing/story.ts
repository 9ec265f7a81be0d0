import {
  type AgencyRef,
  type CarriedDeadline,
  type DeadlineChanges,
  type DeadlineId,
  type DeadlineLimit,
  id,
  type Instant,
  instant,
  label,
} from '@center/kernel';
import { deadlineChanges } from '../src/domain/changes';
import { type Level, stepCode } from '../src/domain/codes';
import { type Deadline, type Deadlines, foldDeadlines, nextMiss } from '../src/domain/deadline';
import type { Duration } from '../src/domain/duration';
import type { Limit } from '../src/domain/limit';
import type { PolicyVersion } from '../src/domain/policy';
import type { StepRule } from '../src/domain/step-rule';
import type { DeadlineTable } from '../src/domain/table';
import type { WorkingCalendar } from '../src/domain/working-days';

/** An invented context: a question is answered by an agency, and may wait for papers. */
export interface Question {
  readonly open: boolean;
  readonly asked: boolean;
  readonly waits: boolean;
  readonly urgency: Level;
  readonly agency: AgencyRef;
  readonly carried?: CarriedDeadline | undefined;
}
export type Type =
  | 'PapersExtended'
  | 'Corrected'
  | 'Asked'
  | 'PapersRequested'
  | 'PapersSent'
  | 'Answered'
  | 'Urged'
  | 'Moved'
  | 'Joined'
  | 'Parted';
interface Extension {
  readonly deadlineId: DeadlineId;
  readonly limit: DeadlineLimit;
}
export type Event = { readonly type: Type; readonly data: { readonly at: Instant; readonly extension?: Extension } };

const agency = (nth: number): AgencyRef => ({
  ...{ id: id(`00000000-0000-4000-8000-00000000000${nth}`), kind: 'POLICE', name: label('单位') },
});
export const [one, other] = [agency(1), agency(2)];
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
  extends: ({ data }) => data.extension,
  corrects: ({ event: { type, data } }) =>
    type === 'Corrected' ? { type: 'Asked', from: at('10:00'), to: data.at, ids: {} } : undefined,
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
export const wall = (text: string): Limit => ({ wall: text as Duration });
export const policyOf = (version: number, answer: StepRule['limits'], papers: Limit): PolicyVersion => ({
  ...{ version, from: instant(0), setBy: null },
  steps: {
    [stepCode('ANSWER')]: rule(answer),
    [stepCode('PAPERS')]: {
      ...rule({ EMERGENCY: papers, URGENT: papers }),
      extension: { times: 9, atMost: wall('P9D') },
    },
    [stepCode('NEXT')]: rule({ URGENT: wall('P1D'), EMERGENCY: wall('P1D') }),
  },
});

export const at = (time: string): Instant =>
  instant(Date.parse(time.length > 5 ? time : `2024-08-06T${time}:00+08:00`));
const none: WorkingCalendar = new Map([[2024, { holidays: new Set(), workdays: new Set() }]]);

/** Tells a story event by event, and reads the clocks after it. */
export class Story {
  private known: Deadlines = new Map();
  private state: Question | undefined;
  private nth = 0;
  readonly wrote: (DeadlineChanges | undefined)[] = [];

  constructor(
    private policy: readonly PolicyVersion[] = [
      policyOf(1, { URGENT: wall('PT2H'), EMERGENCY: wall('PT30M') }, wall('PT1H')),
    ],
  ) {}

  /** The agency gets an hour more for the papers. */
  extendPapers(time: string): this {
    const { deadlineId } = this.clock('PAPERS');
    return this.take('PapersExtended', time, {}, { deadlineId, limit: { wall: label('PT1H') } });
  }

  take(type: Type, time: string, change: Partial<Question>, extension?: Extension): this {
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
    const event: Event = { type, data: { at: at(time), ...(extension && { extension }) } };
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

export const asked = (story = new Story()) => story.take('Asked', '10:00', { asked: true });
