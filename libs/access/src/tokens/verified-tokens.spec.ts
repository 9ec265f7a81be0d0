import { type Verified, VerifiedTokens } from './verified-tokens';

const LEEWAY = 5;
const EXPIRES = 1_000_000;
const at = (seconds: number): Date => new Date(seconds * 1_000);

let current: string;
let tokens: VerifiedTokens<string>;

beforeEach(() => {
  current = 'first key';
  tokens = new VerifiedTokens(LEEWAY, () => current);
  tokens.add('token', verified());
});

const verified = (claims: Verified<string>['payload'] = {}): Verified<string> => ({
  key: 'first key',
  header: { alg: 'EdDSA' },
  payload: { sub: 'officer', exp: EXPIRES, ...claims },
});
const findsAt = async (seconds: number, token = 'token') => (await tokens.find(token, at(seconds))) !== undefined;

describe('a verified token', () => {
  it('is found as long as it is valid, with its claims', async () => {
    expect(await tokens.find('token', at(EXPIRES - 1))).toMatchObject({ sub: 'officer' });
    expect(await findsAt(EXPIRES + LEEWAY - 1)).toBe(true);
  });

  it('is not found after it has expired', async () => {
    expect(await findsAt(EXPIRES + LEEWAY)).toBe(false);
  });

  it('is not found before it becomes valid, or if it never expires', async () => {
    tokens.add('early', verified({ nbf: EXPIRES - 100 }));
    tokens.add('endless', verified({ exp: undefined }));
    expect(await findsAt(EXPIRES - 100 - LEEWAY - 1, 'early')).toBe(false);
    expect(await findsAt(0, 'endless')).toBe(false);
  });

  it('is not found after the key has changed, not even when the old key returns', async () => {
    current = 'second key';
    expect(await findsAt(0)).toBe(false);
    current = 'first key';
    expect(await findsAt(0)).toBe(false);
  });

  it('is not found by a different token', async () => {
    expect(await findsAt(0, 'Token')).toBe(false);
  });

  it('is dropped when 10,000 others were used since', async () => {
    tokens.add('second', verified());
    expect(await findsAt(0)).toBe(true); // used more recently than the second
    for (let nth = 0; nth < 9_999; nth += 1) tokens.add(`other ${nth}`, verified());
    expect([await findsAt(0), await findsAt(0, 'second')]).toEqual([true, false]);
  });
});
