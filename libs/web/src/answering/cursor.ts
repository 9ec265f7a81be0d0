import { isId, parseInstant } from '@center/kernel';
import { isSoundText } from '../fields';
import { invalidRequest } from '../problems/problem';
import { isPosition } from '../reading/position';

/** The kinds of parts that make a place in a sorted list, and what a forged one is refused by. */
const KINDS = {
  text: isSoundText,
  uuid: isId,
  position: isPosition,
  instant: (part: unknown): part is string => typeof part === 'string' && parseInstant(part) === part,
  whole: (part: unknown): part is number => Number.isSafeInteger(part),
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
 * Writes the place where a page ended as an opaque text: the sort values of its last row. Positions go in as decimal
 * texts. Never personal data: a cursor stands in URLs.
 */
export const encodeCursor = (...parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * Reads a cursor back, as `decodeCursor(page.cursor, 'instant', 'uuid')`; `undefined` when there is none. Throws a 400
 * at `/cursor` when its parts are not of these kinds, so that a forged one never reaches the SQL.
 */
export const decodeCursor = <const Kinds extends readonly CursorKind[]>(
  cursor: string | undefined,
  ...kinds: Kinds
): PartsOf<Kinds> | undefined => {
  if (cursor === undefined) return undefined;
  const parts = read(cursor);
  const sound =
    Array.isArray(parts) && parts.length === kinds.length && kinds.every((kind, nth) => KINDS[kind](parts[nth]));
  if (!sound) throw malformed();
  return parts as PartsOf<Kinds>;
};
