import { randomBytes, randomUUID } from 'node:crypto';
import { accessCenter, appointment, newAgency, type AccessCenter, type Employed } from '../../testing/access-center';
import { until } from '@center/testing';
import { ApiKeys } from './api-keys';

describe('an API key', () => {
  let center: AccessCenter;
  let keys: ApiKeys;
  let liaison: Employed;

  beforeAll(async () => {
    center = await accessCenter();
    keys = center.app.get(ApiKeys, { strict: false });
  });
  afterAll(() => center.close());
  beforeEach(async () => {
    liaison = await center.employ('AGENCY_LIAISON');
  });

  const holderOf = ({ officerId, acting }: Employed) => ({
    agencyId: acting.agency.id,
    officerId,
    appointmentId: acting.appointmentId,
  });
  const me = (headers: Record<string, string>) => center.app.inject({ url: '/v1/me', headers });
  const statusOf = async (apiKey: string) => (await me({ 'x-api-key': apiKey })).statusCode;

  it('authenticates as the liaison whose appointment it is bound to', async () => {
    const { apiKey } = await keys.create(holderOf(liaison));
    const answer = await me({ 'x-api-key': apiKey });
    expect(answer.json()).toMatchObject({
      officerId: liaison.officerId,
      acting: { appointmentId: liaison.acting.appointmentId, role: 'AGENCY_LIAISON' },
    });
  });

  it('is limited to that appointment, even if the liaison has others', async () => {
    const { apiKey } = await keys.create(holderOf(liaison));
    const other = appointment(liaison.officerId, 'SYS_ADMIN');
    center.register.set(liaison.officerId, other, liaison.acting);
    const answer = await me({ 'x-api-key': apiKey });
    expect(answer.json()).toMatchObject({ acting: { role: 'AGENCY_LIAISON' } });
    expect(answer.json<{ appointments: unknown[] }>().appointments).toHaveLength(1);
    expect((await me({ 'x-api-key': apiKey, 'acting-as': other.appointmentId })).statusCode).toBe(400);
    expect((await me({ 'x-api-key': apiKey, 'acting-as': liaison.acting.appointmentId })).statusCode).toBe(200);
  });

  it('is rejected immediately after revocation; only its own agency can revoke it', async () => {
    const [one, two] = [await keys.create(holderOf(liaison)), await keys.create(holderOf(liaison))];
    expect(await keys.revoke(newAgency('POLICE').id, one.apiKeyId)).toBe(false);
    expect(await statusOf(one.apiKey)).toBe(200);
    expect(await keys.revoke(liaison.acting.agency.id, one.apiKeyId)).toBe(true);
    expect(await keys.revoke(liaison.acting.agency.id, one.apiKeyId)).toBe(true);
    expect([await statusOf(one.apiKey), await statusOf(two.apiKey)]).toEqual([401, 200]);
    const listed = await keys.list(liaison.acting.agency.id);
    expect(listed.map(({ apiKeyId, revokedAt }) => [apiKeyId, revokedAt !== null])).toEqual([
      [one.apiKeyId, true],
      [two.apiKeyId, false],
    ]);
  });

  it.each<[string, (liaison: Employed) => void]>([
    ['the officer leaves', ({ officerId }) => center.register.end(officerId)],
    ['the appointment or the agency ends', ({ officerId }) => center.register.set(officerId)],
    [
      'the appointment is replaced by another',
      ({ officerId, acting }) =>
        center.register.set(officerId, appointment(officerId, 'AGENCY_LIAISON', acting.agency)),
    ],
    [
      "the appointment is no liaison's any more",
      ({ officerId, acting }) => center.register.set(officerId, { ...acting, role: 'DISPATCHER' }),
    ],
    [
      'the appointment belongs to another agency',
      ({ officerId, acting }) => center.register.set(officerId, { ...acting, agency: newAgency('SCHOOL') }),
    ],
  ])('is rejected immediately when %s', async (_, happens) => {
    const { apiKey } = await keys.create(holderOf(liaison));
    expect(await statusOf(apiKey)).toBe(200);
    happens(liaison);
    const refused = await me({ 'x-api-key': apiKey });
    expect(refused.statusCode).toBe(401);
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it('is rejected once it has expired, and outside its networks', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const { apiKey } = await keys.create(holderOf(liaison), { expiresAt: soon });
    expect(await statusOf(apiKey)).toBe(200);
    center.clock.ahead = 3_700_000;
    expect(await statusOf(apiKey)).toBe(401);
    center.clock.ahead = 0;
    const elsewhere = await keys.create(holderOf(liaison), { networks: ['10.0.0.0/8'] });
    const refused = await me({ 'x-api-key': elsewhere.apiKey });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'network-not-allowed']);
    const here = await keys.create(holderOf(liaison), { networks: ['10.0.0.0/8', '127.0.0.0/8'] });
    expect(await statusOf(here.apiKey)).toBe(200);
  });

  it('shows when it was last used, by the minute', async () => {
    const { apiKey } = await keys.create(holderOf(liaison));
    const used = async () => (await keys.list(liaison.acting.agency.id)).at(-1)!.lastUsedAt;
    expect(await used()).toBeNull();
    await statusOf(apiKey);
    await until('the use is noted', async () => (await used()) !== null);
    const first = await used();
    await statusOf(apiKey);
    expect(await used()).toEqual(first);
  });

  it('is replaced by its own system, and stays valid for the overlap', async () => {
    const { apiKey, apiKeyId } = await keys.create(holderOf(liaison), { networks: ['127.0.0.0/8'] });
    const rotate = (payload: object, headers: object) =>
      center.app.inject({ method: 'POST', url: '/v1/me/api-key/rotate', payload, headers: { ...headers } });
    const asking = { 'x-api-key': apiKey, 'idempotency-key': 'rotation-1' };
    const made = await rotate({ overlapHours: 2 }, asking);
    expect(made.statusCode).toBe(200);
    const next = made.json<{ apiKey: string; apiKeyId: string }>();
    expect(await Promise.all([apiKey, next.apiKey].map(statusOf))).toEqual([200, 200]);
    const listed = await keys.list(liaison.acting.agency.id);
    expect(listed.find((one) => one.apiKeyId === next.apiKeyId)).toMatchObject({
      ...{ replaces: apiKeyId, networks: ['127.0.0.0/8'], expiresAt: null, ...holderOf(liaison) },
    });
    center.clock.ahead = 2.1 * 3_600_000;
    expect(await Promise.all([apiKey, next.apiKey].map(statusOf))).toEqual([401, 200]);
    center.clock.ahead = 0;
    const withToken = { authorization: `Bearer ${await center.signIn(liaison)}` };
    expect((await rotate({}, withToken)).statusCode).toBe(404);
    expect((await rotate({ overlapHours: 0 }, { 'x-api-key': next.apiKey })).statusCode).toBe(400);
  });

  it('is replaced once by a repeated rotation, which does not move the end of the former one', async () => {
    const { apiKeyId } = await keys.create(holderOf(liaison));
    const own = { apiKeyId: randomUUID(), seed: randomBytes(32) };
    const until = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const [first, repeated] = [
      await keys.rotate(apiKeyId, { ...own, until: until(1) }),
      await keys.rotate(apiKeyId, { ...own, until: until(9) }),
    ];
    expect(repeated).toEqual(first);
    const listed = await keys.list(liaison.acting.agency.id);
    expect(listed).toHaveLength(2);
    expect(listed[0]!.expiresAt!.getTime()).toBeLessThan(until(2).getTime());
  });

  it('has its own expiry after a second rotation of the same one, and an unknown key of the first is revoked', async () => {
    const until = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const { apiKeyId } = await keys.create(holderOf(liaison), { expiresAt: until(500).toISOString() });
    const rotated = (hours: number) =>
      keys.rotate(apiKeyId, { apiKeyId: randomUUID(), seed: randomBytes(32), until: until(hours) });
    const [lost, next] = [await rotated(24), await rotated(30)];
    expect(next!.expiresAt!.getTime()).toBeGreaterThan(until(400).getTime());
    expect(next!.formerUntil.getTime()).toBeLessThan(until(25).getTime());
    expect([await statusOf(lost!.apiKey), await statusOf(next!.apiKey)]).toEqual([401, 200]);
    await keys.revoke(liaison.acting.agency.id, apiKeyId);
    expect(await rotated(1)).toBeUndefined();
  });

  it('cannot be guessed or derived from the database contents', async () => {
    const { apiKey } = await keys.create(holderOf(liaison));
    const { rows } = await center.database.pool.query<{ row: string; hash: Buffer }>(
      `SELECT api_key::text || encode(key_hash, 'escape') AS row, key_hash AS hash FROM vault.api_key`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(apiKey);
    const hashes = rows.map(({ hash }) => hash);
    const near = apiKey.slice(0, -1) + (apiKey.endsWith('A') ? 'E' : 'A');
    const tried = [
      near,
      '',
      ' ',
      'mpcc_',
      'x'.repeat(9_000),
      ...hashes.flatMap((hash) => [hash.toString('hex'), `mpcc_${hash.toString('base64url')}`]),
    ];
    for (const text of tried) expect(await statusOf(text)).toBe(401);
  });

  it('is 256 random bits', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => keys.create(holderOf(liaison))));
    expect(new Set(made.map(({ apiKey }) => apiKey)).size).toBe(20);
    for (const { apiKey } of made) expect(Buffer.from(apiKey.slice(5), 'base64url')).toHaveLength(32);
  });

  it('is rejected together with a token, because the caller would be ambiguous', async () => {
    const { apiKey } = await keys.create(holderOf(liaison));
    const both = await me({ 'x-api-key': apiKey, authorization: `Bearer ${await center.signIn(liaison)}` });
    expect(both.statusCode).toBe(400);
    expect(both.json()).toMatchObject({ code: 'one-credential-only' });
  });
});
