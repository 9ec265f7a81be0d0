import { type Field, fields } from '@center/print';
import type { RescueAnswer, TransferAnswer } from '../../disclosure/work.answer';
import type { Facts } from '../facts';
import { at, childName, listed, said } from '../phrases';
import {
  FEEDBACK_KINDS,
  FEEDBACK_OUTCOMES,
  MEASURES,
  RESCUE_KINDS,
  RESCUE_OUTCOMES,
  RETURN_REASONS,
  TRANSFER_REASONS,
  TRANSFER_STATUSES,
  WITHDRAW_REASONS,
} from '../../words/codes';
import { UNDOING_REASONS } from '../../words/corrections';
import type { Part } from './part';

const steps = (
  { dueAt, signedForAt, acceptedAt, returned, withdrawal }: TransferAnswer,
  { nameOf }: Facts,
): Field[] => [
  ...(dueAt ? [['办理期限', at(dueAt)] as const] : []),
  ['签收', at(signedForAt)],
  ['接收', at(acceptedAt)],
  ...(returned
    ? [
        [
          '退回',
          `${at(returned.at)}　${RETURN_REASONS[returned.reason]}${returned.competentAgencyId ? `　有管辖权的单位：${nameOf(returned.competentAgencyId)}` : ''}\n${said(returned.note)}`,
        ] as const,
      ]
    : []),
  ...(withdrawal ? [['撤回原因', WITHDRAW_REASONS[withdrawal]] as const] : []),
];

const letters = ({ letter, material, feedbacks = [], feedbackRejected }: TransferAnswer): Field[] => [
  ...(letter ? [['移送函', letter] as const] : []),
  ...(material
    ? [
        ['要求补充材料', `${at(material.at)}\n${material.gaps.map((gap) => said(gap)).join('\n')}`] as const,
        [
          '补充材料',
          material.supplementedAt ? `${at(material.supplementedAt)}\n${said(material.text)}` : '尚未补充',
        ] as const,
      ]
    : []),
  ...feedbacks.map(({ kind, outcome, measures, at: when, text }): Field => [
    `${FEEDBACK_KINDS[kind]}回告`,
    `${at(when)}　${FEEDBACK_OUTCOMES[outcome]}　措施：${listed(measures.map((measure) => MEASURES[measure]))}\n${said(text)}`,
  ]),
  ...(feedbackRejected ? [['回告退回重办', feedbackRejected] as const] : []),
];

export const transfersPart: Part = (facts) =>
  facts.case.transfers?.map((transfer) =>
    fields(
      ['移送编号', said(transfer.transferNumber)],
      ['移送', `${transfer.fromName} 移送 ${transfer.toName}　${at(transfer.issuedAt)}`],
      ['事由', TRANSFER_REASONS[transfer.reason]],
      ['状态', `${TRANSFER_STATUSES[transfer.status]}${transfer.ruled ? '（经裁定，不得退回）' : ''}`],
      ...steps(transfer, facts),
      ...letters(transfer),
    ),
  );

export const disputesPart: Part = ({ case: { disputes, transfers = [] }, nameOf }) =>
  disputes?.map(({ transferIds, raisedAt, ruling }) =>
    fields(
      ['争议', at(raisedAt)],
      [
        '涉及移送',
        listed(transferIds.map((id) => said(transfers.find(({ transferId }) => transferId === id)?.transferNumber))),
      ],
      ['裁定', ruling ? `由${nameOf(ruling.agencyId)}办理　${at(ruling.at)}\n${said(ruling.note)}` : '待裁定'],
    ),
  );

const endOf = ({ voided, outcome, endedAt }: RescueAnswer): string => {
  if (voided) return `已作废（${UNDOING_REASONS[voided.reason]}）　${at(voided.at)}\n${said(voided.note)}`;
  return outcome ? `${at(endedAt)}　${RESCUE_OUTCOMES[outcome]}` : '进行中';
};

export const rescuesPart: Part = (facts) =>
  facts.case.rescues?.map((rescue) =>
    fields(
      ['救助编号', said(rescue.rescueNumber)],
      ['类型', RESCUE_KINDS[rescue.kind]],
      ['救助单位', facts.nameOf(rescue.unit)],
      ['救助对象', listed(rescue.childIds.map((childId) => childName(facts, childId)))],
      ['开始', at(rescue.at)],
      ['地点', said(rescue.place)],
      ['说明', said(rescue.note)],
      ['结束', endOf(rescue)],
    ),
  );
