import { type AgencyKind, type AreaCode, type Instant, label, type Label, type Role } from '@center/kernel';

/** The county of the first center: Laiyang (GB/T 2260). */
export const COUNTY = { code: '370682' as AreaCode, name: label('莱阳市') };

/**
 * The start date of the reference register: the day the revised Law on the Protection of Minors took effect, so that
 * later entries from paper find the agencies active.
 */
export const REGISTER_BEGINS = '2021-05-31T16:00:00.000Z' as Instant;

const named = (suffix: string, names: Readonly<Record<string, string>>): { code: AreaCode; name: Label }[] =>
  Object.entries(names).map(([code, name]) => ({
    code: (COUNTY.code + code) as AreaCode,
    name: label(`${name}${suffix}`),
  }));

/** The eighteen streets and towns, by statistical code. */
export const TOWNSHIPS = [
  ...named('街道', { '001': '城厢', '002': '古柳', '003': '龙旺庄', '004': '冯格庄', '005': '柏林庄' }),
  ...named('镇', {
    '101': '沐浴店',
    '102': '团旺',
    '103': '穴坊',
    '104': '羊郡',
    '105': '姜疃',
    '106': '万第',
    '107': '照旺庄',
    '108': '谭格庄',
    '110': '河洛',
    '111': '吕格庄',
    '112': '高格庄',
    '113': '大夼',
    '114': '山前店',
  }),
];

/** An agency of the founding. Its id is derived from `key`. */
export interface ReferenceAgency {
  readonly key: string;
  readonly kind: AgencyKind;
  readonly name: Label;
  readonly areaCode: AreaCode;
  readonly parent?: string;
}

const ofCounty = (key: string, kind: AgencyKind, name: string, parent?: string): ReferenceAgency => ({
  key,
  kind,
  name: label(COUNTY.name + name),
  areaCode: COUNTY.code,
  ...(parent && { parent }),
});

/** The agencies a center works with from its first day; a parent precedes its children. */
export const AGENCIES: readonly ReferenceAgency[] = [
  ofCounty('civil-affairs', 'CIVIL_AFFAIRS', '民政局'),
  ofCounty('center', 'MINORS_CENTER', '未成年人保护工作指挥中心', 'civil-affairs'),
  ofCounty('police', 'POLICE', '公安局'),
  ofCounty('procuratorate', 'PROCURATORATE', '人民检察院'),
  ofCounty('education', 'EDUCATION', '教育和体育局'),
  ofCounty('health', 'HEALTH', '卫生健康局'),
  ofCounty('justice', 'JUSTICE', '司法局'),
  ofCounty('school', 'SCHOOL', '示范学校', 'education'),
  ofCounty('hospital', 'HOSPITAL', '示范医院', 'health'),
  ofCounty('ngo', 'NGO', '示范社会工作服务中心'),
  ...TOWNSHIPS.map(({ code, name }) => ({
    key: `station-${code.slice(6)}`,
    kind: 'STATION' as const,
    name: label(`${name}未成年人保护工作站`),
    areaCode: code,
    parent: 'center',
  })),
];

/** A post of the founding. `name` is the name of the post: the reference register contains no real people. */
export interface ReferencePost {
  readonly username: string;
  readonly role: Role;
  readonly agency: string;
  readonly name: string;
  readonly dutyAreas?: readonly AreaCode[];
}

const post = (username: string, role: Role, agency: string, name: string, village?: string): ReferencePost => ({
  username,
  role,
  agency,
  name,
  ...(village && { dutyAreas: [village as AreaCode] }),
});

const liaison = (agency: string, of: string): ReferencePost =>
  post(`liaison-${agency}`, 'AGENCY_LIAISON', agency, `${of}联络员`);

/** One officer for each role, a second dispatcher for the four-eyes rule, and a liaison for each department. */
export const POSTS: readonly ReferencePost[] = [
  post('dispatcher', 'DISPATCHER', 'center', '值班调度员甲'),
  post('dispatcher2', 'DISPATCHER', 'center', '值班调度员乙'),
  post('leader', 'CENTER_LEADER', 'center', '中心负责人'),
  post('rescue-worker', 'RESCUE_WORKER', 'center', '救助员'),
  post('auditor', 'AUDITOR', 'center', '审计员'),
  post('admin', 'SYS_ADMIN', 'center', '系统管理员'),
  post('viewer', 'STATISTICS_VIEWER', 'center', '统计查看员'),
  post('care-coordinator', 'CARE_COORDINATOR', 'center', '关爱平台专员'),
  post('social-worker', 'SOCIAL_WORKER', 'ngo', '社工'),
  post('supervisor-001', 'TOWN_SUPERVISOR', 'station-001', '城厢街道儿童督导员'),
  post('supervisor-101', 'TOWN_SUPERVISOR', 'station-101', '沐浴店镇儿童督导员'),
  post('director-001', 'CHILD_DIRECTOR', 'station-001', '城厢街道儿童主任', '370682001201'),
  post('director-101', 'CHILD_DIRECTOR', 'station-101', '沐浴店镇儿童主任', '370682101201'),
  liaison('civil-affairs', '民政局'),
  liaison('police', '公安局'),
  liaison('procuratorate', '检察院'),
  liaison('education', '教育和体育局'),
  liaison('health', '卫生健康局'),
  liaison('justice', '司法局'),
  liaison('school', '学校'),
  liaison('hospital', '医院'),
  liaison('ngo', '社会组织'),
];
