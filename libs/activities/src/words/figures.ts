import type { ActivityKind, Theme } from '../domain/codes';
import type { ActivityEvent, MaterialEvent } from '../domain/events';

const KINDS: Readonly<Record<ActivityKind, string>> = {
  CHILD_SERVICE: '儿童服务',
  TRAINING: '培训',
  PUBLICITY: '宣传',
  LEGAL_EDUCATION: '法治教育',
  FAMILY_COUNSELLING: '家庭辅导',
  COUNSELLING: '辅导讲座',
  VOLUNTEER_SERVICE: '志愿服务',
};

const THEMES: Readonly<Record<Theme, string>> = {
  PSYCH_SUPPORT: '心理支持',
  STUDY_SUPPORT: '学业支持',
  FESTIVAL_VISIT: '节日慰问',
  LIVING_AID: '生活帮助',
  POLICY: '政策',
  SKILLS: '技能',
  SAFETY: '安全',
  GUARDIAN_DUTY: '监护责任',
  PSYCH: '心理',
  PARENT_CHILD: '亲子',
  LECTURE: '讲座',
  PUBLIC_CLASS: '公益讲堂',
  INDIVIDUAL: '个别辅导',
  COMPANY: '陪伴',
  HOMEWORK: '课业',
  HOUSEHOLD: '家务',
  OTHER: '其他',
};

const EVENTS: Readonly<Record<(ActivityEvent | MaterialEvent)['type'], string>> = {
  ActivityPlanned: '活动计划',
  ActivityHeld: '活动举办',
  AttendanceSet: '参加情况更正',
  ActivityCancelled: '活动取消',
  ActivityVoided: '活动作废',
  MaterialPrinted: '印制',
  PrintVoided: '印制作废',
};

/** Chinese labels used in figures and reports: group values, and events. */
export const figureWords = { values: { kind: KINDS, theme: THEMES }, events: EVENTS };
