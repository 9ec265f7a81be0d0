import { type Field, fields, heading, notice, table } from '@center/print';
import { CLOSING } from '../domain/closing';
import type { ProposalAnswer } from '../disclosure/case.answer';
import type { Compose, Facts } from './facts';
import {
  at,
  caseNumberOf,
  caution,
  childColumns,
  childRow,
  listed,
  marksOf,
  officer,
  said,
  worded,
  yesNo,
} from './phrases';
import {
  CHECKS,
  CLOSING_STATES,
  CLOSURE_REASONS,
  HARMS,
  RESCUE_KINDS,
  RESCUE_OUTCOMES,
  RISKS,
  SOURCES,
  TRANSFER_STATUSES,
  URGENCIES,
} from '../words/codes';

const lines = (all: readonly string[]): string => (all.length > 0 ? all.join('\n') : '无');

const overview = ({ case: lead }: Facts): Field[] => [
  ['线索来源', SOURCES[lead.source]],
  ['登记时间', at(lead.registeredAt)],
  ['发现地', said(lead.area?.name)],
  ['紧急程度', worded(URGENCIES, lead.urgency)],
  ['侵害类型', listed(lead.harms.map((harm) => HARMS[harm]))],
  ['末次风险等级', worded(RISKS, lead.risk)],
  ['责任单位', said(lead.accountable?.name)],
  ['承办单位', said(lead.handler?.name)],
  ['线索情况', said(lead.narrative)],
];

const work = ({ case: { transfers = [], rescues = [] } }: Facts): Field[] => [
  [
    '移送情况',
    lines(
      transfers.map(
        ({ transferNumber, toName, status }) => `${said(transferNumber)}　${toName}　${TRANSFER_STATUSES[status]}`,
      ),
    ),
  ],
  [
    '救助情况',
    lines(
      rescues.map(
        ({ rescueNumber, kind, outcome }) =>
          `${said(rescueNumber)}　${RESCUE_KINDS[kind]}　${outcome ? RESCUE_OUTCOMES[outcome] : '进行中'}`,
      ),
    ),
  ],
];

const proposed = ({ reason, by, at: when, judgements, note }: ProposalAnswer): Field[] => [
  ['结案原因', CLOSURE_REASONS[reason]],
  ['提请人', officer(by)],
  ['提请时间', at(when)],
  ['目前是否安全', yesNo(judgements.safeNow)],
  ['是否听取其意见', yesNo(judgements.childViewNoted)],
  ['不适用的理由', said(judgements.childViewNotApplicableNote)],
  ...(note === null ? [] : [['说明', said(note)] as const]),
];

const decided = ({ history }: Facts, { status, rejected }: ProposalAnswer): Field[] => {
  const closing = status === 'CLOSED' ? history.findLast(({ type }) => type === 'CaseClosed') : undefined;
  return [
    ['审批结果', status === 'PROPOSED' ? '待审批' : CLOSING_STATES[status]],
    ...(status === 'REJECTED' ? [['不同意的理由', said(rejected)] as const] : []),
    ['审批人', closing ? `${closing.who}　${officer(closing.officerId)}` : '\n'],
    ['审批时间', closing ? at(closing.at) : '　　　　年　　月　　日'],
  ];
};

/** 结案表: the reason for closing a case, the checks it meets, and who decided. */
export const closureForm: Compose = (facts) => {
  const { proposal, children } = facts.case;
  if (!proposal) return undefined;
  const required = CLOSING[proposal.reason];
  const isMet = (check: (typeof required)[number]) => proposal.status === 'CLOSED' || !facts.missing.includes(check);
  return {
    title: '未成年人保护个案结案表',
    number: caseNumberOf(facts),
    marks: marksOf(facts),
    blocks: [
      heading('一、个案情况'),
      fields(...overview(facts), ...work(facts)),
      heading('二、涉事未成年人'),
      table(childColumns(facts), children.map(childRow)),
      heading('三、结案提请'),
      fields(...proposed(proposal)),
      heading('四、结案条件'),
      table(
        { 条件: 80, 是否具备: 20 },
        required.map((check) => [CHECKS[check], isMet(check) ? '✓ 具备' : '○ 尚缺']),
      ),
      heading('五、审批'),
      fields(...decided(facts, proposal)),
      notice(caution(facts)),
    ],
  };
};
