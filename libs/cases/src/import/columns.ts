import { type ReadCell, aCode, aDate, aFlag, aMoment, aText, someCodes } from './cells';
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
  { name: 'sourceRef', chinese: ['原编号', '编号', '台账编号', '来源单号'], field: 'sourceRef', read: aText },
  { name: 'at', chinese: ['登记时间', '登记日期'], field: 'at', read: aMoment },
  { name: 'source', chinese: ['来源', '线索来源'], field: 'source', read: aCode(SOURCE_WORDS) },
  { name: 'discoveredAt', chinese: ['发现时间', '发现日期'], field: 'discoveredAt', read: aMoment },
  { name: 'occurredAt', chinese: ['发生时间', '发生日期'], field: 'occurredAt', read: aMoment },
  { name: 'areaCode', chinese: ['区划代码', '地区代码'], field: 'areaCode', read: aText },
  { name: 'urgency', chinese: ['紧急程度'], field: 'urgency', read: aCode(URGENCY_WORDS) },
  { name: 'harms', chinese: ['侵害类型', '线索类型'], field: 'harms', read: someCodes(HARM_WORDS) },
  {
    name: 'mandatorySituations',
    chinese: ['强制报告情形'],
    field: 'mandatorySituations',
    read: someCodes(SITUATION_WORDS),
  },
  { name: 'narrative', chinese: ['情况描述', '基本情况'], field: 'narrative', read: aText },
  { name: 'policeReportedAt', chinese: ['报案时间', '报案日期'], field: 'policeReported/at', read: aMoment },
  { name: 'policeReportNote', chinese: ['报案情况'], field: 'policeReported/note', read: aText },
  { name: 'notReportedNote', chinese: ['未报案原因'], field: 'policeReported/notReportedNote', read: aText },
  { name: 'lateEntryReason', chinese: ['补录原因'], field: 'lateEntryReason', read: aCode({}) },
  { ...person, name: 'reporterName', chinese: ['报告人姓名', '报告人'], field: 'name', read: aText },
  { ...person, name: 'reporterPhone', chinese: ['报告人电话'], field: 'phone', read: aText },
  { ...person, name: 'reporterAnonymous', chinese: ['报告人匿名'], field: 'anonymous', read: aFlag },
  { ...person, name: 'reporterWantsAnswer', chinese: ['报告人要求答复'], field: 'wantsAnswer', read: aFlag },
  { ...child, name: 'childName', chinese: ['儿童姓名', '姓名'], field: 'name', read: aText },
  { ...child, name: 'childIdNumber', chinese: ['儿童身份证号', '身份证号'], field: 'idNumber', read: aText },
  { ...child, name: 'childBirthDate', chinese: ['儿童出生日期', '出生日期'], field: 'birthDate', read: aDate },
  { ...child, name: 'childSex', chinese: ['儿童性别', '性别'], field: 'sex', read: aCode(SEX_WORDS) },
  { ...child, name: 'childCategories', chinese: ['儿童类别'], field: 'categories', read: someCodes(CATEGORY_WORDS) },
  { ...child, name: 'childAddress', chinese: ['儿童住址', '住址'], field: 'address', read: aText },
  { ...child, name: 'guardianName', chinese: ['监护人姓名', '监护人'], field: 'guardian/name', read: aText },
  { ...child, name: 'guardianPhone', chinese: ['监护人电话'], field: 'guardian/phone', read: aText },
  { ...child, name: 'guardianRelation', chinese: ['监护人关系'], field: 'guardian/relation', read: aText },
  { ...accused, name: 'perpetratorName', chinese: ['疑似侵害人姓名', '疑似侵害人'], field: 'name', read: aText },
  { ...accused, name: 'perpetratorRelation', chinese: ['疑似侵害人关系'], field: 'relation', read: aText },
  { ...accused, name: 'perpetratorAgencyId', chinese: ['疑似侵害人单位'], field: 'agencyId', read: aText },
];

/** A column as named in a header. */
export interface HeaderColumn {
  /** English name including its number */
  readonly name: string;
  readonly field: string;
  /** the child, reporter or accused it belongs to, such as `children/2` */
  readonly group: string | undefined;
  readonly read: ReadCell;
}

const named = new Map(COLUMNS.flatMap((column) => [column.name, ...column.chinese].map((name) => [name, column])));

/** The column with an English or Chinese name; list columns take a number from 2 to 9 for further items. */
export const headerColumn = (name: string): HeaderColumn | undefined => {
  const [, word = '', number] = /^(.*?)([2-9])?$/s.exec(name.trim())!;
  const column = named.get(word);
  if (!column || (number !== undefined && !column.list)) return undefined;
  const { field, list, read } = column;
  return { name: `${column.name}${number ?? ''}`, field, group: list && `${list}/${number ?? 1}`, read };
};

/** Where a cell goes in the body if only some of the header's children, reporters and accused are present. */
export const pointerIn = ({ field, group }: HeaderColumn, given: ReadonlySet<string | undefined>): string => {
  if (group === undefined) return `/${field}`;
  const [list, number] = group.split('/') as [string, string];
  const before = [...given].filter((one) => one?.startsWith(`${list}/`) && one < `${list}/${number}`);
  return `/${list}/${before.length}/${field}`;
};
