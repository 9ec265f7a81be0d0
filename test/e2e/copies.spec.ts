import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { Scene } from './harness/scene';

let center: Center;
beforeAll(async () => {
  center = await Center.open(watchedStates);
});
afterAll(() => center.close());

describe('a copy', () => {
  const sees = async (scene: Scene): Promise<number> =>
    (await (await center.as('liaison-health')).get(scene.path)).status;
  const lists = async ({ caseId }: Scene, position: string): Promise<boolean> => {
    const caller = await center.as('liaison-health');
    const { items } = await caller.read<{ items: { caseId: string }[] }>('/v1/cases', { 'read-after': position });
    return items.some((item) => item.caseId === caseId);
  };

  it('is made by the center, has an end, and is ended', async () => {
    const agencyId = center.agencyOf('liaison-health');
    const scene = await Scene.handled(center);
    expect((await (await center.as('supervisor-001')).post(`${scene.path}/copies`, { agencyId })).status).toBe(403);
    const distant = { agencyId, until: new Date(Date.now() + 400 * 86_400_000).toISOString() };
    expect(await (await center.as('dispatcher')).post(`${scene.path}/copies`, distant)).toMatchObject({
      ...{ status: 400, body: { errors: [{ pointer: '/until', code: 'within-a-year-required' }] } },
    });
    const past = { agencyId, until: new Date(Date.now() - 1000).toISOString() };
    expect((await (await center.as('leader')).post(`${scene.path}/copies`, past)).status).toBe(400);
    const { position } = await scene.by('leader', 'copies', { agencyId });
    expect([await sees(scene), await lists(scene, position)]).toEqual([200, true]);
    const { copies } = await (await center.as('leader')).read<{ copies: { until: string }[] }>(scene.path);
    expect((Date.parse(copies[0]!.until) - Date.now()) / 86_400_000).toBeCloseTo(90, 1);
    const ended = await scene.by('leader', `copies/${agencyId}/end`, { reason: 'OTHER', note: '已办结。' });
    expect([await sees(scene), await lists(scene, ended.position)]).toEqual([404, false]);
    const other = `${scene.path}/copies/${center.agencyOf('liaison-education')}/end`;
    const refused = await (await center.as('leader')).post(other, { reason: 'OTHER', note: '误发。' });
    expect(refused).toMatchObject({ status: 404, body: { code: 'no-such-copy' } });
  });

  it('gives no access once its end has passed', async () => {
    const scene = await Scene.handled(center);
    const end = Date.now() + 1500;
    const copy = { agencyId: center.agencyOf('liaison-health'), until: new Date(end).toISOString() };
    const { position } = await scene.by('dispatcher', 'copies', copy);
    expect(await sees(scene)).toBe(200);
    while ((await sees(scene)) === 200) expect(Date.now()).toBeLessThan(end + 5000);
    expect(await lists(scene, position)).toBe(false);
  });
});
