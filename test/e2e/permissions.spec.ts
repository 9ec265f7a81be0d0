import type { Headers } from './harness/caller';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { nameOf, pathTo, type Route, routesOf } from './harness/routes';
import { Scene } from './harness/scene';
import { soundBody } from './harness/sound-body';
import { listedRoles, mayCall, ROLES_OF, type SceneName, SCENES, whoSees } from './permissions.table';

let center: Center;
let routes: Route[];
let closedRoutes: Route[];

beforeAll(async () => {
  center = await Center.open(watchedStates);
  routes = routesOf(center.contract);
  closedRoutes = routes.filter(({ isPublic }) => !isPublic);
});
afterAll(() => center.close());

describe('role × route × agency', () => {
  it('covers every route of the contract, and the OpenAPI document lists the roles of the domain guide', () => {
    const documented = routes.map((route) => [nameOf(route), [...(route.roles ?? [])].sort()]);
    const expected = Object.keys(ROLES_OF).map((name) => [name, listedRoles(name)]);
    const unlisted = routes.map(nameOf).filter((name) => !Object.hasOwn(ROLES_OF, name));
    expect(unlisted.map((name) => `${name} is missing in test/e2e/permissions.table.ts`)).toEqual([]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(expected));
    expect(routes.filter(({ isPublic }) => isPublic).map(nameOf)).toEqual(['POST /v1/tokens']);
  });

  it('returns 401 for missing or invalid credentials', async () => {
    const strangers: Headers[] = [
      {},
      { authorization: 'Bearer x' },
      { authorization: 'Basic eDp5' },
      { 'x-api-key': 'mpcc_x' },
      { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
    ];
    const letIn: string[] = [];
    for (const route of closedRoutes) {
      for (const credentials of strangers) {
        const { status } = await center.with(credentials).send({ method: route.method, path: pathTo(route) });
        if (status !== 401) letIn.push(`${nameOf(route)} ${status}`);
      }
    }
    expect(letIn).toEqual([]);
  });

  it('returns 403 exactly where the role is never permitted, even when the request is invalid', async () => {
    const wrong: string[] = [];
    for (const { username, role } of center.accounts) {
      const caller = await center.as(username);
      for (const route of closedRoutes) {
        const name = nameOf(route);
        const body = route.method !== 'get' ? { nonsense: true } : undefined;
        const { status } = await caller.send({ method: route.method, path: pathTo(route), body });
        if (status === 401 || (status === 403) === mayCall(role, name)) wrong.push(`${username}: ${name} ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('who sees which case', () => {
  const cases = new Map<SceneName, string>();
  const readers = () => center.accounts.filter(({ role }) => mayCall(role, 'GET /v1/cases'));
  let position: string;

  beforeAll(async () => {
    const accused = (...units: string[]) => ({
      allegedPerpetrators: units.map((unit) => ({ agencyId: center.agencyOf(unit) })),
    });
    const assign = (scene: Scene, unit: string) =>
      scene.by('dispatcher', 'assign', { to: { agencyId: center.agencyOf(unit) } });
    const makers: Record<SceneName, () => Promise<Scene>> = {
      'reported by the school': () => Scene.registered(center),
      'of a director, worked on by an NGO, with the police': async () => {
        const scene = await Scene.handled(center, { areaCode: '370682101' }, 'director-101');
        await assign(scene, 'liaison-ngo');
        return scene.transferredTo('liaison-police');
      },
      'of the hospital, worked on by another station': async () => {
        const scene = await Scene.registered(center, {}, 'liaison-hospital');
        await assign(scene, 'supervisor-101');
        return scene;
      },
      'against officers of the police and a station': async () => {
        const lead = accused('liaison-police', 'supervisor-001');
        return (await Scene.handled(center, lead, 'liaison-education')).transferredTo('liaison-procuratorate');
      },
      'against the unit that reported it': () => Scene.registered(center, accused('liaison-school')),
      'of a supervisor, without an area': () => Scene.registered(center, { areaCode: undefined }, 'supervisor-101'),
      'of a supervisor, in the county': () => Scene.registered(center, { areaCode: '370682' }, 'supervisor-001'),
    };
    for (const name of SCENES) {
      const { caseId } = await makers[name]();
      cases.set(name, caseId);
    }
    position = (
      await (await center.as('dispatcher')).read<{ position: string }>(`/v1/cases/${[...cases.values()].at(-1)!}`)
    ).position;
  });

  it.each(SCENES)('a case %s', async (name) => {
    const path = `/v1/cases/${cases.get(name)!}`;
    const visibilities: Record<string, string> = {};
    for (const { username } of readers()) {
      const caller = await center.as(username);
      const { status, body } = await caller.get<{ children?: { name: string }[]; handler?: object }>(path);
      if (status === 200) {
        const isHidden = body.children?.[0]?.name === '***';
        visibilities[username] = isHidden ? 'pseudonymous' : body.handler ? 'full' : 'own';
      }
      expect([username, (await caller.get(`${path}/timeline`)).status]).toEqual([username, status]);
    }
    expect(visibilities).toEqual(whoSees(name));
  });

  it('lists for each officer exactly the cases that they see', async () => {
    for (const { username } of readers()) {
      const caller = await center.as(username);
      const page = await caller.read<{ items: { caseId: string }[] }>('/v1/cases', { 'read-after': position });
      const listed = SCENES.filter((name) => page.items.some(({ caseId }) => caseId === cases.get(name)));
      expect([username, listed]).toEqual([username, SCENES.filter((name) => username in whoSees(name))]);
    }
  });

  it('answers commands on an invisible case as on a case that does not exist', async () => {
    const onCases = routes.filter(({ path, method }) => method === 'post' && path.includes('{caseId}'));
    const wrong: string[] = [];
    for (const route of onCases) {
      for (const { username, role } of readers()) {
        if (!mayCall(role, nameOf(route))) continue;
        const caller = await center.as(username);
        for (const name of SCENES.filter((one) => !(username in whoSees(one)))) {
          const path = pathTo(route, { caseId: cases.get(name)! });
          const { status, body } = await caller.post(path, soundBody(route));
          if (status !== 404 || body.code !== 'not-found')
            wrong.push(`${username}: ${nameOf(route)} ${name} ${status} ${body.code}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
