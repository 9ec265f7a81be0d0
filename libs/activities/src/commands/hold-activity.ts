import { type Instant, township } from '@center/kernel';
import { type BusinessTime, businessTime, type BusinessTimeRequest, invalidRequest } from '@center/web';
import { activityCommand, AttendanceAnswer } from '../activity-command';
import type { Activity } from '../domain/activity';
import { holdActivity } from '../domain/process';
import { HoldActivityRequest } from '../intake/activity.request';
import { attendanceFaults, themeFaults } from '../intake/attendance-checks';
import { AttendanceIntake } from '../intake/attendance-intake';
import { newHouseholds } from '../intake/household-ids';
import { saysTheSame } from '../intake/same-words';

/** What is stated otherwise than it was planned. */
const statedIn = ({ kind, theme, hostId, areaCode, seriesId, minutes }: HoldActivityRequest) => ({
  ...(kind && { kind, theme }),
  ...(theme && { theme }),
  ...(hostId && { hostId }),
  ...(areaCode && { areaCode: township(areaCode) }),
  ...(seriesId && { seriesId }),
  ...(minutes !== undefined && { minutes }),
});

/** When a planned activity was held: for when it was planned, unless another time is stated or that time is to come. */
const timeOf = (
  { status, at: plannedFor }: Activity,
  { at, lateEntryReason }: BusinessTimeRequest,
  now: Instant,
): BusinessTime => {
  const isAsPlanned = status === 'PLANNED' && at === undefined && plannedFor <= now;
  return businessTime({ at: isAsPlanned ? plannedFor : at, lateEntryReason }, now);
};

export const HoldActivity = activityCommand({
  name: 'hold',
  path: 'hold',
  zh: '登记已计划的活动已举办',
  en: 'Record that a planned activity was held',
  body: HoldActivityRequest,
  answer: AttendanceAnswer,
  needs: [AttendanceIntake],
  check: ({ attendance }, now) => {
    const faults = attendanceFaults(attendance, now);
    if (faults.length > 0) throw invalidRequest(...faults);
  },
  decide: async ({ state, body, context: { by }, now, seal, sealing, matches, newId, ids, warn }, intake) => {
    const time = timeOf(state, body, now);
    const { kind, theme, hostId, areaCode, seriesId, minutes } = { ...state, ...statedIn(body) };
    const faults = themeFaults(kind, theme);
    if (faults.length > 0) throw invalidRequest(...faults);
    const { host, hostKind } = await intake.hostOf(hostId, areaCode, time.at);
    const tools = { matches, sealing: sealing('ActivityHeld'), newId: newHouseholds(newId) };
    const { attendance, isSameAttendance } = await intake.take(by, body.attendance, state.attendance, tools);
    const subject = {
      ...{ kind, hostId, hostKind, areaCode },
      ...(theme && { theme }),
      ...(seriesId && { seriesId }),
      ...(minutes !== undefined && { minutes }),
    };
    const found = await intake.warnings(by, ids.activityId, { ...subject, at: time.at }, body.attendance);
    found.forEach(warn);
    const isSame = isSameAttendance && (await saysTheSame(state.holding ?? state.last, body, matches));
    return holdActivity({
      ...{ by, ...time, host, ...subject, attendance, isSame },
      ...seal('ActivityHeld', { note: body.note }),
    });
  },
  reads: async ({ ids, version, body }, intake) => ({
    householdIds: await intake.householdIds(ids.activityId, version, body.attendance),
    warnings: [],
  }),
});
