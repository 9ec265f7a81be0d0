import { BusinessTimeRequest, invalidRequest, IsNested, IsOneOf, IsText } from '@center/web';
import { activityCommand, AttendanceAnswer } from '../activity-command';
import { ATTENDANCE_REASONS, type AttendanceReason } from '../domain/codes';
import { setAttendance } from '../domain/process';
import { attendanceFaults, unusualCounts } from '../intake/attendance-checks';
import { AttendanceIntake } from '../intake/attendance-intake';
import { AttendanceRequest } from '../intake/attendance.request';
import { newHouseholds } from '../intake/household-ids';
import { saysTheSame } from '../intake/same-words';

class SetAttendanceRequest extends BusinessTimeRequest {
  @IsNested(() => AttendanceRequest, { description: '全部重报，替换原有的 · all of it: it replaces what was stated' })
  attendance!: AttendanceRequest;

  @IsOneOf(ATTENDANCE_REASONS)
  reason!: AttendanceReason;

  @IsText({ optional: true })
  note?: string;
}

export const SetAttendance = activityCommand({
  name: 'set-attendance',
  path: 'attendance',
  zh: '更正活动的参加情况',
  en: 'Replace the attendance of an activity',
  body: SetAttendanceRequest,
  answer: AttendanceAnswer,
  needs: [AttendanceIntake],
  check: ({ attendance }, now) => {
    const faults = attendanceFaults(attendance, now);
    if (faults.length > 0) throw invalidRequest(...faults);
  },
  decide: async ({ state, body, context, seal, sealing, matches, newId, warn }, intake) => {
    unusualCounts(body.attendance).forEach(warn);
    const tools = { matches, sealing: sealing('AttendanceSet'), newId: newHouseholds(newId) };
    const taken = await intake.take(context.by, body.attendance, state.attendance, tools);
    const { reason, note } = body;
    const isSame = await saysTheSame(state.last, body, matches);
    return setAttendance({ ...context, ...taken, isSame, reason, ...seal('AttendanceSet', { note }) });
  },
  reads: async ({ ids, version, body }, intake) => ({
    householdIds: await intake.householdIds(ids.activityId, version, body.attendance),
    warnings: [],
  }),
});
