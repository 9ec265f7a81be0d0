import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Officer } from '@center/kernel';
import { callerOf, IsText } from '@center/web';
import { testDatabase, type TestDatabase } from '@center/testing';
import { accessCenter, appointment, type AccessCenter, type Employed } from '../testing/access-center';
import { Allow, Caller, Public, SignedIn } from './index';
import { identify } from './identity';

class Said {
  @IsText()
  text!: string;
}

@Controller('v1/probes')
class Probes {
  @Get('all')
  @Public()
  all(): object {
    return {};
  }

  @Get('known')
  @SignedIn()
  known(@Caller() { role, agency }: Officer): object {
    return { role, agencyId: agency.id };
  }

  @Post('dispatchers')
  @HttpCode(200)
  @Allow('DISPATCHER', 'CENTER_LEADER')
  dispatchers(@Caller() { appointmentId }: Officer, @Body() { text }: Said): object {
    return { appointmentId, length: text.length };
  }
}

describe('the gate', () => {
  let center: AccessCenter;
  let dispatcher: Employed & { token: string };
  let auditor: Employed & { token: string };

  const employed = async (...args: Parameters<AccessCenter['employ']>): Promise<Employed & { token: string }> => {
    const officer = await center.employ(...args);
    return { ...officer, token: await center.signIn(officer) };
  };
  const ask = async (url: string, headers: Record<string, string> = {}, payload?: string | object) => {
    const answer = await center.app.inject({ method: payload === undefined ? 'GET' : 'POST', url, headers, payload });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Record<string, unknown>>() };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  beforeAll(async () => {
    center = await accessCenter([Probes]);
    [dispatcher, auditor] = [await employed('DISPATCHER'), await employed('AUDITOR')];
  });
  afterAll(() => center.close());

  it('admits every caller to public routes, and only authenticated callers to the others', async () => {
    expect((await ask('/v1/probes/all')).status).toBe(200);
    const refused = await ask('/v1/probes/known');
    expect(refused).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(refused.headers['www-authenticate']).toBe('Bearer');
    expect(await ask('/v1/probes/known', bearer(dispatcher.token))).toMatchObject({
      status: 200,
      body: { role: 'DISPATCHER', agencyId: dispatcher.acting.agency.id },
    });
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer ', 'Bearer one two', 'Token abc'])(
    'rejects the Authorization header %p',
    async (authorization) => {
      expect((await ask('/v1/probes/known', { authorization })).status).toBe(401);
    },
  );

  it('answers 401, then 403, before it reads the body', async () => {
    const malformed = '{"text": ';
    const json = { 'content-type': 'application/json' };
    expect((await ask('/v1/probes/dispatchers', json, malformed)).status).toBe(401);
    expect((await ask('/v1/probes/dispatchers', { ...json, ...bearer(auditor.token) }, malformed)).body).toMatchObject({
      status: 403,
      code: 'role-not-allowed',
    });
    expect((await ask('/v1/probes/dispatchers', { ...json, ...bearer(dispatcher.token) }, malformed)).status).toBe(400);
    expect((await ask('/v1/probes/dispatchers', bearer(dispatcher.token), { text: 'abc' })).body).toEqual({
      appointmentId: dispatcher.acting.appointmentId,
      length: 3,
    });
  });

  it('takes role and agency from the register at each request, not from the token', async () => {
    const officer = await employed('DISPATCHER');
    const moved = appointment(officer.officerId, 'AGENCY_LIAISON');
    center.register.set(officer.officerId, moved);
    expect((await ask('/v1/probes/known', bearer(officer.token))).body).toEqual({
      role: 'AGENCY_LIAISON',
      agencyId: moved.agency.id,
    });
    expect((await ask('/v1/probes/dispatchers', bearer(officer.token), { text: 'a' })).status).toBe(403);
  });

  it('rejects immediately an officer who has left, has no appointment, or does not exist', async () => {
    const [left, idle] = [await employed('DISPATCHER'), await employed('DISPATCHER')];
    center.register.end(left.officerId);
    center.register.set(idle.officerId);
    for (const { token } of [left, idle]) {
      const refused = await ask('/v1/probes/known', bearer(token));
      expect(refused).toMatchObject({ status: 401, body: { code: 'not-known' } });
      expect(refused.headers['www-authenticate']).toContain('Bearer');
    }
  });

  it('does not admit a token of an earlier service, after all appointments had ended and another one began', async () => {
    const returning = await center.employ('DISPATCHER');
    const statusWith = async (token: string) =>
      (await center.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
    center.register.change(returning.officerId, { servesSince: 'first' });
    const token = await center.signIn(returning);
    expect(await statusWith(token)).toBe(200);
    center.register.change(returning.officerId, { servesSince: 'second' });
    expect(await statusWith(token)).toBe(401);
    expect(await statusWith(await center.signIn(returning))).toBe(200);
  });

  describe('with several appointments', () => {
    let officer: Employed & { token: string };
    let second: Officer;

    beforeAll(async () => {
      officer = await employed('AUDITOR');
      second = appointment(officer.officerId, 'DISPATCHER');
      center.register.set(officer.officerId, officer.acting, second);
    });

    it('requires the header, and does not list the appointments in the error', async () => {
      const asked = await ask('/v1/probes/known', bearer(officer.token));
      expect(asked).toMatchObject({
        status: 400,
        body: { code: 'acting-as-required', errors: [{ pointer: '/Acting-As', code: 'required' }] },
      });
      expect(JSON.stringify(asked.body)).not.toContain(second.appointmentId);
    });

    it('uses the one named in the header, ignoring case', async () => {
      const named = { ...bearer(officer.token), 'acting-as': second.appointmentId.toUpperCase() };
      expect((await ask('/v1/probes/known', named)).body).toMatchObject({ role: 'DISPATCHER' });
      expect((await ask('/v1/probes/dispatchers', named, { text: 'a' })).status).toBe(200);
    });

    it('rejects the appointments of others and malformed ids', async () => {
      for (const name of [dispatcher.acting.appointmentId, 'malformed', '']) {
        const refused = await ask('/v1/probes/known', { ...bearer(officer.token), 'acting-as': name });
        expect(refused).toMatchObject({ status: 400, body: { code: 'acting-as-unknown' } });
      }
    });

    it('answers 403 before requiring the header when none of them is allowed, and when the named one is not', async () => {
      const named = { ...bearer(officer.token), 'acting-as': officer.acting.appointmentId };
      expect((await ask('/v1/probes/dispatchers', named, { text: 'a' })).status).toBe(403);
      center.register.set(officer.officerId, officer.acting, appointment(officer.officerId, 'SYS_ADMIN'));
      expect((await ask('/v1/probes/dispatchers', bearer(officer.token), { text: 'a' })).status).toBe(403);
      center.register.set(officer.officerId, officer.acting, second);
    });

    it('lists them at /v1/me, with or without Acting-As', async () => {
      const open = await ask('/v1/me', bearer(officer.token));
      expect(open).toMatchObject({ status: 200, body: { officerId: officer.officerId, acting: null } });
      expect(open.body['appointments']).toHaveLength(2);
      const chosen = await ask('/v1/me', { ...bearer(officer.token), 'acting-as': second.appointmentId });
      expect(chosen.body['acting']).toMatchObject({ appointmentId: second.appointmentId, role: 'DISPATCHER' });
    });
  });

  it('with one appointment, Acting-As is optional and must be valid when present', async () => {
    const named = (id: string) => ask('/v1/me', { ...bearer(dispatcher.token), 'acting-as': id });
    const { agency, ...acting } = dispatcher.acting;
    expect((await ask('/v1/me', bearer(dispatcher.token))).body).toEqual({
      officerId: dispatcher.officerId,
      username: dispatcher.username,
      acting: { appointmentId: acting.appointmentId, role: 'DISPATCHER', areaCode: '370682', agency },
      appointments: [{ appointmentId: acting.appointmentId, role: 'DISPATCHER', areaCode: '370682', agency }],
      pendingAppointments: [],
    });
    expect((await named(acting.appointmentId)).status).toBe(200);
    expect((await named(auditor.acting.appointmentId)).status).toBe(400);
  });

  describe('with an appointment that is pending', () => {
    let officer: Employed & { token: string };
    const pendingAs = (...used: Officer[]) =>
      center.register.change(officer.officerId, { appointments: used, pending: [officer.acting] });

    beforeAll(async () => {
      officer = await employed('DISPATCHER');
    });

    it('opens nothing but the own identity', async () => {
      pendingAs();
      for (const headers of [{}, { 'acting-as': officer.acting.appointmentId }] as Record<string, string>[]) {
        for (const url of ['/v1/probes/known', '/v1/probes/dispatchers']) {
          const asked = await ask(url, { ...bearer(officer.token), ...headers }, url.endsWith('s') ? {} : undefined);
          expect(asked).toMatchObject({ status: 403, body: { code: 'appointment-pending' } });
        }
      }
      const { body } = await ask('/v1/me', bearer(officer.token));
      expect(body).toMatchObject({ acting: null, appointments: [], pendingAppointments: [{ role: 'DISPATCHER' }] });
    });

    it('does not limit the others', async () => {
      const auditing = appointment(officer.officerId, 'AUDITOR');
      pendingAs(auditing);
      expect((await ask('/v1/probes/known', bearer(officer.token))).body).toMatchObject({ role: 'AUDITOR' });
      const named = { ...bearer(officer.token), 'acting-as': officer.acting.appointmentId };
      for (const asked of [
        await ask('/v1/probes/known', named),
        await ask('/v1/probes/dispatchers', named, { text: 'a' }),
        await ask('/v1/probes/dispatchers', bearer(officer.token), { text: 'a' }),
      ])
        expect(asked).toMatchObject({ status: 403, body: { code: 'appointment-pending' } });
    });
  });

  it('separates the stored responses of principals that differ in officer, appointment or API key', () => {
    const { officerId } = dispatcher;
    const credential = { apiKey: '' };
    const posts = [dispatcher.acting, appointment(officerId, 'AUDITOR')];
    const principals = [
      ...posts.map((acting) => ({ officerId, credential, acting, appointments: posts, pending: [] })),
      {
        ...{ officerId: auditor.officerId, credential },
        acting: auditor.acting,
        appointments: [auditor.acting],
        pending: [],
      },
      { officerId, credential, acting: posts[0], appointments: posts, pending: [], apiKeyId: 'one' },
      { officerId, credential, acting: posts[0], appointments: posts, pending: [], apiKeyId: 'two' },
    ].map((identity) => {
      const request = {} as Parameters<typeof identify>[0];
      identify(request, identity);
      return callerOf(request)?.principal;
    });
    expect(new Set(principals).size).toBe(5);
  });
});

describe('a route without an access policy', () => {
  @Controller('v1/forgotten')
  class Forgotten {
    @Get(':id')
    read(): object {
      return {};
    }
  }

  @Controller('elsewhere')
  class Elsewhere {
    @Get()
    read(): object {
      return {};
    }
  }

  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('under /v1 makes startup fail with an error that names the route', async () => {
    await expect(accessCenter([Forgotten], {}, database)).rejects.toThrow(
      /GET \/v1\/forgotten\/:id has no access policy/,
    );
  });

  it('is public elsewhere', async () => {
    const center = await accessCenter([Elsewhere], {}, database);
    expect((await center.app.inject('/elsewhere')).statusCode).toBe(200);
    await center.close();
  });
});
