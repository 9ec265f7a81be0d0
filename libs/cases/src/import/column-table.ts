import {
  type ReadCell,
  aBirth,
  agencyNames,
  aCode,
  aFlag,
  aMoment,
  aName,
  aPoliceReport,
  aText,
  anArea,
  someCodes,
  someMoments,
} from './cells';
import {
  AGENCY_WORDS,
  CATEGORY_WORDS,
  CLOSURE_WORDS,
  HARM_WORDS,
  RESCUE_WORDS,
  SEX_WORDS,
  SITUATION_WORDS,
  SOURCE_WORDS,
  TRANSFER_WORDS,
  URGENCY_WORDS,
} from './cell-words';

/** A column of the paper ledger. */
export interface Column {
  /** English name; columns of further children or reporters in a line are numbered: `childName2` */
  readonly name: string;
  readonly chinese: readonly [string, ...string[]];
  /** the field of a lead's body or, within `list`, of one of its items */
  readonly field: string;
  readonly list?: 'reporters' | 'children' | 'allegedPerpetrators' | 'transfers' | 'rescues';
  /** only of a ledger that is imported as finished */
  readonly finished?: true;
  readonly read: ReadCell;
}

const person = { list: 'reporters' } as const;
const child = { list: 'children' } as const;
const accused = { list: 'allegedPerpetrators' } as const;
const transfer = { list: 'transfers', finished: true } as const;
const rescue = { list: 'rescues', finished: true } as const;

/** All columns of a ledger. `docs/paper-ledger.md` lists them; a spec compares the two. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'sourceRef',
    chinese: ['原编号', '编号', '台账编号', '来源单号', '线索编号', '登记编号', '工单编号', '工单号', '单号'],
    field: 'sourceRef',
    read: aName,
  },
  { name: 'rowNumber', chinese: ['序号', '行号'], field: 'rowNumber', read: aName },
  { name: 'at', chinese: ['登记时间', '登记日期', '填报时间', '填报日期', '录入时间'], field: 'at', read: aMoment },
  {
    name: 'source',
    chinese: ['来源', '线索来源', '来源渠道', '线索渠道', '信息来源', '发现渠道', '线索来源渠道'],
    field: 'source',
    read: aCode(SOURCE_WORDS),
  },
  {
    name: 'discoveredAt',
    chinese: ['发现时间', '发现日期', '线索发现时间', '发现线索时间', '接报时间', '接报日期', '来电时间', '接警时间'],
    field: 'discoveredAt',
    read: aMoment,
  },
  { name: 'occurredAt', chinese: ['发生时间', '发生日期', '案发时间'], field: 'occurredAt', read: aMoment },
  {
    name: 'areaCode',
    chinese: [
      '区划代码',
      '地区代码',
      '乡镇',
      '镇街',
      '乡镇街道',
      '所属乡镇',
      '所属镇街',
      '所在乡镇',
      '所在镇街',
      '属地',
      '镇（街道）',
      '乡镇（街道）',
    ],
    field: 'areaCode',
    read: anArea,
  },
  { name: 'urgency', chinese: ['紧急程度', '紧急等级'], field: 'urgency', read: aCode(URGENCY_WORDS) },
  {
    name: 'harms',
    chinese: ['侵害类型', '线索类型', '伤害类型', '线索类别', '侵害情形', '侵害类别', '问题类型', '问题类别'],
    field: 'harms',
    read: someCodes(HARM_WORDS),
  },
  {
    name: 'mandatorySituations',
    chinese: ['强制报告情形'],
    field: 'mandatorySituations',
    read: someCodes(SITUATION_WORDS),
  },
  {
    name: 'narrative',
    chinese: [
      '情况描述',
      '基本情况',
      '情况说明',
      '简要情况',
      '线索内容',
      '主要内容',
      '诉求内容',
      '线索描述',
      '案情简介',
      '简要案情',
      '问题描述',
      '反映内容',
      '线索情况',
    ],
    field: 'narrative',
    read: aText,
  },
  { name: 'policeReported', chinese: ['是否报警', '是否报案'], field: 'policeReported/reported', read: aPoliceReport },
  {
    name: 'policeReportedAt',
    chinese: ['报案时间', '报案日期', '报警时间', '报警日期'],
    field: 'policeReported/at',
    read: aMoment,
  },
  { name: 'policeReportNote', chinese: ['报案情况', '报警情况'], field: 'policeReported/note', read: aText },
  {
    name: 'notReportedNote',
    chinese: ['未报案原因', '未报警原因'],
    field: 'policeReported/notReportedNote',
    read: aText,
  },
  { name: 'lateEntryReason', chinese: ['补录原因'], field: 'lateEntryReason', read: aCode({}) },
  {
    ...person,
    name: 'reporterName',
    chinese: ['报告人姓名', '报告人', '举报人', '来电人'],
    field: 'name',
    read: aName,
  },
  {
    ...person,
    name: 'reporterPhone',
    chinese: ['报告人电话', '举报人电话', '来电号码', '报告人联系方式', '举报人联系方式', '来电人电话'],
    field: 'phone',
    read: aName,
  },
  { ...person, name: 'reporterAnonymous', chinese: ['报告人匿名', '是否匿名'], field: 'anonymous', read: aFlag },
  {
    ...person,
    name: 'reporterWantsAnswer',
    chinese: ['报告人要求答复', '是否要求答复', '是否需要答复'],
    field: 'wantsAnswer',
    read: aFlag,
  },
  {
    ...child,
    name: 'childName',
    chinese: ['儿童姓名', '姓名', '未成年人姓名', '孩子姓名', '学生姓名'],
    field: 'name',
    read: aName,
  },
  {
    ...child,
    name: 'childIdNumber',
    chinese: ['儿童身份证号', '身份证号', '身份证号码', '身份证', '证件号码', '证件号', '公民身份号码'],
    field: 'idNumber',
    read: aName,
  },
  {
    ...child,
    name: 'childBirthDate',
    chinese: ['儿童出生日期', '出生日期', '出生年月日', '出生年月', '生日'],
    field: 'birthDate',
    read: aBirth,
  },
  { ...child, name: 'childSex', chinese: ['儿童性别', '性别'], field: 'sex', read: aCode(SEX_WORDS) },
  {
    ...child,
    name: 'childCategories',
    chinese: ['儿童类别', '人员类别', '对象类别'],
    field: 'categories',
    read: someCodes(CATEGORY_WORDS),
  },
  {
    ...child,
    name: 'childAddress',
    chinese: ['儿童住址', '住址', '家庭住址', '地址', '家庭地址', '现住址', '居住地址'],
    field: 'address',
    read: aName,
  },
  {
    ...child,
    name: 'guardianName',
    chinese: ['监护人姓名', '监护人', '家长姓名'],
    field: 'guardian/name',
    read: aName,
  },
  {
    ...child,
    name: 'guardianPhone',
    chinese: ['监护人电话', '家长电话', '监护人联系电话', '监护人联系方式', '家长联系方式'],
    field: 'guardian/phone',
    read: aName,
  },
  {
    ...child,
    name: 'guardianRelation',
    chinese: ['监护人关系', '与监护人关系'],
    field: 'guardian/relation',
    read: aName,
  },
  {
    ...accused,
    name: 'perpetratorName',
    chinese: ['疑似侵害人姓名', '疑似侵害人', '侵害人', '侵害人姓名'],
    field: 'name',
    read: aName,
  },
  {
    ...accused,
    name: 'perpetratorRelation',
    chinese: ['疑似侵害人关系', '侵害人关系', '与侵害人关系'],
    field: 'relation',
    read: aName,
  },
  { ...accused, name: 'perpetratorAgencyId', chinese: ['疑似侵害人单位'], field: 'agencyId', read: aName },
  { finished: true, name: 'acceptedAt', chinese: ['受理时间', '受理日期'], field: 'acceptedAt', read: aMoment },
  {
    ...transfer,
    name: 'transferTo',
    chinese: ['移送单位', '转办单位', '转送单位', '承办单位', '接收单位', '移送部门', '转办部门', '移交单位', '移送至'],
    field: 'to',
    read: agencyNames(AGENCY_WORDS),
  },
  {
    ...transfer,
    name: 'transferAt',
    chinese: ['移送时间', '移送日期', '转办时间', '转办日期', '移交时间', '移交日期'],
    field: 'at',
    read: someMoments,
  },
  {
    ...transfer,
    name: 'transferReason',
    chinese: ['移送事由', '移送原因', '转办事由'],
    field: 'reason',
    read: aCode(TRANSFER_WORDS),
  },
  {
    ...rescue,
    name: 'rescueKind',
    chinese: ['救助类型', '救助方式', '救助措施', '救助种类'],
    field: 'kind',
    read: someCodes(RESCUE_WORDS),
  },
  { ...rescue, name: 'rescueAt', chinese: ['救助时间', '救助日期', '救助开始时间'], field: 'at', read: someMoments },
  {
    finished: true,
    name: 'closureReason',
    chinese: ['结案原因', '结案理由', '结案事由', '办结原因'],
    field: 'closing/reason',
    read: aCode(CLOSURE_WORDS),
  },
  {
    finished: true,
    name: 'closedAt',
    chinese: ['结案时间', '结案日期', '办结时间', '办结日期', '完结时间'],
    field: 'closing/at',
    read: aMoment,
  },
];
