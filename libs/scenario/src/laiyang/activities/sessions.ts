import { director } from '../episodes/workers';
import { agency, areaCode } from '../writing/cast';
import { type Diary, on, times } from './diary';

const OF_THE_COUNTY = { hostId: agency('minors-center'), areaCode: '370682' };

/** 18 trainings of 12 × 32 + 6 × 31 = 570 directors, one of the year before, and one that was entered twice. */
export const trainings = (diary: Diary): void => {
  let next = 0;
  const training = (count: number) => {
    const named = times(count).map((nth) => director(next + nth));
    next += count;
    const attendance = { workers: { named } };
    return { kind: 'TRAINING', theme: 'POLICY', ...OF_THE_COUNTY, minutes: 180, attendance };
  };
  for (const nth of times(18))
    diary.hold(
      `training-${nth + 1}`,
      { from: '2024-01-10', nth, apart: 11 },
      'dispatcher',
      training(nth < 12 ? 32 : 31),
    );
  diary.hold('training-2023', on('2023-11-15'), 'dispatcher', training(28));
  const twice = diary.hold('training-twice', on('2024-06-05'), 'dispatcher', training(30));
  diary.undo(twice, on('2024-06-06'), 'dispatcher2');
};

/** 16 campaigns that give out copies, and one that was entered twice. */
export const campaigns = (diary: Diary): void => {
  const campaign = (copiesGiven: number) => ({
    ...{ kind: 'PUBLICITY', theme: 'SAFETY', ...OF_THE_COUNTY, attendance: { copiesGiven } },
  });
  for (const nth of times(16))
    diary.hold(`campaign-${nth + 1}`, { from: '2024-02-27', nth, apart: 10 }, 'dispatcher', campaign(100 + nth));
  const twice = diary.hold('campaign-twice', on('2024-04-24'), 'dispatcher', campaign(90));
  diary.undo(twice, on('2024-04-25'), 'dispatcher2');
};

/** 1,200 + 860 booklets, a run that was entered twice, and leaflets. */
export const prints = (diary: Diary): void => {
  const print = (label: string, date: string, kind: string, title: string, copies: number): string =>
    diary.write(label, on(date), 'dispatcher', '/v1/materials', { kind, title, copies });
  print('print-spring', '2024-02-26', 'BOOKLET', '未成年人保护法宣传册', 1_200);
  print('print-summer', '2024-05-27', 'BOOKLET', '暑期安全宣传册', 860);
  const twice = print('print-twice', '2024-05-28', 'BOOKLET', '暑期安全宣传册', 860);
  diary.undo(twice, on('2024-05-29'), 'dispatcher2', 'materials');
  print('print-leaflets', '2024-06-11', 'LEAFLET', '防溺水告家长书', 3_000);
};

/** 5 sessions of legal education, the last one held as planned, and a plan that was cancelled. */
export const legalEducation = (diary: Diary): void => {
  const session = { kind: 'LEGAL_EDUCATION', hostId: agency('justice'), areaCode: areaCode('001') };
  const attendance = { children: { unnamed: 180, approximate: true } };
  const turn = (nth: number) => ({ from: '2024-03-20', nth, apart: 25 });
  for (const nth of times(4)) diary.hold(`law-${nth + 1}`, turn(nth), 'dispatcher', { ...session, attendance });
  diary.planAndHold('law-5', turn(4), 'dispatcher', session, attendance);
  const plan = diary.write('law-cancelled', on('2024-06-17'), 'dispatcher', '/v1/activities', {
    ...{ ...session, at: '2024-06-26T14:00:00+08:00' },
  });
  diary.write('law-cancelled-cancel', on('2024-06-24'), 'dispatcher', `/v1/activities/{{${plan}.activityId}}/cancel`, {
    reason: 'OTHER',
  });
};

/** 23 services of volunteers for 9 children each, 207 child-times, and one that was entered twice. */
export const volunteers = (diary: Diary): void => {
  const themes = ['COMPANY', 'HOMEWORK', 'HOUSEHOLD'];
  const service = (nth: number) => ({
    ...{ kind: 'VOLUNTEER_SERVICE', theme: themes[nth % themes.length]!, hostId: agency('ngo'), areaCode: '370682' },
    attendance: { children: { unnamed: 9 }, volunteers: { unnamed: 4 } },
  });
  for (const nth of times(23))
    diary.hold(`volunteers-${nth + 1}`, { from: '2024-01-17', nth, apart: 8 }, 'social-worker', service(nth));
  const twice = diary.hold('volunteers-twice', on('2024-05-08'), 'social-worker', service(0));
  diary.undo(twice, on('2024-05-09'), 'dispatcher');
};
