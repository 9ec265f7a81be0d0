import type * as codes from '../domain/codes';

/** Labels of the reasons of corrections and voids. */
export const UNDOING_REASONS: Readonly<Record<codes.UndoingReason, string>> = {
  ENTERED_IN_ERROR: '录入有误',
  OTHER: '其他',
};

/** Labels of the correctable fields. */
export const CORRECTABLE: Readonly<Record<codes.CorrectableField, string>> = {
  narrative: '线索情况',
  sourceRef: '来源编号',
  source: '来源',
  discoveredAt: '发现时间',
  occurredAt: '发生时间',
  advice: '建议',
  opinion: '研判意见',
  basis: '定级依据',
  finding: '情况',
  minutes: '纪要',
  text: '内容',
  note: '说明',
  place: '地点',
  receipt: '报案回执',
  at: '时间',
  kind: '类型',
  childIds: '救助对象',
  areaCode: '发现地',
  name: '姓名',
  idNumber: '证件号码',
  birthDate: '出生日期',
  sex: '性别',
  address: '住址',
  'guardian/name': '监护人姓名',
  'guardian/phone': '监护人电话',
  'guardian/relation': '监护人关系',
  'reporter/name': '报告人姓名',
  'reporter/phone': '报告人电话',
  wantsAnswer: '报告人是否需要答复',
};
