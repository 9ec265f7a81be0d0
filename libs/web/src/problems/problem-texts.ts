/** The status of a problem, and its title in both languages. */
export interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** A table of problems by code. Each context exports its own; together they form the closed list. */
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** The problems common to all contexts. */
export const WEB_PROBLEMS = {
  'invalid-request': { status: 400, zh: '请求内容有误', en: 'Invalid request' },
  'malformed-url': { status: 400, zh: '网址有误', en: 'Malformed URL' },
  'malformed-http': { status: 400, zh: '不是有效的 HTTP 请求', en: 'Malformed HTTP request' },
  'no-such-route': { status: 404, zh: '没有这个接口', en: 'No such route' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  'not-acceptable': { status: 406, zh: '没有所要的格式', en: 'Not available in this format' },
  'request-timeout': { status: 408, zh: '请求超时', en: 'Request timeout' },
  'stale-version': { status: 412, zh: '版本已更新，请重新读取', en: 'The version is stale; read it again' },
  'too-large': {
    status: 413,
    zh: '请求内容过大：至多 1 MiB，未登录时至多 8 KiB',
    en: 'The body is too large: at most 1 MiB, and 8 KiB without credentials',
  },
  'url-too-long': { status: 414, zh: '网址过长', en: 'URL too long' },
  'unsupported-type': {
    status: 415,
    zh: '不接受这种类型或字符集的请求内容，可用的类型见响应头 Accept',
    en: 'The body has a type or charset that this route does not take: the header Accept names those that it takes',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '此 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for another request',
  },
  'too-many-requests': { status: 429, zh: '请求过于频繁', en: 'Too many requests' },
  'headers-too-large': { status: 431, zh: '请求头过大', en: 'Headers too large' },
  'internal-error': { status: 500, zh: '系统内部错误', en: 'Internal error' },
  'log-unavailable': { status: 503, zh: '事件日志暂不可用', en: 'The event log is temporarily unavailable' },
  'view-behind': {
    status: 503,
    zh: '视图尚未更新到所要求的位置',
    en: 'The view has not reached the requested position yet',
  },
  'view-unavailable': { status: 503, zh: '视图暂不可用', en: 'The view is temporarily unavailable' },
  'database-unavailable': { status: 503, zh: '数据库暂不可用', en: 'The database is temporarily unavailable' },
  busy: { status: 503, zh: '系统繁忙，请重试', en: 'Busy; try again' },
} as const satisfies ProblemTexts;
