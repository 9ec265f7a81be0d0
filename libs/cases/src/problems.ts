import type { ProblemTexts } from '@center/web';

const refused = (zh: string, en: string) => ({ status: 409, zh, en });

/** What a case refuses, in words: the codes of the state table. */
export const caseProblems = {
  'no-such-transfer': { status: 404, zh: '本案没有这项移送', en: 'This case has no such transfer' },
  'no-such-dispute': { status: 404, zh: '本案没有这项争议', en: 'This case has no such dispute' },
  'no-such-rescue': { status: 404, zh: '本案没有这项救助', en: 'This case has no such rescue' },
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
  'not-the-issuing-agency': refused('只有移送单位可以办理', 'Only the issuing agency may do this'),
  'transfer-not-signed-for': refused('移送尚未签收或已接收', 'The transfer is not signed for, or no longer'),
  'material-already-requested': refused('补充材料只能要求一次', 'Material can be asked for once'),
  'no-material-requested': refused('接收单位没有要求补充材料', 'The receiver has not asked for material'),
  'transfer-not-returnable': refused('移送已不能退回', 'The transfer cannot be returned any more'),
  'ruled-cannot-return': refused('经裁定的移送不能退回', 'A transfer issued by a ruling cannot be returned'),
  'competent-agency-required': refused('以无管辖权退回须指明有管辖权的单位', 'Name the competent agency to return for lack of competence'),
  'child-not-safe': refused('紧急个案须确认儿童安全才能退回', 'In an emergency say that the child is safe before returning'),
  'transfer-not-withdrawable': refused('移送已不能撤回', 'The transfer cannot be withdrawn any more'),
  'no-withdrawal-requested': refused('移送单位没有申请撤回', 'The issuer has not asked to withdraw'),
  'no-open-dispute': refused('争议已裁定', 'The dispute has been ruled on'),
  'two-assessors-required': refused('全面评估须至少两名评估员', 'A full assessment takes two assessors'),
  'rescue-not-running': refused('救助已结束', 'The rescue has ended'),
  'survivor-unknown': refused('没有可并入的个案', 'There is no such case to merge into'),
  'survivor-not-earlier': refused('只能并入更早登记的个案', 'Merge into a case that was registered earlier'),
  'survivor-declined': refused('不能并入未受理的线索', 'A declined lead cannot be merged into'),
  'not-merged': refused('线索没有并案', 'The lead is not merged'),
  'not-closed': refused('个案没有结案', 'The case is not closed'),
  'not-correctable': refused('该字段不能更正', 'This field cannot be corrected'),
  'no-such-revision': refused('没有这条记录', 'There is no such record'),
  'transfer-not-issued': refused('移送不在待签收状态', 'The transfer does not wait to be signed for'),
  'transfer-not-acceptable': refused('移送不在待接收状态', 'The transfer does not wait to be accepted'),
  'transfer-not-accepted': refused('移送不在办理中', 'The transfer is not being worked on'),
  'transfer-not-fed-back': refused('移送没有待确认的回告', 'The transfer has no feedback to be judged'),
  'checklist-incomplete': refused('结案条件尚未齐备,缺项见 missing', 'The closing checklist is incomplete, see missing'),
  'already-proposed': refused('已提请结案,等待决定', 'Closing is proposed already and waits for a decision'),
  'not-proposed': refused('没有待决定的结案提请', 'No closing is proposed'),
  'same-person': refused('结案须由提请人以外的人决定', 'Somebody other than the proposer must decide'),
} as const satisfies ProblemTexts;

/** What an import refuses: the whole of it, or a line. */
export const importProblems = {
  'import-too-large': { status: 413, zh: '导入内容超过上限，请分批导入', en: 'The import is larger than allowed: split it' },
  'source-ref-reused': refused('此编号已登记过，内容不同', 'This number was registered before with other content'),
} as const satisfies ProblemTexts;
