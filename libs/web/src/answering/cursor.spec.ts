import type { Problem } from '../problems/problem';
import { decodeCursor, encodeCursor } from './cursor';

const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as Problem).extras.errors?.[0]?.code;
  }
};

describe('a cursor', () => {
  it('decodes to the parts it was encoded from', () => {
    const parts = ['2025-03-04T02:00:00.000Z', '22222222-2222-4222-8222-222222222222', '4711', 3, '城厢'] as const;
    const cursor = encodeCursor(...parts);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeCursor(cursor, 'instant', 'uuid', 'position', 'whole', 'text')).toEqual(parts);
    expect(decodeCursor(undefined, 'text')).toBeUndefined();
  });

  it.each([
    ['not base64', '***'],
    ['no JSON', 'bm8ganNvbg'],
    ['another kind', forged(['Infinity'])],
    ['a position past the maximum', forged(['9223372036854775808'])],
    ['too few parts', forged([])],
    ['too many parts', forged(['1', '2'])],
    ['an object', forged({ 0: '1', length: 1 })],
    ['null', forged([null])],
  ])('is rejected when forged: %s', (_, cursor) => {
    expect(codeOf(() => decodeCursor(cursor, 'position'))).toBe('malformed-cursor');
  });

  it.each([2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER, 1e21, 0.5])('has no whole number %d', (number) => {
    expect(codeOf(() => decodeCursor(forged([number]), 'whole'))).toBe('malformed-cursor');
  });
});
