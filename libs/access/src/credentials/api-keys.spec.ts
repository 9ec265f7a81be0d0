import { accessCenter, appointment, newAgency, type AccessCenter, type Employed } from '../../testing/access-center';
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
