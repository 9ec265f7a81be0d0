import { fields, minuteOf, table } from '@center/print';
import { at, officer, said, worded, yesNo } from '../phrases';
import { CLOSING_STATES, CLOSURE_REASONS, DECLINE_REASONS, REOPEN_REASONS, STATUSES } from '../../words/codes';
import type { Part } from './part';

export const decisionPart: Part = ({ case: { status, declined, closedAs, reopened } }) => [
  fields(
    ['当前状态', STATUSES[status]],
    ...(declined
      ? [['不予受理原因', DECLINE_REASONS[declined.reason]] as const, ['建议', said(declined.advice)] as const]
      : []),
    ...(closedAs ? [['结案原因', worded(CLOSURE_REASONS, closedAs)] as const] : []),
    ...(reopened ? [['重启', `${at(reopened.at)}　${REOPEN_REASONS[reopened.reason]}`] as const] : []),
  ),
];

export const closingPart: Part = ({ case: { proposal } }) => {
  if (proposal === undefined) return undefined;
  if (proposal === null) return [];
  return [
    fields(
      ['结案原因', CLOSURE_REASONS[proposal.reason]],
      ['提请', `${at(proposal.at)}　${officer(proposal.by)}`],
      ['进程', CLOSING_STATES[proposal.status]],
      ['目前是否安全', yesNo(proposal.judgements.safeNow)],
      ['是否听取其意见', yesNo(proposal.judgements.childViewNoted)],
      ['不适用的理由', said(proposal.judgements.childViewNotApplicableNote)],
      ...(proposal.rejected ? [['不同意的理由', proposal.rejected] as const] : []),
    ),
  ];
};

export const timelinePart: Part = ({ history }) => [
  table(
    { 发生时间: 23, 事项: 34, 经办: 30, 入库时间: 23 },
    history.map(({ at: when, what, who, recordedAt, lead }) => [
      minuteOf(when),
      lead ? `${what}\n（并入线索 ${lead}）` : what,
      who,
      minuteOf(recordedAt),
    ]),
  ),
];
