import { AGENCY, AREA, type Definition, type Dimension, type Indicator, MONTH } from '@center/statistics';

const STEP: Dimension = { name: 'step', zh: '步骤', en: 'step', multiple: false };
const HARM: Dimension = { name: 'harm', zh: '侵害类型', en: 'type of harm', multiple: true };

/** The dimensions of the indicators of deadlines. */
export const DIMENSIONS: readonly Dimension[] = [AGENCY, AREA, HARM, STEP, MONTH];

const RESPONSIBLE = { zh: '该步骤的责任单位', en: 'the agency responsible for the step' };

const counting = {
  zh: '到期时间在所问期间、已到期或已完成、期末未取消也未暂停的时限',
  en: 'of the deadlines due in the period that have passed or are done, and are neither cancelled nor paused at its end',
};

const indicator = (of: Omit<Indicator, 'facts' | 'agency' | 'dimensions'>): Indicator => ({
  ...{ facts: 'deadlines', agency: RESPONSIBLE, dimensions: DIMENSIONS },
  ...of,
});

/** The indicators of deadlines, from version 2 of the definitions. Must not be changed: a spec checks its hash. */
const DEFINITION_2: Definition = {
  version: 2,
  indicators: [
    indicator({
      ...{ name: 'on_time_rate', zh: '按时率', en: 'On-time rate', unit: '比率', counting: 'SHARE', timing: 'DUE' },
      meaning: {
        zh: `${counting.zh}中按时完成的比例；逾期未完成的计为未按时；按业务时间`,
        en: `${counting.en}: the share that was done on time; open overdue ones count against it; by business time`,
      },
    }),
    indicator({
      ...{ name: 'feedback_rate', zh: '回告率', en: 'Feedback rate', unit: '比率', counting: 'SHARE' },
      ...{ timing: 'DUE_BY_END', within: { step: 'FEEDBACK' } },
      meaning: {
        zh: `${counting.zh}中的回告，至期末已完成的比例`,
        en: `${counting.en}, those of feedback: the share that is done by the end of the period`,
      },
    }),
    indicator({
      ...{
        name: 'open_overdue',
        zh: '逾期未完成',
        en: 'Open overdue',
        unit: '项',
        counting: 'FACTS',
        timing: 'OVERDUE',
      },
      meaning: {
        zh: '期末（最后一日 24 时视为已过）进行中且已过到期时间的时限；与期间的起始日无关',
        en: 'deadlines that run and are past due at the end of the period (24:00 of its last day is past), whatever its first day',
      },
    }),
    indicator({
      ...{ name: 'visit_completion', zh: '走访完成率', en: 'Visit completion', unit: '比率', counting: 'SHARE' },
      ...{ timing: 'DUE', within: { step: 'VISIT' } },
      meaning: {
        zh: `${counting.zh}中的走访，按时完成的比例`,
        en: `${counting.en}, those of visits: the share that was done on time`,
      },
    }),
  ],
};

/** All versions of the indicator definitions for deadlines of cases. */
export const deadlineDefinitions: readonly Definition[] = [DEFINITION_2];
