import type { Outcome } from '../targets/post';
import { askedWait, fateOf, waitAsked } from './fate';

const now = Date.parse('2026-11-29T00:00:00Z');
const given = { schedule: [5, 60], now, chance: 0.5 };
const answered = (statusCode: number, retryAfter?: string): Outcome => ({
  ...{ statusCode, error: null, ms: 1 },
  ...(retryAfter && { retryAfter }),
});
const failed: Outcome = { statusCode: null, error: 'timeout', ms: 15_000 };
const at = (seconds: number): Date => new Date(now + seconds * 1_000);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['999999', 86_400_000],
    ['9'.repeat(400), 86_400_000],
    ['Sun, 29 Nov 2026 00:01:00 GMT', 60_000],
    ['Sat, 28 Nov 2026 00:00:00 GMT', 0],
    ['Wed, 01 Dec 2027 00:00:00 GMT', 86_400_000],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j', (header, wait) => {
    expect(askedWait(header, now)).toBe(wait);
  });
});

describe('what follows from an attempt', () => {
  it('is a delivery for 2xx only', () => {
    for (const status of [200, 201, 204, 299]) expect(fateOf(answered(status), 1, given).status).toBe('DELIVERED');
    for (const status of [199, 300, 302, 400, 404, 410, 500]) {
      expect(fateOf(answered(status), 1, given)).toEqual({ status: 'RETRYING', tries: 1, nextAt: at(5.5) });
    }
  });

  it('is another attempt by the schedule, and in the end none', () => {
    expect(fateOf(failed, 2, given)).toEqual({ status: 'RETRYING', tries: 2, nextAt: at(66) });
    expect(fateOf(failed, 3, given)).toEqual({ status: 'FAILED', tries: 3, nextAt: null });
  });

  it('is later if the receiver asks for it, by 429 and 503', () => {
    expect(fateOf(answered(503, '120'), 1, given).nextAt).toEqual(at(120));
    expect(fateOf(answered(429, '2'), 1, given).nextAt).toEqual(at(5.5));
    expect(fateOf(answered(500, '120'), 1, given).nextAt).toEqual(at(5.5));
    expect([waitAsked(answered(429, '9'), now), waitAsked(answered(500, '9'), now)]).toEqual([9_000, undefined]);
  });
});
