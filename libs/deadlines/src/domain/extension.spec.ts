import { id, type Instant, instant, label } from '@center/kernel';
import { stepCode } from './codes';
import type { Deadline } from './deadline';
import { foldDeadlines } from './deadline';
import type { Duration } from './duration';
import { extended } from './extension';
import type { Limit } from './limit';
import type { PolicyVersion } from './policy';
import type { WorkingCalendar } from './working-days';

const at = (time: string): Instant => instant(Date.parse(`2024-08-${time}:00+08:00`));
const wall = (text: string): Limit => ({ wall: text as Duration });
const calendar: WorkingCalendar = new Map([[2024, { holidays: new Set(), workdays: new Set() }]]);
const deadlineId = id<'deadline'>('00000000-0000-4000-8000-000000000001');
const step = stepCode('FEEDBACK');

/** A deadline of three working days from Tuesday, 6 August. */
const running: Deadline = {
  ...{ deadlineId, step, subject: {}, startedAt: at('06T10:00'), dueAt: at('10T00:00'), provisional: false },
  ...{ status: 'RUNNING', adjustments: [], warnAt: [] },
  responsible: { id: id('00000000-0000-4000-8000-000000000002'), kind: 'POLICE', name: label('单位') },
  rule: { policyVersion: 2, level: label('URGENT'), limit: { workingDays: 3 }, basis: label('规定') },
};
const version = (nth: number, extension?: PolicyVersion['steps'][typeof step]['extension']): PolicyVersion => ({
  ...{ version: nth, from: instant(0), setBy: null },
  steps: {
    [step]: {
      ...{ by: 'URGENCY', limits: {}, warnAt: [], basis: label('规定'), escalation: [] },
      ...(extension && { extension }),
    },
  },
});
const policy = [version(1), version(2, { times: 1, atMost: { workingDays: 5 } }), version(3)];

const extend = (limit: Limit, deadline: Deadline | undefined = running, versions = policy) =>
  extended(deadline, { limit, at: at('08T09:00') }, { policy: versions, calendar });

describe('an extension', () => {
  it('counts working days from the last day of the old limit, and durations from the old due time', () => {
    expect(extend({ workingDays: 2 })).toEqual({ dueAt: at('14T00:00'), provisional: false }); // over a weekend
    expect(extend(wall('PT36H')).dueAt).toBe(at('11T12:00'));
  });

  it('moves the due time when it is stored, and is counted', () => {
    const due = extend({ workingDays: 2 });
    const changes = { extended: [{ deadlineId, limit: { workingDays: 2 }, ...due }] };
    const event = { type: 'Extended', data: { at: at('08T09:00'), deadlines: changes } };
    const after = foldDeadlines(new Map([[deadlineId, running]]), event).get(deadlineId)!;
    expect(after).toMatchObject({ dueAt: due.dueAt, status: 'RUNNING' });
    expect(() => extend({ workingDays: 1 }, after)).toThrow('already-extended');
  });

  it('is refused beyond the policy that the deadline started with', () => {
    expect(() => extend({ workingDays: 6 })).toThrow('extension-too-long');
    expect(() => extend(wall('P8D'))).toThrow('extension-too-long');
    const other = { ...running, rule: { ...running.rule, policyVersion: 3 } };
    expect(() => extend({ workingDays: 1 }, other)).toThrow('extension-not-allowed');
  });

  it('is refused for a deadline that does not run, or that there is not', () => {
    expect(() => extend({ workingDays: 1 }, { ...running, status: 'DONE' })).toThrow('deadline-not-running');
    expect(() => extended(undefined, { limit: wall('PT1H'), at: at('08T09:00') }, { policy, calendar })).toThrow(
      'no-such-deadline',
    );
  });
});
