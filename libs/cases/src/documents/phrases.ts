import { timeOf } from '@center/print';
import type { ChildAnswer } from '../disclosure/case.answer';
import type { Facts } from './facts';
import { SECRECIES, SEXES, URGENCIES } from '../words/codes';

const NOTHING = '—';

/** Formats a text: a dash when absent, a note when erased. */
export const said = (text: string | null | undefined, forgotten = false): string =>
  text ?? (forgotten ? '（已遗忘）' : NOTHING);

/** Returns the Chinese name of a code; a dash when absent. */
export const worded = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  code: Code | null | undefined,
): string => (code ? words[code] : NOTHING);

/** Joins several in one line. */
export const listed = (words: readonly string[]): string => (words.length > 0 ? words.join('、') : NOTHING);

export const at = (moment: string | null | undefined): string => (moment ? timeOf(moment) : NOTHING);
export const yesNo = (answer: boolean | null | undefined): string =>
  answer ? '是' : answer === false ? '否' : NOTHING;
export const caseNumberOf = ({ case: { caseNumber } }: Facts): string => caseNumber ?? '（编号待生成）';

/** Identifies an officer in a document by the first characters of the id, because names of officers are sealed. */
export const officer = (officerId: string): string => `人员编号 ${officerId.slice(-12)}`;

/** The confidentiality and urgency line at the head of a document. */
export const marksOf = ({ case: { secrecy, urgency } }: Facts): string[] => [
  SECRECIES[secrecy ?? 'CONFIDENTIAL'],
  ...(urgency ? [URGENCIES[urgency]] : []),
];

/** The places of the children in the list of a case, which a document asks for often. */
const places = new WeakMap<readonly ChildAnswer[], ReadonlyMap<string, number>>();

const placesOf = (children: readonly ChildAnswer[]): ReadonlyMap<string, number> => {
  const known = places.get(children) ?? new Map(children.map(({ childId }, place) => [childId, place]));
  places.set(children, known);
  return known;
};

/** Returns the label by which a document refers to a child. */
export const childName = (facts: Facts, childId: string | null): string => {
  if (childId === null) return '全部未成年人';
  const place = placesOf(facts.case.children).get(childId);
  return place === undefined ? '已不在本案的未成年人' : `未成年人${place + 1}`;
};

export const birthLabel = ({ isPlain }: Facts): string => (isPlain ? '出生日期' : '年龄段');
const BAND = /^\d+(-\d+|\+)$/;
const aged = (text: string): string => (BAND.test(text) ? `${text} 岁` : text);

/** What is known of a birth: the date, else the year and month, else the age on a day; masked, the age band. */
export const birth = ({ birthDate, birthYear, birthMonth, ageAt, forgotten }: ChildAnswer): string => {
  if (birthDate !== null) return aged(birthDate);
  if (birthYear !== null) {
    const month = birthMonth && /^\d+$/.test(birthMonth) ? `${birthMonth}月` : '';
    return BAND.test(birthYear) ? aged(birthYear) : `${birthYear}年${month}`;
  }
  if (ageAt?.age) return `${ageAt.age} 岁（${ageAt.on}）`;
  return said(null, forgotten);
};

/** One row per child, with the identity that the reader may see. */
export const childRow = (child: ChildAnswer, nth: number): string[] => [
  String(nth + 1),
  said(child.name, child.forgotten),
  SEXES[child.sex],
  birth(child),
  said(child.idNumber, child.forgotten),
  said(child.address, child.forgotten),
];

/** The columns of `childRow`. */
export const childColumns = (facts: Facts): Record<string, number> => ({
  序号: 8,
  姓名: 15,
  性别: 9,
  [birthLabel(facts)]: 18,
  证件号码: 26,
  住址: 24,
});

/** Returns the handling notice of a copy, depending on what it shows. */
export const caution = ({ isPlain, case: { children } }: Facts): string =>
  isPlain
    ? '本件含个人信息明文，查阅已先行登记。限本次用途使用，不得复制、转发或公开；用毕按规定销毁或归档。'
    : children.some(({ name }) => name === '***')
      ? '本件已去除个人信息，供审计使用，不得公开。“***”为未出示的文字。'
      : '本件个人信息已遮蔽，仅供工作使用，不得公开。“***”为封存文字，需要明文的，登记用途后另行出具。';
