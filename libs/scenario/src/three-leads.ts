import type { Step } from './story';

const HOUR = 60;
const DAY = 24 * HOUR;

const on = (lead: string, command: string): string => `/v1/cases/{{${lead}.caseId}}/${command}`;
const onTransfer = (lead: string, transfer: string, command: string): string =>
  on(lead, `transfers/{{${transfer}.transferId}}/${command}`);

/** A child at school who is left alone at home: reported, handled together, closed by two people. */
const neglected: readonly Step[] = [
  {
    name: 'school',
    minute: 0,
    by: 'liaison-school',
    path: '/v1/leads',
    body: {
      source: 'SCHOOL',
      areaCode: '370682001',
      harms: ['NEGLECT'],
      narrative: '班主任家访发现该生周末多独自在家,一日仅一餐。',
      reporters: [{ name: '班主任甲', phone: '13800000001', wantsAnswer: true }],
      children: [
        {
          name: '儿童甲',
          idNumber: '999999201506010011',
          birthDate: '2015-06-01',
          sex: 'FEMALE',
          categories: ['LEFT_BEHIND'],
          address: '城厢街道某小区 1 号楼',
          guardian: { name: '监护人甲', phone: '13800000002', relation: '祖母' },
        },
      ],
    },
  },
  { name: 'school-accept', minute: 40, by: 'dispatcher', path: on('school', 'accept'), body: {} },
  {
    name: 'school-triage',
    minute: 90,
    by: 'dispatcher',
    path: on('school', 'triage'),
    body: { urgency: 'URGENT', harms: ['NEGLECT', 'NO_GUARDIAN'], opinion: '监护缺位,需核查监护人下落并安排照料。' },
  },
  {
    name: 'school-transfer',
    minute: 2 * HOUR,
    by: 'dispatcher',
    path: on('school', 'transfers'),
    body: { to: '{{agencies.police}}', reason: 'GUARDIANSHIP', letter: '请协助联系在外务工的监护人并予以告诫。' },
  },
  {
    name: 'school-sign',
    minute: 5 * HOUR,
    by: 'liaison-police',
    path: onTransfer('school', 'school-transfer', 'sign-for'),
    body: {},
  },
  {
    name: 'school-take',
    minute: 6 * HOUR,
    by: 'liaison-police',
    path: onTransfer('school', 'school-transfer', 'accept'),
    body: {},
  },
  {
    name: 'school-interim',
    minute: DAY,
    by: 'liaison-police',
    path: onTransfer('school', 'school-transfer', 'feed-back'),
    body: { kind: 'INTERIM', outcome: 'IN_PROGRESS', measures: [], text: '已联系上监护人,正在返回途中。' },
  },
  {
    name: 'school-final',
    minute: 2 * DAY,
    by: 'liaison-police',
    path: onTransfer('school', 'school-transfer', 'feed-back'),
    body: {
      kind: 'FINAL',
      outcome: 'HANDLED',
      measures: ['WARNING_LETTER', 'RETURNED_HOME'],
      text: '已出具告诫书,监护人返乡。',
    },
  },
  {
    name: 'school-complete',
    minute: 2 * DAY + HOUR,
    by: 'dispatcher',
    path: onTransfer('school', 'school-transfer', 'complete'),
    body: {},
  },
  {
    name: 'school-grade',
    minute: 2 * DAY + 2 * HOUR,
    by: 'dispatcher',
    path: on('school', 'risk-grades'),
    body: { childId: '{{school.childIds.0}}', level: 'LOW', basis: '监护人已返乡,入户核查生活正常。' },
  },
  {
    name: 'school-inform',
    minute: 2 * DAY + 3 * HOUR,
    by: 'dispatcher',
    path: on('school', 'inform-reporter'),
    body: { reporterId: '{{school.reporterIds.0}}', how: 'PHONE', text: '已告知处置结果并致谢。' },
  },
  {
    name: 'school-propose',
    minute: 2 * DAY + 4 * HOUR,
    by: 'dispatcher',
    path: on('school', 'propose-closure'),
    body: { reason: 'RISK_REMOVED', judgements: { safeNow: true, childViewNoted: true } },
  },
  { name: 'school-close', minute: 2 * DAY + 6 * HOUR, by: 'leader', path: on('school', 'close'), body: {} },
];

/** An emergency at night: the transfer goes out before anybody triages. */
const emergency: readonly Step[] = [
  {
    name: 'night',
    minute: DAY + 17 * HOUR,
    by: 'director-001',
    path: '/v1/leads',
    body: {
      source: 'HOME_VISIT',
      areaCode: '370682001',
      urgency: 'EMERGENCY',
      harms: ['ABUSE'],
      mandatorySituations: ['MR4'],
      narrative: '夜间巡访发现儿童多处外伤,家中有人醉酒。',
      children: [{ name: '儿童乙', birthDate: '2018-03-05', sex: 'MALE' }],
      allegedPerpetrators: [{ relation: '同住成年人' }],
    },
  },
  {
    name: 'night-transfer',
    minute: DAY + 17 * HOUR + 5,
    by: 'dispatcher',
    path: on('night', 'transfers'),
    body: { to: '{{agencies.police}}', reason: 'SUSPECTED_CRIME', letter: '疑似家庭暴力,请立即出警并控制现场。' },
  },
  {
    name: 'night-take',
    minute: DAY + 17 * HOUR + 12,
    by: 'liaison-police',
    path: onTransfer('night', 'night-transfer', 'accept'),
    body: {},
  },
  { name: 'night-accept', minute: DAY + 17 * HOUR + 14, by: 'dispatcher', path: on('night', 'accept'), body: {} },
  {
    name: 'night-triage',
    minute: DAY + 17 * HOUR + 30,
    by: 'dispatcher',
    path: on('night', 'triage'),
    body: { urgency: 'EMERGENCY', harms: ['ABUSE'], opinion: '现场危险,先保护儿童,同步就医。' },
  },
  {
    name: 'night-assign',
    minute: DAY + 17 * HOUR + 35,
    by: 'dispatcher',
    path: on('night', 'assign'),
    body: { to: { agencyId: '{{agencies.station}}' }, reason: 'AREA' },
  },
  {
    name: 'night-medical',
    minute: DAY + 17 * HOUR + 40,
    by: 'dispatcher',
    path: on('night', 'transfers'),
    body: { to: '{{agencies.health}}', reason: 'MEDICAL', letter: '请安排伤情检查并保全诊疗记录。' },
  },
  {
    name: 'night-medical-sign',
    minute: DAY + 18 * HOUR,
    by: 'liaison-health',
    path: onTransfer('night', 'night-medical', 'sign-for'),
    body: {},
  },
];

/** A call that belongs elsewhere: declined, with advice where to turn. */
const elsewhere: readonly Step[] = [
  {
    name: 'hotline',
    minute: 2 * DAY + 10 * HOUR,
    by: 'dispatcher',
    path: '/v1/leads',
    body: { source: 'HOTLINE_12345', narrative: '来电咨询外地学籍转入手续。', reporters: [{ anonymous: true }] },
  },
  {
    name: 'hotline-decline',
    minute: 2 * DAY + 10 * HOUR + 10,
    by: 'dispatcher',
    path: on('hotline', 'decline'),
    body: { reason: 'NOT_A_MINOR_MATTER', advice: '请向教育部门学籍管理窗口咨询。' },
  },
];

/** How long the story takes, in minutes. */
export const STORY_MINUTES = 3 * DAY;

/** The first short story: three leads, in the order of time. */
export const THREE_LEADS: readonly Step[] = [...neglected, ...emergency, ...elsewhere].sort(
  (one, other) => one.minute - other.minute,
);
