import type { ProblemTexts } from '@center/web';

const refused = (zh: string, en: string) => ({ status: 409, zh, en });

/** What a case refuses, in words: the codes of the state table. */
export const caseProblems = {
  'no-such-transfer': { status: 404, zh: '本案没有这项移送', en: 'This case has no such transfer' },
  'case-not-open': refused('个案已不在办理中', 'The case is not open'),
  'not-registered': refused('线索不在登记状态', 'The lead is no longer just registered'),
  'not-accepted': refused('线索尚未受理', 'The lead has not been accepted yet'),
  'not-triaged': refused('个案尚未研判', 'The case has not been triaged yet'),
  'open-work': refused('尚有未办结的移送', 'There is open work: finish its transfers first'),
  'not-the-handler': refused('本案不由您办理', 'You do not handle this case'),
  'already-assigned': refused('个案已派单,请用改派', 'The case is assigned: reassign it'),
  'not-assigned': refused('个案尚未派单,请用派单', 'The case is not assigned yet: assign it'),
  'unknown-assignee': refused('没有这个单位,或该工作人员不在该单位', 'There is no such unit, or this officer is not of it'),
  'unknown-child': refused('本案没有这名儿童', 'This case has no such child'),
  'unknown-reporter': refused('本案没有这名报告人', 'This case has no such reporter'),
  'not-another-agency': refused('须移送另一单位;中心与民政之间用派单', 'Transfer it to another agency; between the center and civil affairs, assign it'),
  'already-with-agency': refused('该单位已有未办结的移送', 'This agency has an open transfer of the case'),
  'not-replaceable': refused('只能接替本案中已退回的移送', 'Only a returned transfer of this case can be replaced'),
  'not-the-receiving-agency': refused('只有接收单位可以办理', 'Only the receiving agency may do this'),
  'transfer-not-issued': refused('移送不在待签收状态', 'The transfer does not wait to be signed for'),
  'transfer-not-acceptable': refused('移送不在待接收状态', 'The transfer does not wait to be accepted'),
  'transfer-not-accepted': refused('移送不在办理中', 'The transfer is not being worked on'),
  'transfer-not-fed-back': refused('移送没有待确认的回告', 'The transfer has no feedback to be judged'),
  'checklist-incomplete': refused('结案条件尚未齐备,缺项见 missing', 'The closing checklist is incomplete, see missing'),
  'already-proposed': refused('已提请结案,等待决定', 'Closing is proposed already and waits for a decision'),
  'not-proposed': refused('没有待决定的结案提请', 'No closing is proposed'),
  'same-person': refused('结案须由提请人以外的人决定', 'Somebody other than the proposer must decide'),
} as const satisfies ProblemTexts;
