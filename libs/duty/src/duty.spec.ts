import { type Instant, instant } from '@center/kernel';
import {
  type AgenciesCenter,
  agenciesCenter,
  newKey,
  type Shared,
  sharedData,
} from '../../agencies/testing/agencies-center';
import { DutyModule, dutyProblems } from '.';

interface Body {
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  readonly items?: readonly object[];
  readonly position?: string;
  readonly officerId?: string;
}

const ROSTER = '/v1/duty-roster';
const PHONE = '0535-5550110';
const HOUR = 3_600_000;
const begin = Math.floor(Date.now() / HOUR) * HOUR;
const at = (hours: number): Instant => instant(begin + hours * HOUR);

let data: Shared;
let center: AgenciesCenter;
let dispatcher: string;
let leader: string;

const ask = async (who: string, url: string): Promise<{ status: number; body: Body }> => center.ask(who, url);
const set = async (body: object, who = 'leader', key = newKey()): Promise<{ status: number; body: Body }> =>
  center.ask(who, ROSTER, { method: 'PUT', body, headers: { 'idempotency-key': key } });
const faults = ({ body }: { body: Body }) => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const day = { from: at(0), to: at(24) };
const events = async (): Promise<number> => (await center.store.readStream('dutyroster')).length;

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data, {}, { modules: [DutyModule], problems: dutyProblems });
  await center.founding.found();
  dispatcher = (await center.account('dispatcher')).officerId;
  leader = (await center.account('leader')).officerId;
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

describe('the duty roster', () => {
  it('is set by the leader, and shows who is on duty and how to reach them', async () => {
    expect(await ask('liaison-police', `${ROSTER}/now`)).toMatchObject({ status: 200, body: {} });
    const shifts = [
      { from: at(0), to: at(12), officerId: dispatcher, phone: PHONE },
      { from: at(12), to: at(24), officerId: leader },
    ];
    expect((await set({ ...day, shifts })).status).toBe(200);
    const { body } = await ask('dispatcher', `${ROSTER}?from=${at(6)}&to=${at(18)}`);
    expect(body.items).toEqual([
      { from: at(0), to: at(12), officerId: dispatcher, name: expect.any(String), phone: PHONE },
      { from: at(12), to: at(24), officerId: leader, name: expect.any(String), phone: null },
    ]);
    const now = await ask('liaison-police', `${ROSTER}/now`);
    expect(now.body).toEqual({ officerId: dispatcher, name: expect.any(String), phone: PHONE, until: at(12) });
  });

  it('keeps the phone number sealed in the log', async () => {
    const history = JSON.stringify((await center.store.readStream('dutyroster')).map(({ data: said }) => said));
    expect(history).toContain('"phone":{"sealed"');
    expect(history).not.toContain(PHONE);
  });

  it('stays quiet when the same shifts are set again, and records another number', async () => {
    const shifts = [{ from: at(0), to: at(24), officerId: dispatcher, phone: PHONE }];
    await set({ ...day, shifts });
    const before = await events();
    expect((await set({ ...day, shifts })).status).toBe(200);
    expect(await events()).toBe(before);
    await set({ ...day, shifts: [{ ...shifts[0], phone: '0535-5550111' }] });
    expect(await events()).toBe(before + 1);
    await set({ ...day, shifts: [{ ...shifts[0], phone: undefined }] });
    expect(await events()).toBe(before + 2);
  });

  it('refuses invalid times at their places', async () => {
    const shift = { from: at(0), to: at(12), officerId: dispatcher };
    expect(faults(await set({ from: at(2), to: at(1), shifts: [] }))).toEqual(['/to not-in-order']);
    expect(faults(await set({ ...day, shifts: [{ ...shift, to: at(0) }] }))).toEqual(['/shifts/0/to not-in-order']);
    expect(faults(await set({ from: at(1), to: at(11), shifts: [shift] }))).toEqual([
      '/shifts/0/from out-of-range',
      '/shifts/0/to out-of-range',
    ]);
    const backwards = await ask('leader', `${ROSTER}?from=${at(2)}&to=${at(1)}`);
    expect([backwards.status, faults(backwards)]).toEqual([400, ['/to not-in-order']]);
  });

  it('takes dispatchers and leaders, one at a time', async () => {
    const { officerId: liaison } = await center.account('liaison-police');
    const shift = { from: at(0), to: at(12), officerId: dispatcher };
    for (const unknown of [liaison, newKey()]) {
      expect(await set({ ...day, shifts: [{ ...shift, officerId: unknown }] })).toMatchObject({
        ...{ status: 409, body: { code: 'unknown-officer' } },
      });
    }
    expect(await set({ ...day, shifts: [shift, { ...shift, from: at(11) }] })).toMatchObject({
      ...{ status: 409, body: { code: 'overlapping-shifts' } },
    });
  });

  it('is set by nobody else, and its plan is shown to the center only', async () => {
    expect((await set({ ...day, shifts: [] }, 'dispatcher')).status).toBe(403);
    expect((await ask('liaison-police', `${ROSTER}?from=${at(0)}&to=${at(1)}`)).status).toBe(403);
  });

  it('names nobody as on duty who does not serve any more', async () => {
    const { agencyId } = await center.account('dispatcher');
    const body = { username: newKey(), name: '短期调度', role: 'DISPATCHER', agencyId };
    const { body: made } = await center.ask('admin', '/v1/officers', { method: 'POST', body });
    const { officerId, appointmentId } = made as { officerId: string; appointmentId: string };
    await center.confirm(appointmentId);
    expect((await set({ ...day, shifts: [{ from: at(0), to: at(24), officerId }] })).status).toBe(200);
    expect((await ask('leader', `${ROSTER}/now`)).body).toMatchObject({ officerId });
    const ended = await center.ask('admin', `/v1/officers/${officerId}/end`, { method: 'POST', body: {} });
    expect(ended.status).toBe(200);
    expect((await ask('leader', `${ROSTER}/now`)).body).toEqual({});
    expect((await ask('leader', `${ROSTER}?from=${at(0)}&to=${at(1)}`)).body.items).toMatchObject([{ officerId }]);
  });
});
