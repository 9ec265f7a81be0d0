import { bodyFrom, type Field, LEFT_OUT, type Route, type Schema } from './routes';
import { LIMIT } from './sound-body';

/** Part of every malformed value, so that an echo of it is detected. */
export const MARK = 'q7Zk-小明-mark';

const TEXTS: unknown[] = [
  5,
  true,
  [MARK],
  { [MARK]: MARK },
  '',
  ' \t\n',
  `${MARK}\0`,
  `${MARK}\ud800`,
  `\udc00${MARK}`,
];
const INSTANTS = [
  'yesterday',
  MARK,
  '2025-02-30T00:00:00Z',
  '2025-01-01T25:00:00Z',
  '2025-01-01',
  '+275761-01-01T00:00:00Z',
  1,
];
const DATES = ['2023-02-29', '2024-02-31', '2024-13-01', '20240101', '0000-00-00', MARK, 20_240_101];
const IDS = [
  MARK,
  '',
  '0190163d-8694-7398-9f3c-1f6f4d2a6b1',
  "' OR 1=1 --",
  5,
  {},
  ['0190163d-8694-7398-9f3c-1f6f4d2a6b10'],
];

/** A code with inverted case: codes are case-sensitive. */
const otherCase = (code: string): string => (code === code.toLowerCase() ? code.toUpperCase() : code.toLowerCase());

/** Values that a field must reject. */
export const wrongValues = (schema: Schema): unknown[] => {
  if (schema.items) {
    const tooMany = Array<unknown>((schema.maxItems ?? 1_000) + 1).fill(schema.items.properties ? {} : MARK);
    return [null, {}, MARK, 5, { length: 1, 0: MARK }, [null], [[MARK]], [5], tooMany];
  }
  if (schema.properties) return [null, [], MARK, 5, true, [{}], { [MARK]: 1 }];
  return [null, ...wrongScalars(schema)];
};

const wrongScalars = (schema: Schema): unknown[] => {
  if (schema.enum) return [MARK, '', otherCase(schema.enum[0]!), 0, [schema.enum[0]], {}];
  if (schema.type === 'boolean') return ['true', 1, 0, MARK, [], {}];
  if (schema.type === 'integer') return ['1', 1.5, -1, 1e300, MARK, [], {}];
  if (schema.format === 'date-time') return [...INSTANTS, [], {}];
  if (schema.format === 'date') return [...DATES, [], {}];
  if (schema.format === 'uuid') return IDS;
  if (schema.pattern) {
    const form = new RegExp(schema.pattern, 'su');
    return [...TEXTS, `${MARK} \n${MARK}`].filter((value) => typeof value !== 'string' || !form.test(value));
  }
  return [...TEXTS, '长'.repeat((schema.maxLength ?? 20_000) + 1)];
};

/** The smallest valid body of a route, with one field set to an invalid value. */
export const bodyWith = (route: Route, wrong: Field, value: unknown): object => {
  const isAbove = (pointer: string): boolean => wrong.pointer.startsWith(`${pointer}/`);
  return bodyFrom(route.body!, ({ pointer, required }) => {
    if (pointer === wrong.pointer) return value;
    const isOtherLimit = LIMIT.test(pointer) && !isAbove(pointer.slice(0, pointer.lastIndexOf('/')));
    return required || isAbove(pointer) || isOtherLimit ? undefined : LEFT_OUT;
  });
};

const deep = (open: string, close: string): string => open.repeat(2_000) + close.repeat(2_000);

/** Bodies that no route accepts, as sent over the wire. */
export const WRONG_BODIES: Readonly<Record<string, string | Buffer>> = {
  'a list': `[{"a":"${MARK}"}]`,
  null: 'null',
  'a text': JSON.stringify(MARK),
  'a number': '7',
  true: 'true',
  'half an object': `{"note":"${MARK}`,
  'a trailing comma': `{"note":"${MARK}",}`,
  'two values': '{} {}',
  NaN: '{"at":NaN}',
  'an unknown field': `{"surprise":"${MARK}"}`,
  'an unknown field with a secret name': `{"${MARK}":1}`,
  'a duplicate name': '{"at":"2025-01-01T00:00:00Z","at":"2025-01-01T00:00:00Z"}',
  ['__proto__']: '{"__proto__":{"role":"SYS_ADMIN"}}',
  constructor: '{"constructor":{"prototype":{"a":1}}}',
  'lists 2,000 deep': deep('[', ']'),
  'objects 2,000 deep': `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  'lists 2,000 deep in a field': `{"at":${deep('[', ']')}}`,
  'a NUL in an unknown field': `{"surprise":"\\u0000${MARK}"}`,
  'a raw NUL': `{"at":"\0${MARK}"}`,
  'a lone surrogate': `{"at":"\\ud800${MARK}"}`,
  'a lone surrogate as a name': '{"\\udfff":1}',
  'broken UTF-8': Buffer.concat([Buffer.from(`{"at":"${MARK}`), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
  'UTF-8 of a surrogate': Buffer.concat([Buffer.from('{"at":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
  'UTF-16': Buffer.from('{"at":"2025-01-01T00:00:00Z"}', 'utf16le'),
  bytes: Buffer.from([0, 1, 2, 255, 254]),
  'an object of 101 fields': `{${Array.from({ length: 101 }, (_, nth) => `"f${nth}":1`).join(',')}}`,
  'a list of 501 items': `{"at":[${'{},'.repeat(500)}{}]}`,
  'more than 20,000 values': `{"at":[${Array(401)
    .fill(`[${'1,'.repeat(49)}1]`)
    .join(',')}]}`,
};

/** More than a caller without credentials may send. */
export const NINE_KILOBYTES = `{"at":"${MARK.repeat(600)}"}`;

export const FIVE_MEGABYTES = `{"at":"${MARK.repeat(320_000)}"}`;

export const WRONG_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=gbk',
  MARK.replace(/\W/g, ''),
];

/** Queries that a parameter must reject. */
export const wrongQueries = ({ type, format, enum: codes }: Schema): string[] => {
  const anything = ['%00', '%ff', '%ed%a0%80'];
  if (type === 'integer' || type === 'number') return [...anything, '0', '-1', '1.5', '1e2', '', 'x', '9'.repeat(30)];
  if (type === 'boolean') return [...anything, '1', 'TRUE', ''];
  if (codes) return [...anything, 'NONSENSE', '', otherCase(codes[0]!)];
  if (format) return [...anything, 'nonsense', '', '2025-02-30', '5'];
  return [...anything, '%20', 'nonsense!'];
};

const PARTS: readonly unknown[] = [
  '9223372036854775807',
  '9223372036854775808',
  '9'.repeat(400),
  '0',
  '-1',
  '',
  'x',
  '\0',
  '\ud800',
  '长'.repeat(200),
  '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
  1e21,
  -1,
  0,
  null,
  [],
  {},
];

const cursorOf = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The second parts: one of each kind that lists use, and two of none. */
const SECOND_PARTS = ['9223372036854775807', '0', '0190163d-8694-7398-9f3c-1f6f4d2a6b10', 'x', 1e21, null];

/** Forged cursors: of one part and of two, among them some that a list could have given. */
export const FORGED_CURSORS: readonly string[] = [
  ...PARTS.flatMap((one) => [cursorOf([one]), ...SECOND_PARTS.map((other) => cursorOf([one, other]))]),
  ...[null, 5, 'x', {}, [], [1, 2, 3, 4], { 0: '1', length: 1 }].map(cursorOf),
  ...['***', '%00', '%ff', 'AAAA', '9'.repeat(30), 'a'.repeat(1_024)],
];

/** Numbers at and beyond the limits of the types that a number may be stored in. */
export const HUGE_NUMBERS = [
  ...['2147483648', '9007199254740993', '9223372036854775807', '9223372036854775808', '9'.repeat(30)],
  ...['-9223372036854775808', '-1'],
];

/** What may follow the path of a route or of a file: traversals, encodings, names that no file can have. */
export const ODD_TAILS: readonly string[] = [
  ...['', '/', '//', '///', '/.', '/..', '/../..', '/%2e', '/%2e%2e', '/.%2e/', '/..%2f..%2fetc%2fpasswd', '/%2F'],
  ...['/%00', '%00', '/x%00.css', '/%', '%', '/%zz', '/%ff', '%ff', '/%c0%ae', '/%0a%0d', '/%5c', '/..%5c', '/\\..'],
  ...[
    `/${'a'.repeat(200)}`,
    `/${'a'.repeat(300)}`,
    `/${'a'.repeat(5_000)}`,
    '/a'.repeat(200),
    `/${'%41'.repeat(1_000)}`,
  ],
  ...[
    '/.hidden',
    '/.git/config',
    '/*',
    '/~',
    '/con',
    ';x=1',
    '?%',
    '?%00=%ff',
    '?__proto__=1&a=1&a=2',
    '/x/y.css',
    '.css',
  ],
];
