import { isId, parseInstant } from '@center/kernel';
import { isStorableText } from '../fields';
import { invalidRequest } from '../problems/problem';
import { isPosition } from '../reading/position';

/** The last value of PostgreSQL's `integer`, the type of sort values that are whole numbers. */
const LAST_INTEGER = 2 ** 31 - 1;

/** The kinds of parts of a cursor, and the check each decoded part must pass. */
const KINDS = {
  text: isStorableText,
  uuid: isId,
  position: isPosition,
  instant: (part: unknown): part is string => typeof part === 'string' && parseInstant(part) === part,
  whole: (part: unknown): part is number => Number.isInteger(part) && Math.abs(part as number) <= LAST_INTEGER,
} as const;

export type CursorKind = keyof typeof KINDS;
type PartOf<Kind extends CursorKind> = Kind extends 'whole' ? number : string;
type PartsOf<Kinds extends readonly CursorKind[]> = { -readonly [Nth in keyof Kinds]: PartOf<Kinds[Nth]> };

const malformed = () => invalidRequest({ in: 'query', pointer: '/cursor', code: 'malformed-cursor' });

const read = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw malformed();
  }
};

/**
 * Encodes the end of a page as an opaque string: the sort values of its last row. Positions are encoded as decimal
 * strings. Must not contain personal data: a cursor appears in URLs.
 */
export const encodeCursor = (...parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * Decodes a cursor: `decodeCursor(page.cursor, 'instant', 'uuid')`; `undefined` if there is none. Throws a 400 at
 * `/cursor` if its parts are not of these kinds, so that a forged cursor never reaches the SQL.
 */
export const decodeCursor = <const Kinds extends readonly CursorKind[]>(
  cursor: string | undefined,
  ...kinds: Kinds
): PartsOf<Kinds> | undefined => {
  if (cursor === undefined) return undefined;
  const parts = read(cursor);
  const valid =
    Array.isArray(parts) && parts.length === kinds.length && kinds.every((kind, nth) => KINDS[kind](parts[nth]));
  if (!valid) throw malformed();
  return parts as PartsOf<Kinds>;
};
