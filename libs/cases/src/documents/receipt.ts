import { addressee, dayOf, type Field, fields, notice, paragraph, signature } from '@center/print';
import type { TransferAnswer } from '../disclosure/work.answer';
import type { Compose, Facts } from './facts';
import { at, caseNumberOf, caution, listed, marksOf, said } from './phrases';
import {
  FEEDBACK_KINDS,
  FEEDBACK_OUTCOMES,
  MEASURES,
  RETURN_REASONS,
  TRANSFER_REASONS,
  TRANSFER_STATUSES,
} from '../words/codes';

const verdict = ({ returned, acceptedAt }: TransferAnswer): string => {
  if (returned) return '经审查，现予退回';
  return acceptedAt ? '现已接收办理' : '现已签收，是否接收另行回告';
};

const returning = ({ transfer, nameOf }: Facts): Field[] => {
  const returned = transfer?.returned;
  if (!returned) return [];
  return [
    ['退回时间', at(returned.at)],
    ['退回原因', RETURN_REASONS[returned.reason]],
    ...(returned.competentAgencyId ? [['有管辖权的单位', nameOf(returned.competentAgencyId)] as const] : []),
    ['退回说明', said(returned.note)],
  ];
};

const feedback = ({ feedbacks = [] }: TransferAnswer): Field[] =>
  feedbacks.map(({ kind, outcome, measures, at: when, text }) => [
    `${FEEDBACK_KINDS[kind]}回告`,
    [
      `${at(when)}　${FEEDBACK_OUTCOMES[outcome]}`,
      `措施：${listed(measures.map((measure) => MEASURES[measure]))}`,
      ...(text === null ? [] : [`说明：${text}`]),
    ].join('\n'),
  ]);

/** 回执: the receiver confirms that a transfer has arrived, and whether it accepts it. */
export const receipt: Compose = (facts) => {
  const { transfer } = facts;
  const answeredAt = transfer?.returned?.at ?? transfer?.acceptedAt ?? transfer?.signedForAt;
  if (!transfer || !answeredAt) return undefined;
  return {
    letterhead: transfer.toName,
    title: '移送回执',
    number: transfer.transferNumber ?? '（编号待生成）',
    marks: marksOf(facts),
    blocks: [
      addressee(transfer.fromName),
      paragraph(
        `你单位${dayOf(transfer.issuedAt)}移送的未成年人保护个案（编号：${caseNumberOf(facts)}，移送编号：${transfer.transferNumber ?? '待生成'}）收悉，${verdict(transfer)}。`,
      ),
      fields(
        ['移送事由', TRANSFER_REASONS[transfer.reason]],
        ['移送时间', at(transfer.issuedAt)],
        ['签收时间', at(transfer.signedForAt)],
        ['接收时间', at(transfer.acceptedAt)],
        ...returning(facts),
        ...feedback(transfer),
        ['当前状态', TRANSFER_STATUSES[transfer.status]],
      ),
      signature('特此回执。', transfer.toName, dayOf(answeredAt)),
      notice(caution(facts)),
    ],
  };
};
