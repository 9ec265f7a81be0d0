import { agency, areaCode, supervisor, type Town, TOWNS } from '../writing/cast';
import type { Chapter } from '../writing/chapter';
import { type Diary, on, times } from './diary';

/** The children of the cases have lower numbers. */
const FIRST_CHILD = 100;
const NAMED = 60;
const SERIES = '5e71e500-0000-4000-8000-000000000001';

/**
 * 27 services of stations with 512 attendances of 340 children: 60 who are named, 232 times in all, and 280 who were counted
 * once in the series.
 */
export const children = (diary: Diary, chapter: Chapter): void => {
  const named = times(NAMED).map((nth) => {
    const { name, idNumber, birthDate } = chapter.child(FIRST_CHILD + nth, 2009 + (nth % 9));
    return { name, idNumber, birthDate };
  });
  const towns = Object.keys(TOWNS) as Town[];
  const themes = ['STUDY_SUPPORT', 'PSYCH_SUPPORT', 'FESTIVAL_VISIT', 'LIVING_AID'];
  const service = (town: Town) => ({
    kind: 'CHILD_SERVICE',
    hostId: agency(`station-${town}`),
    areaCode: areaCode(town),
  });
  let next = 0;
  for (const nth of times(27)) {
    const town = towns[nth % towns.length]!;
    const count = nth < 16 ? 9 : 8;
    const attending = times(count).map((one) => named[(next + one) % NAMED]!);
    next += count;
    const group = { named: attending, unnamed: nth < 10 ? 11 : 10, basis: 'DISTINCT' };
    diary.hold(`service-${nth + 1}`, { from: '2024-02-19', nth, apart: 6 }, supervisor(town), {
      ...{ ...service(town), theme: themes[nth % themes.length]!, seriesId: SERIES, minutes: 90 },
      attendance: { children: group, volunteers: { unnamed: 3 } },
    });
  }
  // entered twice; of an organisation that is no station; cancelled; and still to come
  const twice = diary.hold('service-twice', on('2024-03-06'), 'supervisor-001', {
    ...{ ...service('001'), theme: 'STUDY_SUPPORT' },
    attendance: { children: { unnamed: 14 } },
  });
  diary.undo(twice, on('2024-03-07'), 'dispatcher');
  diary.hold('service-ngo', on('2024-04-10'), 'social-worker', {
    ...{ kind: 'CHILD_SERVICE', theme: 'STUDY_SUPPORT', hostId: agency('ngo'), areaCode: '370682' },
    attendance: { children: { unnamed: 15 } },
  });
  const plan = diary.write('service-rain', on('2024-05-15'), 'supervisor-101', '/v1/activities', {
    ...{ ...service('101'), theme: 'FESTIVAL_VISIT', at: '2024-05-31T10:00:00+08:00' },
  });
  diary.write(
    'service-rain-cancel',
    on('2024-05-30'),
    'supervisor-101',
    `/v1/activities/{{${plan}.activityId}}/cancel`,
    {
      reason: 'WEATHER',
    },
  );
  diary.write('service-next', on('2024-08-05'), 'supervisor-001', '/v1/activities', {
    ...{ ...service('001'), theme: 'FESTIVAL_VISIT', at: '2024-08-20T10:00:00+08:00' },
  });
};

/** 9 counselling sessions of 4 families, and one that was entered twice, as of another family. */
export const families = (diary: Diary): void => {
  const session = { kind: 'FAMILY_COUNSELLING', hostId: agency('station-001'), areaCode: areaCode('001'), minutes: 60 };
  const firsts: string[] = [];
  for (const [nth, family] of [0, 1, 0, 2, 3, 1, 0, 2, 0].entries()) {
    const known = firsts[family];
    const household = known ? { householdId: `{{${known}.householdIds.0}}` } : {};
    const name = diary.hold(`family-${nth + 1}`, { from: '2024-01-16', nth, apart: 19 }, 'supervisor-001', {
      ...{ ...session, theme: family === 3 ? 'PARENT_CHILD' : 'PSYCH' },
      attendance: { households: [household], adults: { unnamed: 2 } },
    });
    firsts[family] ??= name;
  }
  const twice = diary.hold('family-twice', on('2024-04-15'), 'director-001', {
    ...{ ...session, theme: 'PSYCH' },
    attendance: { households: [{}] },
  });
  diary.undo(twice, on('2024-04-16'), 'supervisor-001');
};

/** 8 lectures and 10 public classes for 25 children each, a lecture that was entered twice, and counselling of one child. */
export const classes = (diary: Diary): void => {
  const session = { kind: 'COUNSELLING', hostId: agency('school'), areaCode: '370682' };
  const attendance = { children: { unnamed: 25 }, adults: { unnamed: 4 } };
  for (const nth of times(8))
    diary.hold(`lecture-${nth + 1}`, { from: '2024-03-04', nth, apart: 15 }, 'dispatcher', {
      ...{ ...session, theme: 'LECTURE', attendance },
    });
  for (const nth of times(10))
    diary.hold(`class-${nth + 1}`, { from: '2024-03-13', nth, apart: 12 }, 'dispatcher', {
      ...{ ...session, theme: 'PUBLIC_CLASS', attendance },
    });
  const twice = diary.hold('lecture-twice', on('2024-03-05'), 'dispatcher', {
    ...session,
    theme: 'LECTURE',
    attendance,
  });
  diary.undo(twice, on('2024-03-06'), 'dispatcher2');
  diary.hold('alone', on('2024-05-21'), 'supervisor-101', {
    ...{ kind: 'COUNSELLING', theme: 'INDIVIDUAL', hostId: agency('station-101'), areaCode: areaCode('101') },
    attendance: { children: { unnamed: 1 } },
  });
};
