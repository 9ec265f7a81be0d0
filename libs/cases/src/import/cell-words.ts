import type { ChildCategory, Harm, MandatorySituation, Sex, Source, Urgency } from '../domain/codes';
import type { CellWords } from './cells';

/** The labels of the codes in ledgers; the first one is the glossary's. */
export const SOURCE_WORDS = {
  MANDATORY_REPORT: ['强制报告'],
  HOTLINE_12345: ['热线', '12345', '12345热线'],
  POLICE_110: ['警情', '110', '110警情'],
  HOME_VISIT: ['走访', '入户走访'],
  DATA_MATCH: ['数据比对'],
  SCHOOL: ['学校'],
  HOSPITAL: ['医院'],
  SELF: ['自求助', '本人求助'],
  PUBLIC: ['群众', '群众举报'],
  ONLINE: ['网络'],
  OTHER_AREA: ['异地'],
} as const satisfies CellWords<Source>;

export const HARM_WORDS = {
  SEXUAL: ['性侵害', '性侵'],
  ABUSE: ['家暴虐待', '家暴', '虐待'],
  NEGLECT: ['忽视'],
  ABANDONMENT: ['遗弃'],
  TRAFFICKING: ['拐卖'],
  FORCED_BEGGING: ['组织乞讨'],
  BULLYING: ['欺凌'],
  MISSING: ['失踪离家', '失踪', '离家'],
  VAGRANCY: ['流浪'],
  DROPOUT: ['辍学'],
  SELF_HARM: ['自伤自杀', '自伤', '自杀'],
  ONLINE_HARM: ['网络侵害'],
  CHILD_LABOUR: ['童工'],
  MISCONDUCT: ['不良行为'],
  EARLY_PREGNANCY: ['早婚早孕', '早婚', '早孕'],
  NO_GUARDIAN: ['监护缺失'],
} as const satisfies CellWords<Harm>;

export const CATEGORY_WORDS = {
  ORPHAN: ['孤儿'],
  DE_FACTO_UNATTENDED: ['事实无人抚养'],
  IN_DIFFICULTY: ['困境'],
  LEFT_BEHIND: ['留守'],
  MIGRANT: ['流动'],
  DISABLED: ['残疾'],
  SEVERELY_ILL: ['重病'],
  LOW_INCOME: ['低保'],
  KEY_MONITORED: ['重点监测'],
} as const satisfies CellWords<ChildCategory>;

export const URGENCY_WORDS = {
  EMERGENCY: ['紧急'],
  URGENT: ['加急'],
  ORDINARY: ['一般'],
} as const satisfies CellWords<Urgency>;

export const SEX_WORDS = {
  MALE: ['男'],
  FEMALE: ['女'],
  UNKNOWN: ['不详', '未知'],
} as const satisfies CellWords<Sex>;

export const SITUATION_WORDS = {
  MR1: ['1'],
  MR2: ['2'],
  MR3: ['3'],
  MR4: ['4'],
  MR5: ['5'],
  MR6: ['6'],
  MR7: ['7'],
  MR8: ['8'],
  MR9: ['9'],
} as const satisfies CellWords<MandatorySituation>;
