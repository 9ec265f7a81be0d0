/** The closed list of `errors[].code`, with texts in both languages. */
export const FIELD_TEXTS = {
  'must-be-object': { zh: '须为对象', en: 'must be an object' },
  'must-be-list': { zh: '须为列表', en: 'must be a list' },
  'wrong-count': { zh: '项数不符', en: 'has too few or too many items' },
  'must-be-text': { zh: '须为 1 至 20000 字的文本', en: 'must be a text of the allowed length' },
  'must-be-instant': { zh: '须为存在的 RFC 3339 时刻', en: 'must be an existing RFC 3339 instant' },
  'must-be-date': { zh: '须为存在的日期 YYYY-MM-DD', en: 'must be an existing date YYYY-MM-DD' },
  'must-be-uuid': { zh: '须为 UUID', en: 'must be a UUID' },
  'must-be-area-code': { zh: '须为 6、9 或 12 位区划代码', en: 'must be an area code of 6, 9 or 12 digits' },
  'must-be-one-of': { zh: '不在允许的代码之内', en: 'is not one of the allowed codes' },
  'must-be-whole-number': { zh: '须为范围内的整数', en: 'must be an integer within its range' },
  'must-be-boolean': { zh: '须为 true 或 false', en: 'must be true or false' },
  'must-match': { zh: '格式不符', en: 'does not match the required format' },
  required: { zh: '必填', en: 'is required' },
  'unknown-field': { zh: '没有这个字段', en: 'is not a known field' },
  'duplicate-field': { zh: '字段重复', en: 'is duplicated' },
  'null-not-allowed': { zh: '不可为 null,可省略', en: 'must not be null; omit it instead' },
  'invalid-characters': { zh: '含有无效字符', en: 'contains invalid characters' },
  'malformed-json': { zh: '不是有效的 JSON', en: 'is not valid JSON' },
  'malformed-utf8': { zh: '不是有效的 UTF-8', en: 'is not valid UTF-8' },
  'malformed-encoding': { zh: '与声明的字符集不符', en: 'is not in the declared character set' },
  'no-known-column': { zh: '表头没有可识别的列', en: 'has no header with a known column' },
  'too-long': { zh: '一行超过 1 MiB', en: 'is a line longer than 1 MiB' },
  'too-deep': { zh: '嵌套过深', en: 'is nested too deeply' },
  'too-many-fields': { zh: '字段超过 100 个', en: 'has more than 100 fields' },
  'too-many-values': { zh: '全文的值超过 20000 个', en: 'makes more than 20,000 values in all' },
  'out-of-range': { zh: '超出范围', en: 'is out of range' },
  'in-the-future': { zh: '不可在将来', en: 'must not be in the future' },
  'group-not-available': { zh: '该指标没有这个分组维度', en: 'is not a dimension of the indicator' },
  'must-stand-with': { zh: '须与另一字段同时给出', en: 'must be given together with another field' },
  'malformed-header': { zh: '请求头格式不符', en: 'is a malformed header' },
  'malformed-cursor': { zh: '须为上一页给出的 nextCursor', en: 'must be the nextCursor of the previous page' },
  invalid: { zh: '不合要求', en: 'is not valid' },
} as const;

export type FieldCode = keyof typeof FIELD_TEXTS;

export const FIELD_CODES = Object.keys(FIELD_TEXTS) as FieldCode[];
