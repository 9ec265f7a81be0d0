import type {
  ChildCategory,
  ClosureReason,
  Harm,
  MandatorySituation,
  RescueKind,
  Sex,
  Source,
  TransferReason,
  Urgency,
} from '../domain/codes';
import type { CellWords } from './cells';

/** The labels of the codes in ledgers; the first one is the glossary's. */
export const SOURCE_WORDS = {
  MANDATORY_REPORT: ['强制报告', '强制报告线索', '强制报告制度'],
  HOTLINE_12345: [
    '热线',
    '12345',
    '12345热线',
    '政务热线',
    '市民热线',
    '热线工单',
    '12345转办',
    '12345热线转办',
    '12345工单',
  ],
  POLICE_110: [
    '警情',
    '110',
    '110警情',
    '110报警',
    '110转办',
    '公安警情',
    '报警',
    '110接警',
    '公安转办',
    '公安推送',
    '公安110',
    '110指令',
    '警方',
    '派出所',
  ],
  HOME_VISIT: ['走访', '入户走访', '走访发现', '入户排查', '巡查', '排查', '日常走访', '摸排', '网格排查'],
  DATA_MATCH: ['数据比对', '大数据比对', '数据筛查'],
  SCHOOL: ['学校', '学校上报', '学校报告', '教师报告', '教师', '学校发现', '学校反映', '校园', '学校移送', '老师'],
  HOSPITAL: ['医院', '医院上报', '医院报告', '医疗机构', '医院发现', '医疗机构报告'],
  SELF: ['自求助', '本人求助', '自行求助', '儿童求助', '求助', '自己求助'],
  PUBLIC: [
    '群众',
    '群众举报',
    '群众来电',
    '群众反映',
    '群众来访',
    '群众报告',
    '来电',
    '来访',
    '群众电话',
    '村民反映',
    '村民举报',
    '邻居举报',
    '亲属反映',
    '家长',
    '家长反映',
    '家属',
    '邻居',
    '邻居反映',
    '亲属',
    '村民',
  ],
  ONLINE: ['网络', '网络舆情', '网上举报', '舆情', '网络举报', '微信', '小程序', '网民', '网民举报', '网民反映'],
  OTHER_AREA: ['异地', '异地转办', '外地转办', '异地协查', '外地移送', '异地移送'],
  OTHER: ['其他', '其它', '其他来源', '妇联', '团委', '12355', '12338', '关工委', '残联', '村委会', '居委会'],
} as const satisfies CellWords<Source>;

export const HARM_WORDS = {
  SEXUAL: ['性侵害', '性侵', '猥亵', '强奸', '性骚扰', '疑似性侵'],
  ABUSE: [
    '家暴虐待',
    '家暴',
    '虐待',
    '家庭暴力',
    '殴打',
    '体罚',
    '疑似家暴',
    '疑似虐待',
    '身体虐待',
    '打骂',
    '打骂孩子',
    '殴打虐待',
  ],
  NEGLECT: ['忽视', '疏于照管', '疏于照料', '照护缺失', '照顾不周', '疏于监护'],
  ABANDONMENT: ['遗弃'],
  TRAFFICKING: ['拐卖'],
  FORCED_BEGGING: ['组织乞讨'],
  BULLYING: ['欺凌', '校园欺凌', '学生欺凌', '霸凌', '校园霸凌', '校园暴力'],
  MISSING: ['失踪离家', '失踪', '离家', '离家出走', '走失'],
  VAGRANCY: ['流浪', '流浪乞讨', '流浪儿童', '乞讨'],
  DROPOUT: ['辍学', '失学', '疑似辍学', '未入学', '逃学', '厌学'],
  SELF_HARM: ['自伤自杀', '自伤', '自杀', '自残'],
  ONLINE_HARM: ['网络侵害', '网络欺凌', '网络诈骗'],
  CHILD_LABOUR: ['童工', '使用童工'],
  MISCONDUCT: ['不良行为', '严重不良行为'],
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
  EMERGENCY: ['紧急', '特急', '特别紧急'],
  URGENT: ['加急', '急', '较急'],
  ORDINARY: ['一般', '普通', '常规'],
} as const satisfies CellWords<Urgency>;

export const SEX_WORDS = {
  MALE: ['男', '男性', '男孩', '男童', '男生', 'M', '1'],
  FEMALE: ['女', '女性', '女孩', '女童', '女生', 'F', '2'],
  UNKNOWN: ['不详', '未知'],
} as const satisfies CellWords<Sex>;

export const TRANSFER_WORDS = {
  SUSPECTED_CRIME: ['涉嫌犯罪', '涉嫌刑事犯罪', '刑事', '涉嫌违法犯罪'],
  GUARDIANSHIP: ['监护', '监护问题', '监护缺失', '监护侵害'],
  SCHOOL_DUTY: ['学校职责', '学校', '教育', '校园安全'],
  MEDICAL: ['医疗', '医疗救治'],
  LEGAL_AID: ['法律援助'],
  DISABILITY: ['残疾', '残疾帮扶'],
  DOMESTIC_VIOLENCE: ['家庭暴力', '家暴'],
  YOUTH_SERVICE: ['青少年服务', '青少年'],
  OTHER_AREA: ['异地', '异地移送', '跨区域'],
  OTHER: ['其他', '其它'],
} as const satisfies CellWords<TransferReason>;

export const RESCUE_WORDS = {
  EMERGENCY_PLACEMENT: ['紧急安置', '安置'],
  TEMP_GUARDIANSHIP: ['临时监护'],
  TEMP_CARE: ['临时照料', '临时照护', '临时看护'],
  MEDICAL: ['医疗', '医疗救助', '医疗救治', '送医'],
  LIVING_AID: ['生活救助', '临时救助', '困难救助', '生活帮扶', '物资帮扶'],
  FAMILY_TRACING: ['寻亲返乡', '寻亲', '返乡', '护送返乡'],
  PSYCH: ['心理', '心理疏导', '心理辅导', '心理干预', '心理咨询'],
  LEGAL_AID: ['法律援助', '法律服务'],
  JUDICIAL_AID: ['司法救助'],
  SCHOOL_RETURN: ['复学', '返校', '劝返复学'],
  HUKOU: ['落户', '户口登记', '办理户口'],
  ENROLMENT: ['纳入保障', '纳入低保', '纳入事实无人抚养'],
} as const satisfies CellWords<RescueKind>;

/** What people call the agencies, by the registered name without its county. */
export const AGENCY_WORDS: CellWords = {
  公安局: ['公安', '公安机关', '公安部门'],
  人民检察院: ['检察院', '检察机关'],
  人民法院: ['法院'],
  教育和体育局: ['教体局', '教育局', '教育部门', '教育体育局'],
  卫生健康局: ['卫健局', '卫健委', '卫生健康委', '卫健部门', '卫生局'],
  民政局: ['民政', '民政部门'],
  司法局: ['司法行政部门', '司法'],
};

export const CLOSURE_WORDS = {
  RISK_REMOVED: ['风险消除', '已解决', '办结', '已办结'],
  LONG_TERM_PLAN: ['转长期服务', '长期服务', '持续帮扶'],
  UNFOUNDED: ['查无此事', '不属实', '情况不实', '查否'],
  MOVED_AWAY: ['移出辖区', '迁出', '已迁出'],
  TURNED_18: ['年满18', '年满十八', '年满18周岁', '已成年'],
  DECEASED: ['死亡', '去世'],
} as const satisfies CellWords<ClosureReason>;

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
