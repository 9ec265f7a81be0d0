import { randomUUID } from 'node:crypto';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { planted } from './harness/planted';
import { aLead } from './harness/scene';

interface Registered {
  readonly officerId: string;
  readonly appointmentId: string;
  readonly password: string;
}
interface Listed {
  readonly appointmentId: string;
  readonly unconfirmed: { readonly reason: string; readonly askedBy: readonly string[] };
}

/** What the list of cases answers: its status and, if refused, its code. */
const sees = async (caller: Caller): Promise<string> => {
  const { status, body } = await caller.get('/v1/cases');
  return status === 200 ? '200' : `${status} ${body.code}`;
};

const pendingOf = async (center: Center, officerId: string): Promise<Listed[]> => {
  const { items } = await (
    await center.as('leader')
  ).read<{ items: (Listed & { officerId: string })[] }>('/v1/appointments?status=PENDING&limit=200');
  return items.filter((item) => item.officerId === officerId);
};

/** An administrator resets a dispatcher's password and signs in with it; what each step opens. */
const resetsAndSignsIn = async (center: Center) => {
  const { officerId } = center.account('dispatcher2');
  const dispatcher = await center.as('dispatcher2');
  const before = await sees(dispatcher);
  const admin = await center.as('admin');
  const { password } = await admin.does<Registered>(`/v1/officers/${officerId}/password`);
  const limited = await center.signIn('dispatcher2', password);
  const own = { password: center.account('dispatcher2').password, username: 'dispatcher2' };
  const former = await center.anonymous.post('/v1/tokens', own);
  const opened = {
    ...{ before, tokenFromBefore: await sees(dispatcher), passwordFromBefore: former.status },
    oneTime: await sees(limited),
  };
  const settled = await center.signIn('dispatcher2', await center.settle('dispatcher2', password));
  return { ...opened, oneTimeAfterwards: await sees(limited), ownPassword: await sees(settled), settled };
};

/** An administrator registers an account of their own as a dispatcher, and signs in with it; what it opens. */
const registersAnAccount = async (center: Center): Promise<string> => {
  const admin = await center.as('admin');
  const username = `own-${randomUUID()}`;
  const post = { username, name: '某人', role: 'DISPATCHER', agencyId: center.agencyOf('dispatcher') };
  const { password } = await admin.does<Registered>('/v1/officers', post);
  return sees(await center.signIn(username, await center.settle(username, password)));
};

describe('an administrator', () => {
  let center: Center;
  beforeAll(async () => {
    center = await Center.open();
  });
  afterAll(() => center.close());

  it('does not become a dispatcher by resetting the password, until a leader confirms', async () => {
    const { settled, ...opened } = await resetsAndSignsIn(center);
    expect(opened).toEqual({
      ...{ before: '200', tokenFromBefore: '401 not-known', passwordFromBefore: 401 },
      ...{ oneTime: '403 password-change-required', oneTimeAfterwards: '401 not-known' },
      ownPassword: '403 appointment-pending',
    });
    const { officerId } = center.account('dispatcher2');
    const [pending] = await pendingOf(center, officerId);
    const { officerId: by } = center.account('admin');
    expect(pending).toMatchObject({ unconfirmed: { reason: 'PASSWORD_RESET', askedBy: [by] } });
    const log = await (await center.as('auditor')).get<object>('/v1/audit/log?limit=200');
    expect(JSON.stringify(log.body)).toContain('PasswordReset');
    await center.confirm(pending!.appointmentId);
    expect(await sees(settled)).toBe('200');
  });

  it('sees nothing by accounts of their own: officers of every role, and the system of an agency', async () => {
    expect(await registersAnAccount(center)).toBe('403 appointment-pending');
    const admin = await center.as('admin');
    const police = center.agencyOf('liaison-police');
    const { apiKey } = await admin.does<{ apiKey: string }>(`/v1/agencies/${police}/api-keys`);
    const system = center.with({ 'x-api-key': apiKey });
    expect(await sees(system)).toBe('403 appointment-pending');
    expect(await system.post('/v1/leads', aLead())).toMatchObject({
      status: 403,
      body: { code: 'appointment-pending' },
    });
    const username = `own-${randomUUID()}`;
    const post = { username, name: '某人', role: 'CENTER_LEADER', agencyId: center.agencyOf('leader') };
    const made = await admin.does<Registered>('/v1/officers', post);
    const leader = await center.signIn(username, await center.settle(username, made.password));
    const confirm = { appointmentIds: [made.appointmentId] };
    expect(await leader.post('/v1/appointments/confirm', confirm)).toMatchObject({
      ...{ status: 403, body: { code: 'appointment-pending' } },
    });
  });

  it('does not appoint themselves, also to a post that sees no case', async () => {
    const admin = await center.as('admin');
    const { officerId } = center.account('admin');
    for (const role of ['DISPATCHER', 'STATISTICS_VIEWER', 'SYS_ADMIN']) {
      const post = { role, agencyId: center.agencyOf('admin') };
      expect(await admin.post(`/v1/officers/${officerId}/appointments`, post)).toMatchObject({
        ...{ status: 409, body: { code: 'same-person' } },
      });
    }
  });

  it('does not learn a password that lasts: a one-time password must be replaced by another one', async () => {
    const admin = await center.as('admin');
    const username = `own-${randomUUID()}`;
    const post = { username, name: '某人', role: 'STATISTICS_VIEWER', agencyId: center.agencyOf('viewer') };
    const { password } = await admin.does<Registered>('/v1/officers', post);
    const limited = await center.signIn(username, password);
    for (const path of ['/v1/me', '/v1/agencies', '/v1/areas'])
      expect(await limited.get(path)).toMatchObject({ status: 403, body: { code: 'password-change-required' } });
    expect(await limited.post('/v1/me/password', { password, newPassword: password })).toMatchObject({ status: 400 });
    const changed = await center.settle(username, password);
    expect((await center.signIn(username, changed)) instanceof Object).toBe(true);
    expect((await center.anonymous.post('/v1/tokens', { username, password })).status).toBe(401);
  });
});

describe('the checks above', () => {
  it('detect a reset that leaves tokens, and appointments that need no confirmation', async () => {
    const center = await Center.open(planted('all-confirmed.cjs', 'lasting-tokens.cjs'));
    try {
      expect(await registersAnAccount(center)).toBe('200');
      const dispatcher = await center.as('dispatcher2');
      const { officerId } = center.account('dispatcher2');
      await (await center.as('admin')).does(`/v1/officers/${officerId}/password`);
      expect(await sees(dispatcher)).toBe('200');
    } finally {
      await center.close();
    }
  });
});
