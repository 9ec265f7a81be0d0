import { Allow, Caller } from '@center/access';
import { actorOf, Streams } from '@center/command-handling';
import { CLOCK, idOf } from '@center/event-store';
import { type Clock, type Instant, milliseconds, type Officer, township } from '@center/kernel';
import {
  aheadWarnings,
  businessTime,
  Command,
  Created,
  invalidRequest,
  Operation,
  type OperationFacts,
  Problem,
} from '@center/web';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { AttendanceAnswer, TAG } from '../activity-command';
import type { ActivityId, HouseholdId, Subject } from '../domain/events';
import { COMMANDS, holdActivity, planActivity } from '../domain/process';
import { activityStream } from '../domain/streams';
import { RecordActivityRequest } from '../intake/activity.request';
import { attendanceFaults, themeFaults } from '../intake/attendance-checks';
import { AttendanceIntake } from '../intake/attendance-intake';
import { AttendanceRequest } from '../intake/attendance.request';
import { firstHouseholdIds } from '../intake/household-ids';

const { plan, hold } = COMMANDS;

/** How far ahead an activity is planned at most: five years. */
const FURTHEST = 5 * 366 * 86_400_000;

type Seen = Pick<AttendanceAnswer, 'version' | 'position'>;

/** Who records which activity, and when. */
interface Recording {
  readonly by: Officer;
  readonly operation: OperationFacts;
  readonly activityId: ActivityId;
  readonly now: Instant;
}

/** What is recorded, beside its time and its attendance. */
const subjectOf = ({ kind, theme, hostId, areaCode, seriesId, minutes }: RecordActivityRequest) => ({
  ...{ kind, hostId, areaCode: township(areaCode) },
  ...(theme && { theme }),
  ...(seriesId && { seriesId }),
  ...(minutes !== undefined && { minutes }),
});

/**
 * Plans an activity or, with an attendance, records one that was held. It is no declared command, because `at` of a plan is
 * in the future.
 */
@Controller('v1/activities')
export class RecordActivity {
  constructor(
    private readonly streams: Streams,
    private readonly intake: AttendanceIntake,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Allow(...hold.roles)
  @Command({
    name: 'recordActivity',
    zh: '计划活动，或登记已举办的活动',
    en: 'Plan an activity or, with an attendance, record one that was held',
    tag: TAG,
    created: true,
    versioned: true,
    writes: ['ActivityPlanned', 'ActivityHeld'],
    refusals: [...new Set([...plan.refusals, ...hold.refusals])].filter((code) => code !== 'activity-not-planned'),
    answer: AttendanceAnswer,
  })
  async recordActivity(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Body() body: RecordActivityRequest,
  ): Promise<Created<AttendanceAnswer>> {
    const { attendance } = body;
    const now = this.clock.now();
    const faults = [...themeFaults(body.kind, body.theme), ...(attendance ? attendanceFaults(attendance, now) : [])];
    if (faults.length > 0) throw invalidRequest(...faults);
    const activityId = idOf(operation.operationId, 'activity');
    if (attendance) return this.hold({ by, operation, activityId, now }, body, attendance);
    if (!plan.roles.some((role) => role === by.role)) throw new Problem('role-not-allowed');
    return this.plan({ by, operation, activityId, now }, body);
  }

  private async plan(
    { by, operation, activityId, now }: Recording,
    body: RecordActivityRequest,
  ): Promise<Created<AttendanceAnswer>> {
    const { at: plannedFor = now, note, lateEntryReason: late } = body;
    if (milliseconds(plannedFor) - milliseconds(now) > FURTHEST)
      throw invalidRequest({ pointer: '/at', code: 'out-of-range' });
    const { host, hostKind } = await this.intake.hostOf(body.hostId, body.areaCode, plannedFor);
    const subject: Subject = { ...subjectOf(body), hostKind };
    const warnings = await this.intake.warnings(by, activityId, { ...subject, at: plannedFor }, undefined);
    const answer = (written: Seen) => created({ activityId, ...written, householdIds: [], warnings });
    const { seen } = await this.streams.execute({
      ...{ stream: activityStream, key: activityId, name: 'plan-activity', actor: actorOf(by), operation, isNew: true },
      answer,
      decide: (state, { seal }) =>
        planActivity({ ...{ by, at: now, late, host, ...subject, plannedFor }, ...seal('ActivityPlanned', { note }) })(
          state,
        ),
    });
    return answer(seen);
  }

  private async hold(
    { by, operation, activityId, now }: Recording,
    body: RecordActivityRequest,
    attendance: AttendanceRequest,
  ): Promise<Created<AttendanceAnswer>> {
    const time = businessTime(body, now);
    const { host, hostKind } = await this.intake.hostOf(body.hostId, body.areaCode, time.at);
    const subject: Subject = { ...subjectOf(body), hostKind };
    const found = await this.intake.warnings(by, activityId, { ...subject, at: time.at }, attendance);
    const warnings = [...aheadWarnings(body.at, now), ...found];
    const newId = (nth: number): HouseholdId => idOf(operation.operationId, 'household', nth);
    const answer = (written: Seen) =>
      created({ activityId, ...written, householdIds: firstHouseholdIds(attendance.households, newId), warnings });
    const { seen } = await this.streams.execute({
      ...{ stream: activityStream, key: activityId, name: 'hold-activity', actor: actorOf(by), operation, isNew: true },
      answer,
      decide: async (state, { seal, sealing, matches }) => {
        const tools = { matches, sealing: sealing('ActivityHeld'), newId };
        const taken = await this.intake.take(by, attendance, state?.attendance, tools);
        const held = {
          by,
          ...time,
          host,
          ...subject,
          attendance: taken.attendance,
          isSame: taken.isSameAttendance,
          ...seal('ActivityHeld', { note: body.note }),
        };
        return holdActivity(held)(state);
      },
    });
    return answer(seen);
  }
}

const created = (answer: AttendanceAnswer): Created<AttendanceAnswer> =>
  new Created(`/v1/activities/${answer.activityId}`, answer);
