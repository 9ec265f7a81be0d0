import type { ProblemTexts } from '@center/web';

const refused = (zh: string, en: string) => ({ status: 409, zh, en });

/** Texts of the refusal codes in the state table. */
export const caseProblems = {
  'no-such-transfer': { status: 404, zh: '本案没有这项移送', en: 'This case has no such transfer' },
  'no-such-dispute': { status: 404, zh: '本案没有这项争议', en: 'This case has no such dispute' },
  'no-such-rescue': { status: 404, zh: '本案没有这项救助', en: 'This case has no such rescue' },
  'no-such-bar': { status: 404, zh: '本案没有这项回避', en: 'This case has no such bar' },
  'no-such-document': {
    status: 404,
    zh: '本案没有这份文书，或尚不能出具',
    en: 'This case has no such document, or it is not available yet',
  },
  'list-too-long': {
    status: 400,
    zh: '列表超过 10000 行，不能整个导出，请缩小筛选范围，如登记日期',
    en: 'The list has more than 10,000 rows: too many for a file. Narrow the filters, for example the dates',
  },
  'source-ref-reused': refused('此编号已登记过，内容不同', 'This number is already registered with different content'),
  'already-done-differently': refused(
    '已按另一内容办理，见 revision 和 recorded',
    'This is already done, in other words; see `revision` and `recorded`',
  ),
  'before-its-cause': refused(
    '早于其起因五分钟以上；确属补录的，请给出补录原因',
    'This is more than five minutes before what caused it; a late entry needs `lateEntryReason`',
  ),
  'case-not-open': refused('个案已不在办理中', 'The case is not open'),
  'not-registered': refused('线索不在登记状态', 'The lead is not in status REGISTERED'),
  'not-accepted': refused('线索尚未受理', 'The lead has not been accepted yet'),
  'not-triaged': refused('个案尚未研判', 'The case has not been triaged yet'),
  'open-work': refused('尚有未办结的移送、争议或救助', 'There is open work: transfers, disputes or rescues'),
  'not-the-handler': refused('本案不由您办理', 'You do not handle this case'),
  'already-assigned': refused('个案已派单，请用改派', 'The case is already assigned: use reassign'),
  'not-assigned': refused('个案尚未派单，请用派单', 'The case is not assigned yet: use assign'),
  'unknown-assignee': refused(
    '没有这个单位，或该工作人员不在该单位',
    'There is no such unit, or the officer does not belong to it',
  ),
  'agency-barred': refused(
    '涉嫌侵害人所在单位不得接触本案',
    'The case must not be given to the unit of an alleged perpetrator',
  ),
  'center-cannot-be-barred': refused(
    '中心对每个个案负责，不能回避',
    'The center is responsible for every case and cannot be barred',
  ),
  'child-already-named': refused(
    '这个证件号的儿童已在本案中；如是补充情况，请用 identify',
    'The child with this number is already in the case; to add information, use identify-child',
  ),
  'supervision-not-open': refused('该督办已回复或已终止', 'The supervision is answered or has ended'),
  'not-the-supervised-agency': refused('只有被督办单位可以回复', 'Only the supervised agency can answer'),
  'unknown-child': refused('本案没有这名儿童', 'This case has no such child'),
  'unknown-reporter': refused('本案没有这名报告人', 'This case has no such reporter'),
  'not-another-agency': refused(
    '须移送另一单位；中心与民政之间用派单',
    'Transfer to another agency; between the center and civil affairs, use assign',
  ),
  'already-with-agency': refused('该单位已有未办结的移送', 'This agency has an open transfer of the case'),
  'not-replaceable': refused('只能接替本案中已退回的移送', 'Only a returned transfer of this case can be replaced'),
  'not-the-receiving-agency': refused('只有接收单位可以办理', 'Only the receiving agency may do this'),
  'not-the-issuing-agency': refused('只有移送单位可以办理', 'Only the issuing agency may do this'),
  'transfer-not-signed-for': refused('移送尚未签收或已接收', 'The transfer is not in status SIGNED_FOR'),
  'material-already-requested': refused('补充材料只能要求一次', 'Material can be requested only once'),
  'no-material-requested': refused('接收单位没有要求补充材料', 'The receiver has not requested material'),
  'transfer-not-returnable': refused('移送已不能退回', 'The transfer can no longer be returned'),
  'ruled-cannot-return': refused('经裁定的移送不能退回', 'A transfer issued by a ruling cannot be returned'),
  'competent-agency-required': refused(
    '以无管辖权退回须指明有管辖权的单位',
    'Returning for lack of competence requires the competent agency',
  ),
  'child-not-safe': refused(
    '紧急个案须确认儿童安全才能退回',
    'Returning in an emergency requires confirmation that the child is safe',
  ),
  'transfer-not-withdrawable': refused('移送已不能撤回', 'The transfer can no longer be withdrawn'),
  'no-withdrawal-requested': refused('移送单位没有申请撤回', 'The issuer has not requested a withdrawal'),
  'no-open-dispute': refused('争议已裁定', 'The dispute has already been ruled on'),
  'two-assessors-required': refused('全面评估须至少两名评估员', 'A full assessment requires two assessors'),
  'rescue-not-running': refused('救助已结束', 'The rescue has ended'),
  'survivor-unknown': refused('没有可并入的个案', 'There is no such case to merge into'),
  'survivor-not-earlier': refused('只能并入更早登记的个案', 'A lead can only be merged into a case registered earlier'),
  'survivor-declined': refused('不能并入未受理的线索', 'A lead cannot be merged into a declined lead'),
  'not-merged': refused('线索没有并案', 'The lead is not merged'),
  'not-closed': refused('个案没有结案', 'The case is not closed'),
  'not-correctable': refused('该字段不能更正', 'This field cannot be corrected'),
  'no-such-revision': refused('没有这条记录', 'There is no such record'),
  'transfer-not-issued': refused('移送不在待签收状态', 'The transfer is not awaiting signature'),
  'transfer-not-acceptable': refused('移送不在待接收状态', 'The transfer is not awaiting acceptance'),
  'transfer-not-accepted': refused('移送不在办理中', 'The transfer is not in progress'),
  'transfer-not-fed-back': refused('移送没有待确认的回告', 'The transfer has no feedback awaiting confirmation'),
  'checklist-incomplete': refused(
    '结案条件尚未齐备，缺项见 missing',
    'The closing checklist is incomplete; see `missing`',
  ),
  'child-under-18': refused(
    '本案有儿童未满18周岁；确须以此结案的，请在 note 中说明',
    'A child of the case is under 18; if this is still the reason, say why in `note`',
  ),
  'note-required': refused(
    '有儿童风险等级为高，以此结案须在 note 中说明',
    'A child is graded HIGH: closing for this reason requires a `note`',
  ),
  'leader-required': refused(
    '有儿童风险等级为高，须由中心负责人结案',
    'A child is graded HIGH: the leader of the center must close the case',
  ),
  'already-proposed': refused('已提请结案，等待决定', 'Closing is already proposed and awaits a decision'),
  'not-proposed': refused('没有待决定的结案提请', 'No closing has been proposed'),
  'no-such-copy': { status: 404, zh: '本案没有抄送该单位', en: 'This case has no copy for this agency' },
  'no-such-break-glass': { status: 404, zh: '本案没有这次应急查看', en: 'This case has no such break-glass' },
  'unmasking-budget-spent': {
    status: 429,
    zh: '一小时内查看明文次数已达上限，请稍后再试；已告知中心负责人',
    en: 'The number of unmaskings allowed in an hour is reached; try again later. The leader sees this',
  },
  'not-secret': refused('本案不是严格保密个案', 'The case is not SECRET'),
  'always-listed': refused(
    '值班调度员和中心负责人始终在知情名单上',
    'Dispatchers and leaders of the center are always on the list',
  ),
  'own-break-glass': refused(
    '不得复核自己的应急查看',
    'Someone other than the officer who opened the case must review it',
  ),
  'already-reviewed': refused('此次应急查看已复核', 'This break-glass is already reviewed'),
  'not-on-access-list': refused('您不在本案知情名单上', 'You are not on the list of this case'),
  'not-needed-for-task': refused('您未办结的任务不需要这项内容', 'Your open task does not need this text'),
  'same-person': refused('须由另一人办理', 'Another person must do this'),
} as const satisfies ProblemTexts;

/** The title of a refusal to open texts, for those who may open them by break-glass. */
export const orByBreakGlass = (code: 'not-on-access-list' | 'not-needed-for-task'): { zh: string; en: string } => {
  const { zh, en } = caseProblems[code];
  return { zh: `${zh}；紧急情况下可应急查看`, en: `${en}; in an emergency, use break-glass` };
};
