import type { ParameterObject } from './types';

const header = (name: string, description: string, schema: object, example: string): ParameterObject => ({
  in: 'header',
  name,
  required: false,
  description,
  schema,
  example,
});

/** The request headers, as components of the document. */
export const HEADER_PARAMETERS = {
  Accept: header('Accept', '所要的格式 · the format wanted', { type: 'string' }, 'text/csv'),
  AcceptLanguage: header('Accept-Language', '文本语言 · language of texts', { type: 'string' }, 'zh-CN'),
  ActingAs: header(
    'Acting-As',
    '以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several',
    { type: 'string', format: 'uuid' },
    '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    '重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours',
    { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
    'lead-2025-03-04-001',
  ),
  IfMatch: header(
    'If-Match',
    '所依据的版本，已过时则 412 · the version acted upon; 412 when stale',
    { type: 'string', pattern: '^(\\*|(W/)?"(0|[1-9]\\d{0,8})")$' },
    '"3"',
  ),
  ReadAfter: header(
    'Read-After',
    '等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)',
    { type: 'string', pattern: '^\\d{1,19}$' },
    '4711',
  ),
  Traceparent: header(
    'traceparent',
    'W3C Trace Context',
    { type: 'string' },
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  ),
} as const;

/** The response headers, as components of the document. */
export const ANSWER_HEADERS = {
  CacheControl: { description: 'no-store', required: true, schema: { type: 'string', const: 'no-store' } },
  Demonstration: {
    description: '仅演示系统 · on demonstrations only',
    schema: { type: 'string', const: 'true' },
  },
  ETag: {
    description: '答复内容的版本 · version of the returned content',
    required: true,
    schema: { type: 'string', pattern: '^"\\d+"$' },
  },
  IdempotentReplayed: {
    description: '此答复是首次的答复 · this is the original response, replayed',
    schema: { type: 'string', const: 'true' },
  },
  Location: {
    description: '新建内容的路径 · path of the created resource',
    required: true,
    schema: { type: 'string' },
  },
  RetryAfter: { description: '秒 · seconds', required: true, schema: { type: 'string', pattern: '^\\d+$' } },
} as const;
