import type { ChildCategory, Harm, MandatorySituation, Sex, Source, Urgency } from '../domain/codes';
import type { CellWords } from './cells';

/** The labels of the codes in ledgers; the first one is the glossary's. */
export const SOURCE_WORDS = {
  MANDATORY_REPORT: ['强制报告', '强制报告线索'],
  HOTLINE_12345: ['热线', '12345', '12345热线', '政务热线', '市民热线', '热线工单'],
  POLICE_110: ['警情', '110', '110警情', '110报警', '110转办', '公安警情', '报警'],
  HOME_VISIT: ['走访', '入户走访', '走访发现', '入户排查', '巡查'],
  DATA_MATCH: ['数据比对', '大数据比对', '数据筛查'],
  SCHOOL: ['学校', '学校上报', '学校报告', '教师报告'],
  HOSPITAL: ['医院', '医院上报', '医院报告', '医疗机构'],
  SELF: ['自求助', '本人求助', '自行求助', '儿童求助'],
  PUBLIC: ['群众', '群众举报', '群众来电', '群众反映', '群众来访', '群众报告', '来电', '来访'],
  ONLINE: ['网络', '网络舆情', '网上举报', '微信', '小程序'],
  OTHER_AREA: ['异地', '异地转办', '外地转办', '异地协查'],
  OTHER: ['其他', '其它', '其他来源'],
} as const satisfies CellWords<Source>;

export const HARM_WORDS = {
  SEXUAL: ['性侵害', '性侵', '猥亵', '强奸'],
  ABUSE: ['家暴虐待', '家暴', '虐待', '家庭暴力', '殴打', '体罚'],
  NEGLECT: ['忽视', '疏于照管', '疏于照料', '照护缺失'],
  ABANDONMENT: ['遗弃'],
  TRAFFICKING: ['拐卖'],
  FORCED_BEGGING: ['组织乞讨'],
  BULLYING: ['欺凌', '校园欺凌', '学生欺凌', '霸凌'],
  MISSING: ['失踪离家', '失踪', '离家', '离家出走', '走失'],
  VAGRANCY: ['流浪', '流浪乞讨'],
  DROPOUT: ['辍学', '失学'],
  SELF_HARM: ['自伤自杀', '自伤', '自杀'],
  ONLINE_HARM: ['网络侵害'],
  CHILD_LABOUR: ['童工', '使用童工'],
  MISCONDUCT: ['不良行为'],
  EARLY_PREGNANCY: ['早婚早孕', '早婚', '早孕'],
  NO_GUARDIAN: ['监护缺失', '无人监护', '无人照看', '监护不力'],
  OTHER: ['其他', '其它', '其他侵害'],
} as const satisfies CellWords<Harm>;

export const CATEGORY_WORDS = {
  ORPHAN: ['孤儿', '弃婴'],
  DE_FACTO_UNATTENDED: ['事实无人抚养', '事实无人抚养儿童'],
  IN_DIFFICULTY: ['困境', '困境儿童'],
  LEFT_BEHIND: ['留守', '留守儿童'],
  MIGRANT: ['流动', '流动儿童'],
  DISABLED: ['残疾', '残疾儿童'],
  SEVERELY_ILL: ['重病', '重病儿童'],
  LOW_INCOME: ['低保', '低保家庭', '低收入'],
  KEY_MONITORED: ['重点监测'],
} as const satisfies CellWords<ChildCategory>;

export const URGENCY_WORDS = {
  EMERGENCY: ['紧急', '特急'],
  URGENT: ['加急', '急'],
  ORDINARY: ['一般', '普通', '常规'],
} as const satisfies CellWords<Urgency>;

export const SEX_WORDS = {
  MALE: ['男', '男性', '男孩', '男童', 'M'],
  FEMALE: ['女', '女性', '女孩', '女童', 'F'],
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
