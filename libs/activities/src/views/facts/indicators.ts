import { AGENCY, AREA, type Definition, type Dimension, type Indicator, MONTH } from '@center/statistics';

const KIND: Dimension = { name: 'kind', zh: '活动种类', en: 'kind of activity', multiple: false };
const THEME: Dimension = { name: 'theme', zh: '活动主题', en: 'theme of activity', multiple: false };

/** The dimensions of the facts of activities. */
export const DIMENSIONS: readonly Dimension[] = [AGENCY, AREA, KIND, THEME, MONTH];

/** Those of print runs. */
export const PRINT_DIMENSIONS: readonly Dimension[] = [AGENCY, MONTH];

const HOST = { zh: '主办单位', en: 'the agency that held it' };
const OF_ONE_KIND: readonly Dimension[] = [AGENCY, AREA, THEME, MONTH];

type Words = readonly [zh: string, en: string];
type Given = Partial<Indicator> & Pick<Indicator, 'unit' | 'counting'>;

const figure = (name: string, [zh, en]: Words, [means, meant]: Words, given: Given): Indicator => ({
  ...{ name, zh, en, facts: name, dimensions: OF_ONE_KIND, agency: HOST },
  meaning: {
    zh: `${means}，按举办的业务时间，作废的不计`,
    en: `${meant}, by the business time at which it was held, without voided ones`,
  },
  ...given,
});

/** Sessions are no secret of anybody, and are not hidden when they are few. */
const sessions = (name: string, words: Words, meaning: Words, unit = '次'): Indicator =>
  figure(name, words, meaning, { unit, counting: 'FACTS', aboutPeople: false });

const ACTIVITY_INDICATORS: readonly Indicator[] = [
  figure('activities_held', ['举办活动', 'Activities held'], ['已举办的各类活动', 'activities of every kind'], {
    unit: '场次',
    counting: 'FACTS',
    dimensions: DIMENSIONS,
  }),
  sessions(
    'station_activities',
    ['工作站活动', 'Activities of stations'],
    ['工作站举办的儿童服务', 'services for children held by a station'],
    '场次',
  ),
  figure(
    'station_activity_children',
    ['工作站活动惠及儿童', 'Children at activities of stations'],
    [
      '工作站举办的儿童服务的参加儿童：记名的按人去重，加上未记名人数',
      'children at services held by a station: those named once each, and those without a name',
    ],
    { unit: '名', counting: 'PEOPLE' },
  ),
  sessions('training_sessions', ['培训', 'Trainings'], ['举办的培训', 'trainings'], '场'),
  figure(
    'training_attendances',
    ['培训人次', 'Training attendances'],
    ['各场培训的工作人员与其他成年人之和', 'over all trainings, the officers named and the other adults'],
    { unit: '人次', counting: 'QUANTITY' },
  ),
  sessions('publicity_campaigns', ['宣传活动', 'Publicity campaigns'], ['举办的宣传活动', 'publicity campaigns']),
  sessions(
    'legal_education_sessions',
    ['法治教育', 'Legal education sessions'],
    ['举办的法治教育', 'sessions of legal education'],
  ),
  figure(
    'families_counselled',
    ['辅导家庭', 'Families counselled'],
    [
      '家庭辅导的不同家庭，多次辅导的计一户，在所问期间和分组内去重',
      'distinct households of family counselling, one counselled twice counts once, distinct within the period and group',
    ],
    { unit: '户', counting: 'PEOPLE' },
  ),
  sessions('counselling_lectures', ['辅导讲座', 'Counselling lectures'], ['举办的讲座', 'lectures']),
  sessions('counselling_classes', ['公益讲堂', 'Counselling classes'], ['举办的公益讲堂', 'public classes']),
  figure(
    'counselling_children',
    ['讲座讲堂惠及儿童', 'Children at lectures and classes'],
    [
      '讲座与公益讲堂的参加儿童：记名的按人去重，加上未记名人数',
      'children at lectures and public classes: those named once each, and those without a name',
    ],
    { unit: '名', counting: 'PEOPLE' },
  ),
  figure(
    'volunteer_child_times',
    ['志愿服务儿童', 'Children served by volunteers'],
    [
      '各次志愿服务的受助儿童之和，志愿者不计',
      'over all volunteer services, the children who were served; volunteers are not counted',
    ],
    { unit: '人次', counting: 'QUANTITY' },
  ),
];

const PRINT_INDICATORS: readonly Indicator[] = [
  {
    ...{ name: 'booklets_printed', zh: '印制宣传册', en: 'Booklets printed', unit: '份', facts: 'booklets_printed' },
    ...{ counting: 'QUANTITY', aboutPeople: false, dimensions: PRINT_DIMENSIONS },
    meaning: {
      zh: '印制的宣传册份数之和，按印制的业务时间，作废的不计；发放的份数不计',
      en: 'copies of booklets printed, by the business time of printing, without voided ones; copies given out do not count',
    },
    agency: { zh: '印制单位', en: 'the agency that had them printed' },
  },
];

/** All versions of the definitions of activities. A released one is never changed: a spec checks its hash. */
export const activityDefinitions: readonly Definition[] = [{ version: 4, indicators: ACTIVITY_INDICATORS }];

/** Those of print runs. */
export const printDefinitions: readonly Definition[] = [{ version: 4, indicators: PRINT_INDICATORS }];
