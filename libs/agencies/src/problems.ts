import type { ProblemTexts } from '@center/web';

/** The problems of the register. */
export const agencyProblems = {
  'unknown-agency': { status: 409, zh: '没有这个单位', en: 'The agency does not exist' },
  'unknown-area': { status: 409, zh: '没有这个区划', en: 'The area does not exist' },
  'unknown-officer': { status: 409, zh: '没有这名工作人员', en: 'The officer does not exist' },
  'unknown-appointment': { status: 409, zh: '没有这项任职', en: 'The appointment does not exist' },
  'appointment-ended': { status: 409, zh: '该任职已终止', en: 'The appointment has ended' },
  'same-person': { status: 409, zh: '须由另一人办理', en: 'Another person must do this' },
  'leader-can-confirm': {
    status: 409,
    zh: '已有其他中心负责人可以确认，须由其确认',
    en: 'Another center leader can confirm it and must do so',
  },
  'agency-not-running': {
    status: 409,
    zh: '该单位当时尚未设立，或已终止',
    en: 'The agency has ended, or does not exist yet at that time',
  },
  'ended-with-another-successor': {
    status: 409,
    zh: '该单位已终止，由另一单位承接',
    en: 'The agency has ended, with another successor or none',
  },
  'already-appointed': {
    status: 409,
    zh: '此人在该单位同一时间已任此职',
    en: 'The officer already holds this role at the agency at that time',
  },
  'imported-differently': {
    status: 409,
    zh: '此编号已按另一内容登记',
    en: 'This reference is already registered with different content',
  },
  'center-exists': { status: 409, zh: '本系统只有一个指挥中心', en: 'The command center already exists' },
  'center-does-not-end': { status: 409, zh: '指挥中心不能终止', en: 'The command center cannot end' },
  'township-area-required': {
    status: 409,
    zh: '工作站和镇街须有镇街区划代码',
    en: 'A station or a township requires a township code',
  },
  'label-looks-personal': {
    status: 409,
    zh: '公开名称不得含证件号、电话或七位以上的数字',
    en: 'A public name must not contain an ID number, a phone number or more than six digits in a row',
  },
  'ends-before-it-began': { status: 409, zh: '终止时间须晚于起始时间', en: 'The end must be after the start' },
  'officer-ended': { status: 409, zh: '该工作人员已离任', en: 'The officer has left' },
  'role-not-at-this-agency': { status: 409, zh: '该单位没有这种岗位', en: 'The agency has no post for this role' },
  'area-ended': { status: 409, zh: '该区划已撤销', en: 'The area, or the one above it, has ended' },
  'area-has-villages': {
    status: 409,
    zh: '该镇街尚有村居，须先终止村居',
    en: 'The township still has villages; end them first',
  },
  'county-does-not-end': { status: 409, zh: '中心所在的县不能终止', en: 'The county of the center cannot end' },
  'area-outside-agency': { status: 409, zh: '区划不在该单位辖区内', en: 'The agency does not cover this area' },
} as const satisfies ProblemTexts;

export type AgencyProblem = keyof typeof agencyProblems;
