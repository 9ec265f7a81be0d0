import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@center/testing';
import { Webhook } from 'standardwebhooks';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { Scene } from './harness/scene';

interface Notification {
  readonly notificationId: string;
  readonly kind: string;
  readonly caseIds: readonly string[];
  readonly deadlineIds: readonly string[];
  readonly text: string;
  readonly at: string;
  readonly acknowledgedAt: string | null;
}
interface Call {
  readonly id: string;
  readonly data: { readonly phone: string | null; readonly caseNumber: string; readonly link: string };
}

const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
const SECONDS = { EMERGENCY: { wall: 'PT2S' }, URGENT: { wall: 'PT2S' }, ORDINARY: { wall: 'PT2S' } };
const calls: Call[] = [];
let gateway: Server;
let center: Center;

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const { data } = new Webhook(SECRET).verify(Buffer.concat(chunks).toString(), headers) as Pick<Call, 'data'>;
      calls.push({ id: headers['webhook-id']!, data });
      response.writeHead(calls.length === 1 ? 503 : 200).end();
    });
  }).listen(0, '127.0.0.1');
  await until('the gateway listens', () => gateway.listening);
  const settings = {
    ...{ ALARM_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/hook`, ALARM_SECRET: SECRET },
    ...{ ALARM_HAND_ON: 'PT8S', DIGEST_EVERY: 'PT2S', PUBLIC_URL: 'https://center.example' },
  };
  center = await Center.open(settings);
  const leader = await center.as('leader');
  const { steps } = await leader.read<{ steps: Record<string, object> }>('/v1/policies/deadlines');
  const escalation = [
    { after: 'PT0S', to: 'RESPONSIBLE' },
    { after: 'PT2S', to: 'CENTER_LEADER' },
  ];
  const short = { ...steps['TRANSFER_ANSWER'], limits: SECONDS, escalation };
  const body = { steps: { ...steps, TRANSFER_ANSWER: short }, note: '演练' };
  expect((await leader.send({ method: 'PUT', path: '/v1/policies/deadlines', body })).status).toBe(200);
  const [from, to] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 7_200_000)];
  const middle = new Date(Date.now() + 3_600_000);
  const shifts = [
    { from, to: middle, officerId: center.account('dispatcher').officerId, phone: '0535-5550110' },
    { from: middle, to, officerId: center.account('dispatcher2').officerId, phone: '0535-5550111' },
  ];
  const roster = { method: 'PUT' as const, path: '/v1/duty-roster', body: { from, to, shifts } };
  expect((await leader.send(roster)).status).toBe(200);
});
afterAll(async () => {
  await center.close();
  gateway.closeAllConnections();
  gateway.close();
});

const as = (username: string): Promise<Caller> => center.as(username);
const received = async (username: string, query = ''): Promise<readonly Notification[]> =>
  (await (await as(username)).read<{ items: Notification[] }>(`/v1/notifications?limit=200${query}`)).items;
const about = async (username: string, { caseId }: Pick<Scene, 'caseId'>, query = '') =>
  (await received(username, query)).filter(({ caseIds }) => caseIds.includes(caseId));
const kinds = (all: readonly Notification[]): string[] => all.map(({ kind }) => kind);

describe('an emergency', () => {
  it('is told at once to the officer on duty, and over the alarm line until somebody acknowledges', async () => {
    const scene = await Scene.registered(center, { urgency: 'EMERGENCY' });
    await until('the officer on duty knows', async () => (await about('dispatcher', scene)).length > 0);
    const [first] = await about('dispatcher', scene);
    expect(first).toMatchObject({ kind: 'NEW_WORK', caseIds: [scene.caseId], acknowledgedAt: null });
    expect(first!.text).toMatch(/^新任务：XS-370682-\d{4}-\d{6}.* · New work: XS-/);
    expect(first!.text).not.toMatch(/测试儿童|报告老师|13900000001/);
    expect(await about('dispatcher2', scene)).toEqual([]); // not on duty
    expect(await about('liaison-police', scene)).toEqual([]);
    const phones = (): (string | null)[] => calls.map(({ data }) => data.phone);
    await until('the gateway has answered 2xx', () => calls.length >= 2, 30_000);
    expect(calls[0]).toEqual(calls[1]);
    expect(calls[0]!.data).toEqual({
      ...{ phone: '0535-5550110', caseNumber: scene.lead.caseNumber },
      link: `https://center.example/v1/cases/${scene.caseId}`,
    });
    await until('the next officer is called', () => phones().includes('0535-5550111'), 30_000);
    await until('the leaders are called', () => phones().includes(null), 30_000);
    const [handedOn] = await about('leader', scene);
    const acknowledge = async (by: string) =>
      (await as(by)).post<{ acknowledgedAt: string }>(`/v1/notifications/${handedOn!.notificationId}/acknowledge`, {});
    expect((await acknowledge('liaison-police')).status).toBe(404);
    const { body } = await acknowledge('leader');
    expect((await acknowledge('leader')).body).toEqual(body);
    expect(await about('leader', scene, '&unread=true')).toEqual([]);
    expect(kinds(await about('leader', scene, '&unread=false'))).toEqual(['NEW_WORK']);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(3);
  });
});

describe('everything else', () => {
  it('comes as a digest of the agency, with what its officer may still see', async () => {
    const scene = await Scene.transferred(center);
    await until('the police has a digest', async () => (await about('liaison-police', scene)).length > 0, 30_000);
    const [digest] = await about('liaison-police', scene);
    expect(digest!.kind).toBe('DIGEST');
    expect(new Date(digest!.at).getTime() % 2_000).toBe(0);
    await until(
      'the police are notified of the miss',
      async () => {
        return (await about('liaison-police', scene)).some(({ text }) => text.includes('督办'));
      },
      30_000,
    );
    expect(kinds(await about('liaison-police', scene)).every((kind) => kind === 'DIGEST')).toBe(true);
    await scene.onTransfer('dispatcher', 'withdraw', { reason: 'RESOLVED' });
    await until('the case is no longer shown', async () => (await about('liaison-police', scene)).length === 0);
    expect((await received('auditor')).length + (await received('admin')).length).toBe(0);
  });

  it('but a break-glass is told at once to the officer on duty and the leaders', async () => {
    const scene = await Scene.registered(center, { harms: ['SEXUAL'] });
    await scene.by('supervisor-001', 'break-glass', { reason: 'CHILD_IN_DANGER', note: '儿童有危险。' });
    for (const by of ['leader', 'dispatcher'])
      await until(`${by} knows`, async () => kinds(await about(by, scene)).includes('BREAK_GLASS'));
  });
});
