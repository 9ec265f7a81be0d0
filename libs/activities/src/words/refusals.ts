import type { ProblemTexts } from '@center/web';

const refused = (zh: string, en: string) => ({ status: 409, zh, en });

/** The problems of activities. */
export const activityProblems = {
  'not-the-host': refused(
    '您不能登记这个单位的活动',
    'You cannot record activities of this agency: it is neither yours nor in your township',
  ),
  'not-the-author': refused(
    '须由登记人、镇街督导员或关爱平台专员办理',
    'Only who recorded it, a town supervisor or a care coordinator can do this',
  ),
  'attendance-empty': refused(
    '没有这类活动所计的对象',
    'The attendance has nobody whom an activity of this kind counts',
  ),
  'attendance-not-of-this-kind': refused(
    '参加情况中有这类活动不计的对象',
    'The attendance has somebody whom an activity of this kind does not count',
  ),
  'series-required': refused(
    '未记名的人按不重复计数时须有 seriesId',
    'People without a name are counted as distinct only in a series: `seriesId` is required',
  ),
  'unknown-household': refused('没有这个家庭', 'The household does not exist'),
  'activity-not-planned': refused('活动不在计划状态', 'The activity is not in status PLANNED'),
  'activity-not-held': refused('活动不在已举办状态', 'The activity is not in status HELD'),
  'copies-not-positive': refused('印制份数须大于零', 'A print run has at least one copy'),
} as const satisfies ProblemTexts;
