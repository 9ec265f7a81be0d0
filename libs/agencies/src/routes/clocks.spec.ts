import { randomUUID } from 'node:crypto';
import { type Instant, instant, milliseconds } from '@center/kernel';
import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';

const MINUTE = 60_000;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly warnings?: readonly { readonly code: string; readonly pointer: string }[];
    readonly [id: string]: unknown;
  };
}

let data: Shared;
let center: AgenciesCenter;
let stationId: string;

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
  stationId = (await center.account('supervisor-001')).agencyId;
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

const after = (offset: number): Instant => instant(milliseconds(center.clock.now()) + offset);
const post = (url: string, body: object, who = 'admin'): Promise<Answer> =>
  center.ask(who, url, { method: 'POST', body });
const registered = (): Promise<Answer> =>
  post('/v1/officers', { name: '村儿童主任', role: 'CHILD_DIRECTOR', agencyId: stationId });
const established = async (): Promise<string> => {
  const { body } = await post('/v1/agencies', {
    kind: 'NGO',
    name: `中心${randomUUID().slice(0, 4)}`,
    areaCode: '370682',
  });
  center.clock.advance(1);
  return `/v1/agencies/${String(body['agencyId'])}`;
};
const postOf = async (): Promise<string> => {
  const { body } = await registered();
  return `/v1/officers/${String(body['officerId'])}/appointments/${String(body['appointmentId'])}`;
};
const lastOf = async (stream: string) => (await center.store.readStream(stream)).at(-1)!.data;

/** Commands of every declaration: on an agency, on an officer, on the areas, and on several streams. */
const COMMANDS: Readonly<Record<string, (at: Instant) => Promise<Answer>>> = {
  'establish an agency': (at) => post('/v1/agencies', { kind: 'NGO', name: '某中心', areaCode: '370682', at }),
  'end an agency': async (at) => post(`${await established()}/end`, { at }),
  'register an officer': (at) =>
    post('/v1/officers', { name: '某人', role: 'CHILD_DIRECTOR', agencyId: stationId, at }),
  'change duty areas': async (at) => post(`${await postOf()}/duty-areas`, { dutyAreas: ['370682001201'], at }),
  'end an appointment': async (at) => post(`${await postOf()}/end`, { at }),
  'define an area': (at) => post('/v1/areas', { code: '370682001209', name: `第${randomUUID().slice(0, 4)}村`, at }),
  'confirm an appointment': async (at) => {
    const made = await registered();
    return post('/v1/appointments/confirm', { appointmentIds: [made.body['appointmentId']], at }, 'leader');
  },
};

it.each(Object.entries(COMMANDS))('%s: a time a little ahead is now, with a warning', async (_, run) => {
  const { status, body } = await run(after(3 * MINUTE));
  expect([200, 201]).toContain(status);
  expect(body.warnings).toEqual([{ code: 'clock-ahead', pointer: '/at' }]);
  expect((await run(after(5_000))).body.warnings).toBeUndefined();
  expect((await run(after(6 * MINUTE))).status).toBe(400);
});

it('ends an appointment as at its start, with a warning, if the end is a little earlier', async () => {
  const path = await postOf();
  const { status, body } = await post(`${path}/end`, { at: after(-3 * MINUTE) });
  expect([status, body.warnings]).toEqual([200, [{ code: 'before-its-cause', pointer: '/at' }]]);
  const officer = path.split('/')[3]!;
  expect(await lastOf(`officer-${officer}`)).toMatchObject({ to: center.clock.now() });
});

it('takes the beginning of a name a little ahead as now', async () => {
  const path = await established();
  const renamed = await post(`${path}/rename`, { name: '新名中心', from: after(3 * MINUTE) });
  expect([renamed.status, renamed.body.warnings]).toEqual([200, [{ code: 'clock-ahead', pointer: '/from' }]]);
  expect(await lastOf(`agency-${path.split('/')[3]!}`)).toMatchObject({ from: center.clock.now() });
  const area = { code: '370682001208', name: '第八村' };
  const defined = await post('/v1/areas', { ...area, from: after(3 * MINUTE), at: after(2 * MINUTE) });
  expect(defined.body.warnings).toEqual([
    { code: 'clock-ahead', pointer: '/from' },
    { code: 'clock-ahead', pointer: '/at' },
  ]);
  expect(await lastOf('areas')).toMatchObject({ from: center.clock.now() });
  expect((await post(`${path}/rename`, { name: '再名中心', from: after(6 * MINUTE) })).status).toBe(400);
});
