/** What a problem is answered with: its status, and its title in both languages. */
export interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** A table of problems by code. Each context exports its own; together they are the closed list. */
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** The problems of the web itself, whatever the context. */
export const WEB_PROBLEMS = {
  'invalid-request': { status: 400, zh: '请求内容有误', en: 'The request is not valid' },
  'malformed-url': { status: 400, zh: '网址有误', en: 'The URL is malformed' },
  'malformed-http': { status: 400, zh: '不是有效的 HTTP 请求', en: 'This is no valid HTTP request' },
  'no-such-route': { status: 404, zh: '没有这个接口', en: 'There is no such route' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  'not-acceptable': { status: 406, zh: '没有所要的格式', en: 'It cannot be had in that format' },
  'request-timeout': { status: 408, zh: '请求超时', en: 'The request took too long to arrive' },
  'stale-version': { status: 412, zh: '版本已更新，请重新读取', en: 'The version is stale, read it again' },
  'too-large': { status: 413, zh: '请求内容超过 1 MiB', en: 'The body is larger than 1 MiB' },
  'url-too-long': { status: 414, zh: '网址过长', en: 'The URL is too long' },
  'unsupported-type': {
    status: 415,
    zh: '请求内容须为 UTF-8 的 application/json（个别接口另有规定，见接口文档）',
    en: 'The body must be application/json in UTF-8, unless the route takes another type',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '此 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for another request',
  },
  'too-many-requests': { status: 429, zh: '请求过于频繁', en: 'Too many requests' },
  'headers-too-large': { status: 431, zh: '请求头过大', en: 'The headers are too large' },
  'internal-error': { status: 500, zh: '系统内部错误', en: 'Something went wrong inside' },
  'log-unavailable': { status: 503, zh: '事件日志暂不可用', en: 'The log cannot answer now' },
  'view-behind': { status: 503, zh: '视图尚未更新到所要求的位置', en: 'The view has not reached that position yet' },
  'view-unavailable': { status: 503, zh: '视图暂不可用', en: 'The view cannot answer now' },
  'database-unavailable': { status: 503, zh: '数据库暂不可用', en: 'The database cannot answer now' },
  busy: { status: 503, zh: '系统繁忙，请重试', en: 'Busy, try again' },
} as const satisfies ProblemTexts;
