import { Conformance } from '@center/testing';
import { openApiDocument } from '@center/web';
import { ApiKeys } from '../credentials/api-keys';
import { accessCenter, appointment, type AccessCenter } from '../../testing/access-center';

describe('the identity routes against the OpenAPI document', () => {
  let center: AccessCenter;
  let conformance: Conformance;
  let document: ReturnType<typeof openApiDocument>;

  beforeAll(async () => {
    center = await accessCenter();
    document = openApiDocument(center.app);
    conformance = new Conformance(document);
  });
  afterAll(() => center.close());

  const received = async (method: 'GET' | 'POST', path: string, headers: Record<string, string>, payload?: object) => {
    const answer = await center.app.inject({ method, url: path, headers, ...(payload ? { payload } : {}) });
    const given = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return {
      method,
      path,
      status: answer.statusCode,
      headers: Object.fromEntries(given),
      body: answer.json<unknown>(),
    };
  };

  it('conform: sign-in, wrong credentials, throttling, /v1/me with one appointment and with several', async () => {
    const { officerId, username, password, acting } = await center.employ('DISPATCHER');
    const bearer = { authorization: `Bearer ${await center.signIn({ username, password })}` };
    const guess = (guessed: string) => received('POST', '/v1/tokens', {}, { username, password: guessed });
    const answers = [
      await guess(password),
      await received('GET', '/v1/me', bearer),
      await received('GET', '/v1/me', {}),
      await received('GET', '/v1/me', { ...bearer, 'acting-as': 'malformed' }),
      await received('POST', '/v1/tokens', {}, { username }),
    ];
    for (let nth = 0; nth < 6; nth += 1) answers.push(await guess('wrong'));
    center.register.set(officerId, acting, appointment(officerId, 'AUDITOR'));
    await center.database.pool.query('DELETE FROM vault.credential WHERE officer_id = $1', [officerId]); // as with an issuer
    answers.push(await received('GET', '/v1/me', bearer));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 400, 400, ...Array(5).fill(401), 429, 200]);
    for (const answer of answers) conformance.check(answer);
  });

  it('let officers change their own password, given the current one', async () => {
    const officer = await center.employ('DISPATCHER');
    const bearer = { authorization: `Bearer ${await center.signIn(officer)}` };
    const change = (password: string, newPassword: string, headers: Record<string, string> = bearer) =>
      received('POST', '/v1/me/password', headers, { password, newPassword });
    const { apiKey } = await center.app.get(ApiKeys, { strict: false }).create({
      officerId: officer.officerId,
      agencyId: officer.acting.agency.id,
      appointmentId: officer.acting.appointmentId,
    });
    center.register.set(officer.officerId, { ...officer.acting, role: 'AGENCY_LIAISON' });
    const answers = [
      await change('wrong', 'long enough it is'),
      await change(officer.password, 'too short'),
      await change(officer.password, 'long enough it is', { 'x-api-key': apiKey }),
      await change(officer.password, 'long enough it is', {}),
      await change(officer.password, 'long enough it is'),
      await received('POST', '/v1/tokens', {}, { username: officer.username, password: officer.password }),
      await received('POST', '/v1/tokens', {}, { username: officer.username, password: 'long enough it is' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 400, 404, 401, 200, 401, 200]);
    for (const answer of answers) conformance.check(answer);
  });

  it('document which routes need a token, and that sign-in responses are not stored', () => {
    const { post } = document.paths['/v1/tokens']!;
    expect(post?.security).toEqual([]);
    expect(JSON.stringify(post?.parameters)).not.toMatch(/IdempotencyKey|ActingAs/);
    expect(document.paths['/v1/me']?.get?.security).toEqual([{ bearer: [] }, { apiKey: [] }]);
  });
});
