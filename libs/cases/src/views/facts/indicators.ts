import { AGENCY, AREA, type Definition, type Dimension, MONTH } from '@center/statistics';

/** The dimensions common to all indicators of cases. */
export const DIMENSIONS: readonly Dimension[] = [
  AGENCY,
  AREA,
  { name: 'harm', zh: '侵害类型', en: 'type of harm', multiple: true },
  { name: 'category', zh: '儿童类别', en: 'category of child', multiple: true },
  { name: 'risk', zh: '风险等级', en: 'risk level', multiple: false },
  { name: 'source', zh: '来源', en: 'source', multiple: false },
  MONTH,
];

const SUBMITTER = { zh: '提交线索的单位', en: 'the agency that submitted the lead' };
const RECEIVER = { zh: '移送时的接收单位', en: 'the agency the transfer was issued to' };
const RESCUER = { zh: '登记救助开始的人员所在单位', en: 'the agency of the officer who recorded the start' };

/** The first version of the definitions (domain guide §5). Must not be changed: a spec checks its hash. */
const DEFINITION_1: Definition = {
  version: 1,
  indicators: [
    {
      name: 'leads_found',
      zh: '发现线索',
      en: 'Leads found',
      unit: '条',
      facts: 'leads_found',
      counting: 'FACTS',
      meaning: {
        zh: '已受理且未并案的线索，按登记的业务时间；一事三名儿童计一条',
        en: 'leads that have been accepted and are not merged, by the business time of registration',
      },
      agency: SUBMITTER,
      dimensions: DIMENSIONS,
    },
    {
      name: 'leads_transferred',
      zh: '移送线索',
      en: 'Leads transferred',
      unit: '条',
      facts: 'leads_transferred',
      counting: 'FACTS',
      meaning: {
        zh: '已受理且未并案、至少有一次未在签收前撤回的移送的线索，按最早一次此种移送的业务时间',
        en: 'leads accepted and not merged with at least one transfer not withdrawn before it was signed for, by the business time of the earliest such issue',
      },
      agency: {
        zh: '各接收单位各计一次，合计只计一次，时间均为最早一次移送',
        en: 'once under each receiver and once overall, at the time of the earliest issue',
      },
      dimensions: DIMENSIONS,
    },
    {
      name: 'transfer_instances',
      zh: '移送件次',
      en: 'Transfer instances',
      unit: '件次',
      facts: 'transfer_instances',
      counting: 'FACTS',
      meaning: {
        zh: '未在签收前撤回的每一次移送，线索是否受理、是否并案均计，按发出的业务时间',
        en: 'every transfer not withdrawn before it was signed for, of leads accepted or not, merged or not, by the business time of issue',
      },
      agency: RECEIVER,
      dimensions: DIMENSIONS,
    },
    {
      name: 'minors_rescued',
      zh: '救助未成年人',
      en: 'Minors rescued',
      unit: '名',
      facts: 'rescue_person_times',
      counting: 'PEOPLE',
      meaning: {
        zh: '救助开始时未成年的不同儿童，身份关联的计一名，按救助开始的业务时间，在所问期间和分组内去重',
        en: 'distinct children with a rescue started while they were minors, linked identities once, by the business time of the start, distinct within the period and group asked for',
      },
      agency: RESCUER,
      dimensions: DIMENSIONS,
    },
    {
      name: 'rescue_person_times',
      zh: '救助人次',
      en: 'Rescue person-times',
      unit: '人次',
      facts: 'rescue_person_times',
      counting: 'FACTS',
      meaning: {
        zh: '每次救助中开始时未成年的儿童之和，按救助开始的业务时间',
        en: 'over all rescues, their children who were minors at the start, by the business time of the start',
      },
      agency: RESCUER,
      dimensions: DIMENSIONS,
    },
    {
      name: 'return_rate',
      zh: '退回率',
      en: 'Return rate',
      unit: '比率',
      facts: 'transfer_instances',
      counting: 'SHARE',
      meaning: {
        zh: '移送件次中已被退回的比例，按发出的业务时间',
        en: 'of the transfer instances, the share that was returned, by the business time of issue',
      },
      agency: RECEIVER,
      dimensions: DIMENSIONS,
    },
    {
      name: 'dispute_count',
      zh: '移送争议',
      en: 'Disputes',
      unit: '件',
      facts: 'dispute_count',
      counting: 'FACTS',
      meaning: { zh: '提出的争议，按提出的业务时间', en: 'disputes raised, by the business time of raising' },
      agency: {
        zh: '争议所涉移送的各接收单位各计一次',
        en: 'once under each receiver of the transfers in dispute',
      },
      dimensions: DIMENSIONS,
    },
  ],
};

/** Adds the figures of closings and repeats. Must not be changed either. */
const DEFINITION_2: Definition = {
  version: 2,
  indicators: [
    ...DEFINITION_1.indicators,
    {
      name: 'handling_days',
      zh: '办理天数',
      en: 'Handling days',
      unit: '天',
      facts: 'cases_closed',
      counting: 'MEAN',
      mean: { of: 'days', beside: { pausedDays: 'paused_days' } },
      meaning: {
        zh: '期间内结案（以最近一次为准）且现已结案的个案，从登记到结案的平均天数，按业务时间；另有中位数、件数，及其中等候补充材料的平均天数',
        en: 'of the cases closed in the period (last closing) and closed now: the mean days from registration to closing, by business time, with their median, their number, and the mean days that a deadline was paused',
      },
      agency: { zh: '结案时的办理单位', en: 'the unit that handled the case when it was closed' },
      dimensions: DIMENSIONS,
    },
    {
      name: 'recurrence_6m',
      zh: '六个月内重复',
      en: 'Repeats within six months',
      unit: '件',
      facts: 'repeats',
      counting: 'FACTS',
      meaning: {
        zh: '期间内受理且未并案、其中有儿童也在受理前六个月内结案的另一个案中的个案，按受理的业务时间',
        en: 'cases accepted in the period and not merged that name a child of another case closed within the six months before, by the business time of acceptance',
      },
      agency: SUBMITTER,
      dimensions: DIMENSIONS,
    },
  ],
};

/** All versions of the indicator definitions for cases. */
export const caseDefinitions: readonly Definition[] = [DEFINITION_1, DEFINITION_2];
