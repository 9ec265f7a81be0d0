import { township } from '@center/kernel';
import { invalidRequest } from '@center/web';
import { activityCommand, AttendanceAnswer } from '../activity-command';
import { holdActivity } from '../domain/process';
import { HoldActivityRequest } from '../intake/activity.request';
import { attendanceFaults, themeFaults } from '../intake/attendance-checks';
import { AttendanceIntake } from '../intake/attendance-intake';
import { householdIds, newHouseholds } from '../intake/seal-attendance';

/** What is stated otherwise than it was planned. */
const statedIn = ({ kind, theme, hostId, areaCode, seriesId, minutes }: HoldActivityRequest) => ({
  ...(kind && { kind, theme }),
  ...(theme && { theme }),
  ...(hostId && { hostId }),
  ...(areaCode && { areaCode: township(areaCode) }),
  ...(seriesId && { seriesId }),
  ...(minutes !== undefined && { minutes }),
});

export const HoldActivity = activityCommand({
  name: 'hold',
  path: 'hold',
  zh: '登记已计划的活动已举办',
  en: 'Record that a planned activity was held',
  body: HoldActivityRequest,
  answer: AttendanceAnswer,
  needs: [AttendanceIntake],
  check: ({ attendance }) => {
    const faults = attendanceFaults(attendance);
    if (faults.length > 0) throw invalidRequest(...faults);
  },
  decide: async ({ state, body, context, seal, sealing, matches, newId, ids, warn }, intake) => {
    const { kind, theme, hostId, areaCode, seriesId, minutes } = { ...state, ...statedIn(body) };
    const faults = themeFaults(kind, theme);
    if (faults.length > 0) throw invalidRequest(...faults);
    const { host, hostKind } = await intake.hostOf(hostId, areaCode, context.at);
    const tools = { matches, sealing: sealing('ActivityHeld'), newId: newHouseholds(newId) };
    const { attendance, isSame } = await intake.take(context.by, body.attendance, state.attendance, tools);
    const subject = {
      ...{ kind, hostId, hostKind, areaCode },
      ...(theme && { theme }),
      ...(seriesId && { seriesId }),
      ...(minutes !== undefined && { minutes }),
    };
    const found = await intake.warnings(context.by, ids.activityId, { ...subject, at: context.at }, body.attendance);
    found.forEach(warn);
    const isSameTime = body.at === undefined || body.at === state.at;
    return holdActivity({
      ...context,
      ...{ host, ...subject, attendance, isSame: isSame && isSameTime },
      ...seal('ActivityHeld', { note: body.note }),
    });
  },
  reads: ({ body, newId }) => ({
    householdIds: householdIds(body.attendance.households, newHouseholds(newId)),
    warnings: [],
  }),
});
