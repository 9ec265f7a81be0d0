import { type FieldFault, invalidRequest } from '@center/web';
import { type ReadCell, aBirth, aCode, aFlag, aMoment, aName, aText, anArea, someCodes } from './cells';
import { CATEGORY_WORDS, HARM_WORDS, SEX_WORDS, SITUATION_WORDS, SOURCE_WORDS, URGENCY_WORDS } from './cell-words';

/** A column of the paper ledger. */
export interface Column {
  /** English name; columns of further children or reporters in a line are numbered: `childName2` */
  readonly name: string;
  readonly chinese: readonly [string, ...string[]];
  /** the field of a lead's body or, within `list`, of one of its items */
  readonly field: string;
  readonly list?: 'reporters' | 'children' | 'allegedPerpetrators';
  readonly read: ReadCell;
}

const person = { list: 'reporters' } as const;
const child = { list: 'children' } as const;
const accused = { list: 'allegedPerpetrators' } as const;

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
    chinese: ['来源', '线索来源', '来源渠道', '线索渠道', '信息来源'],
    field: 'source',
    read: aCode(SOURCE_WORDS),
  },
  {
    name: 'discoveredAt',
    chinese: ['发现时间', '发现日期', '线索发现时间', '接报时间', '接报日期', '来电时间'],
    field: 'discoveredAt',
    read: aMoment,
  },
  { name: 'occurredAt', chinese: ['发生时间', '发生日期', '案发时间'], field: 'occurredAt', read: aMoment },
  {
    name: 'areaCode',
    chinese: ['区划代码', '地区代码', '乡镇', '镇街', '乡镇街道', '所属乡镇', '所属镇街', '所在乡镇', '属地'],
    field: 'areaCode',
    read: anArea,
  },
  { name: 'urgency', chinese: ['紧急程度', '紧急等级'], field: 'urgency', read: aCode(URGENCY_WORDS) },
  {
    name: 'harms',
    chinese: ['侵害类型', '线索类型', '伤害类型', '线索类别', '侵害情形'],
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
    chinese: ['情况描述', '基本情况', '情况说明', '简要情况', '线索内容', '主要内容', '诉求内容'],
    field: 'narrative',
    read: aText,
  },
  { name: 'policeReported', chinese: ['是否报警', '是否报案'], field: 'policeReported/reported', read: aFlag },
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
  { ...person, name: 'reporterPhone', chinese: ['报告人电话', '举报人电话', '来电号码'], field: 'phone', read: aName },
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
    chinese: ['儿童出生日期', '出生日期', '出生年月日'],
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
  { ...child, name: 'childAddress', chinese: ['儿童住址', '住址', '家庭住址', '地址'], field: 'address', read: aName },
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
    chinese: ['监护人电话', '家长电话', '监护人联系电话'],
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
];

/** A column that a header names. */
export interface HeaderColumn {
  /** the heading, as the file has it */
  readonly heading: string;
  /** English name including its number */
  readonly name: string;
  readonly field: string;
  /** the child, reporter or accused it belongs to, such as `children/2` */
  readonly group: string | undefined;
  readonly read: ReadCell;
}

/** Headings that a caller maps to columns, by heading. */
export type HeadingMap = ReadonlyMap<string, string>;

const named = new Map(COLUMNS.flatMap((column) => [column.name, ...column.chinese].map((name) => [name, column])));

/** A heading without what offices add to it: blanks, line breaks, the mark of a required column. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/^\*|\*$|\(必填\)$|[:：]$/g, '');

/**
 * The column with a heading: its English name or one of its Chinese ones, or the one that it is mapped to; list columns
 * take a number from 2 to 9 for further items.
 */
export const headerColumn = (heading: string, mapped?: HeadingMap): HeaderColumn | undefined => {
  const plain = plainHeading(heading);
  const [, word = '', number] = /^(.*?)([2-9])?$/s.exec(mapped?.get(plain) ?? plain)!;
  const column = named.get(word);
  if (!column || (number !== undefined && !column.list)) return undefined;
  const { field, list, read } = column;
  const group = list && `${list}/${number ?? 1}`;
  return { heading: heading.trim(), name: `${column.name}${number ?? ''}`, field, group, read };
};

/**
 * A mapping of headings as a caller writes it: `备注:narrative,当事人:childName`. Throws 400 for one that is malformed or
 * names no column.
 */
export const headingMap = (written: string): HeadingMap =>
  new Map(
    written.split(/[,，]/).map((pair): [string, string] => {
      const [, heading, name] = /^(.+)[:：]([^:：]+)$/s.exec(pair.trim()) ?? [];
      if (heading === undefined || name === undefined) throw badMap('must-match');
      if (!headerColumn(name)) throw badMap('must-be-one-of');
      return [plainHeading(heading), plainHeading(name)];
    }),
  );

const badMap = (code: FieldFault['code']): Error => invalidRequest({ in: 'query', pointer: '/columns', code });

/** The heading of the errors in a file of failed records. */
export const ERROR_HEADING = { zh: '导入错误', en: 'import error' } as const;

/** Whether a column has the errors of an earlier import, which are not read. */
export const isErrorHeading = (heading: string): boolean => ERROR_WORDS.has(plainHeading(heading));

const ERROR_WORDS = new Set<string>(Object.values(ERROR_HEADING).map(plainHeading));

/** How many known columns the cells of a record name. */
export const namedColumns = (cells: readonly string[], mapped?: HeadingMap): number =>
  cells.filter((cell) => cell.length <= LONGEST_HEADING && headerColumn(cell, mapped)).length;

const LONGEST_HEADING = 100;
