/** The closed list of `errors[].code`, with texts in both languages. */
export const FIELD_TEXTS = {
  'must-be-object': { zh: '须为对象', en: 'must be an object' },
  'must-be-list': { zh: '须为列表', en: 'must be a list' },
  'wrong-count': { zh: '项数不符', en: 'has too few or too many items' },
  'must-be-text': { zh: '须为长度允许的文本', en: 'must be a text of the allowed length' },
  'must-be-instant': { zh: '须为存在的 RFC 3339 时刻', en: 'must be an existing RFC 3339 instant' },
  'must-be-date': { zh: '须为存在的日期 YYYY-MM-DD', en: 'must be an existing date YYYY-MM-DD' },
  'must-be-uuid': { zh: '须为 UUID', en: 'must be a UUID' },
  'must-be-area-code': { zh: '须为 6、9 或 12 位区划代码', en: 'must be an area code of 6, 9 or 12 digits' },
  'must-be-one-of': { zh: '不在允许的代码之内', en: 'is not one of the allowed codes' },
  'must-be-whole-number': { zh: '须为范围内的整数', en: 'must be an integer within its range' },
  'must-be-boolean': { zh: '须为 true 或 false', en: 'must be true or false' },
  'must-be-duration': { zh: '须为 ISO 8601 时长', en: 'must be an ISO 8601 duration' },
  'must-be-number': { zh: '须为范围内的数', en: 'must be a number within its range' },
  'must-be-network': {
    zh: '须为 CIDR 网段或 IP 地址',
    en: 'must be a network in CIDR notation, or an IP address',
  },
  'must-match': { zh: '格式不符', en: 'does not match the required format' },
  required: { zh: '必填', en: 'is required' },
  'unknown-field': { zh: '没有这个字段', en: 'is not a known field' },
  'duplicate-field': { zh: '字段重复', en: 'is duplicated' },
  'null-not-allowed': { zh: '不可为 null,可省略', en: 'must not be null; omit it instead' },
  'invalid-characters': { zh: '含有无效字符', en: 'contains invalid characters' },
  'malformed-json': { zh: '不是有效的 JSON', en: 'is not valid JSON' },
  'malformed-utf8': { zh: '不是有效的 UTF-8', en: 'is not valid UTF-8' },
  'malformed-encoding': {
    zh: '不是所声明的或可识别的字符集的文本',
    en: 'is not text in the declared character set, or in a recognised one',
  },
  'no-records': { zh: '没有内容', en: 'has no content' },
  'no-known-column': { zh: '表头没有可识别的列', en: 'has no header with a known column' },
  'malformed-workbook': { zh: '不是可读的 XLSX 工作簿', en: 'is not a readable workbook (XLSX)' },
  'too-long': { zh: '一行超过 1 MiB', en: 'is a line longer than 1 MiB' },
  'too-deep': { zh: '嵌套过深', en: 'is nested too deeply' },
  'too-many-fields': { zh: '字段超过 100 个', en: 'has more than 100 fields' },
  'too-many-values': { zh: '全文的值超过 20000 个', en: 'makes more than 20,000 values in all' },
  'out-of-range': { zh: '超出范围', en: 'is out of range' },
  'in-the-future': { zh: '不可在将来', en: 'must not be in the future' },
  'in-the-past': { zh: '须在将来', en: 'must be in the future' },
  'before-today-required': { zh: '须早于导入当日', en: 'must be before the day of the import' },
  'within-a-year-required': { zh: '须在一年之内', en: 'must be within a year from now' },
  'whole-months-required': { zh: '须为已结束的整月', en: 'must be whole months that have ended' },
  'group-not-available': { zh: '该指标没有这个分组维度', en: 'is not a dimension of the indicator' },
  'not-in-order': { zh: '须依次递增', en: 'must be in ascending order' },
  'date-of-another-year': { zh: '不是该年的日期', en: 'is a date of another year' },
  'already-a-workday': { zh: '本来就是工作日', en: 'is a working day already' },
  'already-a-day-off': { zh: '本来就是休息日', en: 'is a day off already' },
  'must-not-stand-with': { zh: '不可与另一字段同时给出', en: 'must not be given together with another field' },
  'must-stand-with': { zh: '须与另一字段同时给出', en: 'must be given together with another field' },
  'password-common': { zh: '是常见密码，或由其略加改动而成', en: 'is a common password, or close to one' },
  'password-repetitive': { zh: '多为重复或连续的字符', en: 'consists mainly of repeated or sequential characters' },
  'password-has-username': { zh: '不可含用户名', en: 'must not contain the username' },
  'password-used': { zh: '与最近五个密码之一相同', en: 'is one of the last five passwords' },
  'malformed-header': { zh: '请求头格式不符', en: 'is a malformed header' },
  'unknown-position': { zh: '日志中没有这个位置', en: 'is not a position that the log has reached' },
  'target-not-allowed': {
    zh: '须为公网的 https 地址，不含用户名与密码',
    en: 'must be a public address over https, without credentials',
  },
  'malformed-cursor': { zh: '须为上一页给出的 nextCursor', en: 'must be the nextCursor of the previous page' },
  invalid: { zh: '不合要求', en: 'is not valid' },
} as const;

/** The range of a value or a length. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** The texts of a code when the range is known. */
const WITH_LIMITS: Partial<Record<FieldCode, (limits: Limits) => { readonly zh: string; readonly en: string }>> = {
  'must-be-text': ({ min, max }) => ({
    zh: `须为 ${min} 至 ${max} 字的文本`,
    en: `must be a text of ${min} to ${max} characters`,
  }),
  'wrong-count': ({ min, max }) => ({ zh: `须有 ${min} 至 ${max} 项`, en: `must have ${min} to ${max} items` }),
  'must-be-whole-number': ({ min, max }) => ({
    zh: `须为 ${min} 至 ${max} 的整数`,
    en: `must be an integer from ${min} to ${max}`,
  }),
};

/** The text of a code in a language, with the range if it is known. */
export const fieldText = (code: string, language: 'zh' | 'en', limits?: Limits): string => {
  const known = code as FieldCode;
  const exact = limits && WITH_LIMITS[known]?.(limits);
  return (exact ?? FIELD_TEXTS[known] ?? FIELD_TEXTS.invalid)[language];
};

export type FieldCode = keyof typeof FIELD_TEXTS;

export const FIELD_CODES = Object.keys(FIELD_TEXTS) as FieldCode[];
