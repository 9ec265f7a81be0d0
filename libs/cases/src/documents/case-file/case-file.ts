import { heading, notice } from '@center/print';
import type { Compose } from '../facts';
import { caseNumberOf, caution, marksOf } from '../phrases';
import { closingPart, decisionPart, timelinePart } from './outcome';
import { childrenPart, leadPart, perpetratorsPart, policePart, reportersPart } from './people';
import { deadlinesPart } from './deadlines';
import { recordsPart, riskPart, visitsPart } from './records';
import type { Part } from './part';
import { disputesPart, rescuesPart, transfersPart } from './work';

const PARTS: readonly (readonly [title: string, part: Part])[] = [
  ['线索', leadPart],
  ['涉事未成年人', childrenPart],
  ['报告人', reportersPart],
  ['疑似侵害人', perpetratorsPart],
  ['报案', policePart],
  ['研判与风险等级', riskPart],
  ['移送', transfersPart],
  ['争议与裁定', disputesPart],
  ['救助', rescuesPart],
  ['走访、评估与会商', visitsPart],
  ['记录、抄送与更正', recordsPart],
  ['受理与办结', decisionPart],
  ['结案提请', closingPart],
  ['办理时限', deadlinesPart],
  ['办理经过', timelinePart],
];

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

/** 个案卷宗: everything of a case that the reader may see, with its events in order. */
export const caseFile: Compose = (facts) => {
  const seen = PARTS.flatMap(([title, part]) => {
    const blocks = part(facts);
    return blocks ? [{ title, blocks: blocks.length > 0 ? blocks : [notice('　　无。')] }] : [];
  });
  return {
    title: '未成年人保护个案卷宗',
    number: caseNumberOf(facts),
    marks: marksOf(facts),
    blocks: [
      notice(caution(facts)),
      ...seen.flatMap(({ title, blocks }, nth) => [heading(`${ORDINALS[nth]}、${title}`), ...blocks]),
      notice('（卷宗完）'),
    ],
  };
};
