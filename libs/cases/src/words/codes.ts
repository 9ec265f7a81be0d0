import type { IdKind, LateEntryReason, Role } from '@center/kernel';
import type { Purpose } from '@center/vault';
import type { Check } from '../domain/closing';
import type * as codes from '../domain/codes';

/** Chinese labels of the enumerations, from the glossary. */
export const STATUSES: Readonly<Record<codes.CaseStatus, string>> = {
  REGISTERED: '已登记',
  ACCEPTED: '已受理',
  HANDLING: '处置中',
  CLOSED: '已结案',
  DECLINED: '不予受理',
  MERGED: '已并案',
};

export const TRANSFER_STATUSES: Readonly<Record<codes.TransferStatus, string>> = {
  ISSUED: '已发出',
  SIGNED_FOR: '已签收',
  MATERIAL_REQUESTED: '待补充材料',
  ACCEPTED: '已接收',
  RETURNED: '已退回',
  WITHDRAWAL_REQUESTED: '待同意撤回',
  WITHDRAWN: '已撤回',
  FED_BACK: '已回告',
  COMPLETED: '已办结',
};

export const SOURCES: Readonly<Record<codes.Source, string>> = {
  MANDATORY_REPORT: '强制报告',
  HOTLINE_12345: '热线',
  POLICE_110: '警情',
  HOME_VISIT: '走访',
  DATA_MATCH: '数据比对',
  SCHOOL: '学校',
  HOSPITAL: '医院',
  SELF: '自求助',
  PUBLIC: '群众',
  ONLINE: '网络',
  OTHER_AREA: '异地',
  OTHER: '其他',
};

export const HARMS: Readonly<Record<codes.Harm, string>> = {
  SEXUAL: '性侵害',
  ABUSE: '家暴虐待',
  NEGLECT: '忽视',
  ABANDONMENT: '遗弃',
  TRAFFICKING: '拐卖',
  FORCED_BEGGING: '组织乞讨',
  BULLYING: '欺凌',
  MISSING: '失踪离家',
  VAGRANCY: '流浪',
  DROPOUT: '辍学',
  SELF_HARM: '自伤自杀',
  ONLINE_HARM: '网络侵害',
  CHILD_LABOUR: '童工',
  MISCONDUCT: '不良行为',
  EARLY_PREGNANCY: '早婚早孕',
  NO_GUARDIAN: '监护缺失',
  OTHER: '其他',
};

export const CATEGORIES: Readonly<Record<codes.ChildCategory, string>> = {
  ORPHAN: '孤儿',
  DE_FACTO_UNATTENDED: '事实无人抚养',
  IN_DIFFICULTY: '困境',
  LEFT_BEHIND: '留守',
  MIGRANT: '流动',
  DISABLED: '残疾',
  SEVERELY_ILL: '重病',
  LOW_INCOME: '低保',
  KEY_MONITORED: '重点监测',
};

export const SITUATIONS: Readonly<Record<codes.MandatorySituation, string>> = {
  MR1: '隐私部位损伤',
  MR2: '不满十四周岁女性疑遭性侵、怀孕、流产',
  MR3: '十四周岁以上女性疑遭性侵怀孕、流产',
  MR4: '多处损伤、营养不良、意识不清，疑遭虐待',
  MR5: '自杀、自残、工伤、中毒、殴打致残致死',
  MR6: '被遗弃或长期无人照料',
  MR7: '来源不明、失踪、被拐',
  MR8: '被组织乞讨',
  MR9: '其他严重侵害或面临危险',
};

export const SEXES: Readonly<Record<codes.Sex, string>> = { MALE: '男', FEMALE: '女', UNKNOWN: '未知' };
export const ID_KINDS: Readonly<Record<IdKind, string>> = {
  RESIDENT: '居民身份证',
  RESIDENT_15: '15位身份证',
  PASSPORT: '护照',
  HK_MACAU_PERMIT: '港澳居民来往内地通行证',
  TAIWAN_PERMIT: '台湾居民来往大陆通行证',
  FOREIGNER_PERMIT: '外国人永久居留身份证',
  OTHER: '其他证件',
};
export const IDENTITIES: Readonly<Record<codes.IdentityStatus, string>> = {
  VERIFIED: '已核验',
  CLAIMED: '自称',
  UNKNOWN: '未知',
};
export const URGENCIES: Readonly<Record<codes.Urgency, string>> = {
  EMERGENCY: '紧急',
  URGENT: '加急',
  ORDINARY: '一般',
};
export const RISKS: Readonly<Record<codes.RiskLevel, string>> = {
  HIGH: '红',
  MEDIUM_HIGH: '黄',
  MEDIUM_LOW: '蓝',
  LOW: '绿',
};
export const CAPACITIES: Readonly<Record<codes.GuardianshipCapacity, string>> = {
  GOOD: '良好',
  FAIR: '一般',
  POOR: '较差',
  NONE: '无',
};

export const DECLINE_REASONS: Readonly<Record<codes.DeclineReason, string>> = {
  NOT_A_MINOR_MATTER: '非未成年人事项',
  OUT_OF_AREA: '不属本辖区',
  UNFOUNDED: '查无此事',
  OTHER: '其他',
};

export const ASSIGN_REASONS: Readonly<Record<codes.AssignReason, string>> = {
  AREA: '属地',
  COMPETENCE: '职能',
  WORKLOAD: '工作量',
  ABSENCE: '缺岗',
  CONFLICT_OF_INTEREST: '回避',
  OTHER: '其他',
};

export const TRANSFER_REASONS: Readonly<Record<codes.TransferReason, string>> = {
  SUSPECTED_CRIME: '涉嫌犯罪',
  GUARDIANSHIP: '监护',
  SCHOOL_DUTY: '学校职责',
  MEDICAL: '医疗',
  LEGAL_AID: '法律援助',
  DISABILITY: '残疾',
  DOMESTIC_VIOLENCE: '家庭暴力',
  YOUTH_SERVICE: '青少年服务',
  OTHER_AREA: '异地',
  OTHER: '其他',
};

export const RETURN_REASONS: Readonly<Record<codes.ReturnReason, string>> = {
  NOT_COMPETENT: '无管辖权',
  OUT_OF_AREA: '不属本辖区',
  DUPLICATE: '重复移送',
  ALREADY_HANDLED: '已在办理',
};

export const WITHDRAW_REASONS: Readonly<Record<codes.WithdrawReason, string>> = {
  ISSUED_IN_ERROR: '误发',
  RESOLVED: '已解决',
  BETTER_AGENCY: '另有更合适的单位',
  OTHER: '其他',
};

export const FEEDBACK_KINDS: Readonly<Record<codes.FeedbackKind, string>> = { INTERIM: '阶段', FINAL: '最终' };
export const FEEDBACK_OUTCOMES: Readonly<Record<codes.FeedbackOutcome, string>> = {
  HANDLED: '已处置',
  IN_PROGRESS: '办理中',
  NOT_SUBSTANTIATED: '查无实据',
  HANDED_ON: '已转他处',
  OTHER: '其他',
};

export const RESCUE_KINDS: Readonly<Record<codes.RescueKind, string>> = {
  EMERGENCY_PLACEMENT: '紧急安置',
  TEMP_GUARDIANSHIP: '临时监护',
  TEMP_CARE: '临时照料',
  MEDICAL: '医疗',
  LIVING_AID: '生活救助',
  FAMILY_TRACING: '寻亲返乡',
  PSYCH: '心理',
  LEGAL_AID: '法律援助',
  JUDICIAL_AID: '司法救助',
  SCHOOL_RETURN: '复学',
  HUKOU: '落户',
  ENROLMENT: '纳入保障',
};

export const RESCUE_OUTCOMES: Readonly<Record<codes.RescueOutcome, string>> = {
  SAFE_AT_HOME: '在家安全',
  PLACED: '已安置',
  TREATED: '已治疗',
  RETURNED_TO_SCHOOL: '已复学',
  ENROLLED: '已纳入保障',
  HANDED_OVER: '已移交',
  NO_LONGER_NEEDED: '不再需要',
  OTHER: '其他',
};

export const MEASURES: Readonly<Record<codes.Measure, string>> = {
  ...RESCUE_KINDS,
  WARNING_LETTER: '告诫书',
  PROTECTION_ORDER: '人身安全保护令',
  SUPERVISION_ORDER: '督促监护令',
  FAMILY_EDU_ORDER: '家庭教育指导令',
  ENTRUSTED_CARE: '委托照护',
  RETURNED_HOME: '送回',
  REVOKED: '撤销',
  RESTORED: '恢复',
  LONG_TERM: '长期监护',
  FOSTER: '寄养',
  ADOPTED: '收养',
};

export const INFORM_WAYS: Readonly<Record<codes.InformWay | 'NOT_REACHABLE', string>> = {
  PHONE: '电话',
  LETTER: '信函',
  VISIT: '上门',
  ONLINE: '网络',
  NOT_REACHABLE: '无法联系',
};

export const VISIT_KINDS: Readonly<Record<codes.VisitKind, string>> = { VERIFICATION: '核实', FOLLOW_UP: '回访' };
export const ASSESSMENT_KINDS: Readonly<Record<codes.AssessmentKind, string>> = {
  SAFETY: '安全评估',
  FULL: '全面评估',
};

export const REOPEN_REASONS: Readonly<Record<codes.ReopenReason, string>> = {
  NEW_FACT: '新情况',
  WRONG_CLOSURE: '结案有误',
  FAILED_MEASURE: '措施未奏效',
};

export const CLOSURE_REASONS: Readonly<Record<codes.ClosureReason, string>> = {
  RISK_REMOVED: '风险消除',
  LONG_TERM_PLAN: '转长期服务',
  UNFOUNDED: '查无此事',
  MOVED_AWAY: '移出辖区',
  TURNED_18: '年满18',
  DECEASED: '死亡',
};

export const CLOSING_STATES = { PROPOSED: '已提请', REJECTED: '已退回', CLOSED: '已结案' } as const;

/** The requirement of each check in the closing table. */
export const CHECKS: Readonly<Record<Check, string>> = {
  T: '没有未办结的移送',
  R: '没有进行中的救助',
  D: '没有未裁定的争议',
  G: '每名未成年人末次风险等级为蓝或绿',
  I: '需要答复的报告人均已答复或无法联系',
  S: '未成年人目前安全',
  V: '已听取未成年人意见，或注明不适用的理由',
};

export const ROLES: Readonly<Record<Role, string>> = {
  CHILD_DIRECTOR: '儿童主任',
  TOWN_SUPERVISOR: '儿童督导员',
  DISPATCHER: '值班调度员',
  AGENCY_LIAISON: '联络员',
  RESCUE_WORKER: '救助员',
  SOCIAL_WORKER: '社工',
  CENTER_LEADER: '中心负责人',
  AUDITOR: '审计',
  SYS_ADMIN: '管理员',
  STATISTICS_VIEWER: '统计查看',
  CARE_COORDINATOR: '关爱平台专员',
};

export const PURPOSES: Readonly<Record<Purpose, string>> = {
  HANDLING: '处置',
  CONTACT: '联系',
  SAFETY: '安全',
  COURT: '法庭',
  AUDIT: '审计',
};

export const SECRECIES = { SECRET: '严格保密（限定人员查阅）', CONFIDENTIAL: '保密' } as const;

export const LATE_REASONS: Readonly<Record<LateEntryReason, string>> = {
  OFFLINE: '离线',
  PAPER: '纸质',
  PHONED_IN: '电话口述',
  IMPORTED: '导入',
  OTHER: '其他',
};
