import { Center } from './harness/center';
import { Scene } from './harness/scene';

interface Figure {
  readonly indicator: string;
  readonly unit: string;
  readonly group: Readonly<Record<string, string | null>>;
  readonly value: number | null;
  readonly suppressed?: true;
  readonly previous?: number | null;
  readonly change?: number | null;
}
interface Figures {
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string;
  readonly position: string;
  readonly definition: number;
  readonly items: readonly Figure[];
  readonly absent?: string;
}
interface Facts {
  readonly items: readonly {
    readonly key: string;
    readonly subject: { readonly context: string; readonly id: string };
    readonly caseId: string;
    readonly events: readonly { readonly position: string; readonly revision: number; readonly type: string }[];
  }[];
  readonly nextCursor: string | null;
}

const DIMENSIONS = ['agency', 'area', 'harm', 'category', 'risk', 'source', 'month'];
const HERE = '370682001';
const THERE = '370682105';
const AREAS = [HERE, HERE, HERE, HERE, HERE, HERE, THERE, THERE];

let center: Center;
let scenes: Scene[];
let last: Record<string, string>;
/** an instant at which only the first lead was accepted */
let before: { readonly position: string; readonly at: string };

const ask = async (username: string, query = '', headers = last): Promise<Figures> =>
  (await center.as(username)).read<Figures>(`/v1/statistics${query}`, headers);
const open = async (query: string, username = 'auditor'): Promise<Facts> =>
  (await center.as(username)).read<Facts>(`/v1/statistics/${query}`, last);
const valueOf = ({ items }: Figures, indicator: string, group: object = {}): number | null => {
  const found = items.find(
    (item) => item.indicator === indicator && JSON.stringify(item.group) === JSON.stringify(group),
  );
  return found ? found.value : 0;
};

beforeAll(async () => {
  center = await Center.open();
  scenes = [];
  for (const areaCode of AREAS) scenes.push(await Scene.handled(center, { areaCode }));
  const position = scenes.at(-1)!.lead.position;
  before = { position, at: new Date().toISOString() };
  scenes[0] = await scenes[0]!.transferredTo('liaison-police');
  scenes[1] = await scenes[1]!.transferredTo('liaison-police');
  await scenes[0].onTransfer('liaison-police', 'return', { reason: 'OUT_OF_AREA', childSafe: true });
  for (const scene of scenes.slice(0, 2)) {
    await scene.by('dispatcher', 'rescues', { kind: 'MEDICAL', childIds: scene.lead.childIds });
  }
  const done = await scenes[7]!.by('dispatcher', 'merge', { into: scenes[6]!.caseId });
  last = { 'read-after': done.position };
});
afterAll(() => center.close());

describe('figures', () => {
  it('count as defined, and include their position', async () => {
    const figures = await ask('leader', '?definition=1');
    expect(figures).toMatchObject({ from: null, to: null, definition: 1, position: expect.stringMatching(/^\d+$/) });
    const values = Object.fromEntries(figures.items.map(({ indicator, unit, value }) => [indicator, [value, unit]]));
    expect(values).toEqual({
      leads_found: [7, '条'],
      leads_transferred: [2, '条'],
      transfer_instances: [2, '件次'],
      minors_rescued: [2, '名'],
      rescue_person_times: [2, '人次'],
      return_rate: [0.5, '比率'],
    });
  });

  it('can be read as of an instant, before a merge removed a lead', async () => {
    const then = await ask('leader', `?asOf=${before.at}&indicators=leads_found,leads_transferred`);
    expect([valueOf(then, 'leads_found'), valueOf(then, 'leads_transferred')]).toEqual([8, 0]);
    expect(BigInt(then.position)).toBeGreaterThanOrEqual(BigInt(before.position));
    expect(await ask('auditor', `?asOf=${before.at}&indicators=leads_found,leads_transferred`)).toEqual(then);
  });

  it('can be grouped, restricted to named windows, and compared with the previous year', async () => {
    const figures = await ask('dispatcher', '?window=this-year&groupBy=area&indicators=leads_found&compare=year');
    const leads = { indicator: 'leads_found', unit: '条', form: 'FLOW' };
    expect(figures.items).toEqual([
      { ...leads, group: { area: HERE }, value: 6, previous: 0, change: null },
      { ...leads, group: { area: THERE }, value: 1, previous: 0, change: null },
    ]);
    const founding = await ask('dispatcher', '?window=since-founding');
    expect(valueOf(founding, 'leads_found')).toBe(7);
    expect(founding.from).toBe(founding.to); // the center of this spec was founded today
  });

  it.each([
    ['asOf=2999-01-01T00:00:00Z', '/asOf', 'in-the-future'],
    ['from=2024-02-01&to=2024-01-01', '/to', 'out-of-range'],
    ['window=this-year&from=2024-01-01', '/window', 'invalid'],
    ['definition=999', '/definition', 'must-be-one-of'],
    ['groupBy=area,area', '/groupBy', 'must-be-one-of'],
    ['groupBy=child', '/groupBy', 'must-be-one-of'],
    ['indicators=leads_lost', '/indicators', 'must-be-one-of'],
    ['to=2024-02-30', '/to', 'must-be-date'],
  ])('are rejected for %s', async (query, pointer, code) => {
    const { status, body } = await (await center.as('leader')).get(`/v1/statistics?${query}`);
    expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([400, [[pointer, code]]]);
  });

  it('expand into one item per counted unit, page by page, with its events', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await open(`leads_found/facts?limit=3${cursor}`);
      expect(items.every(({ events }) => events.some(({ type }) => type === 'LeadAccepted'))).toBe(true);
      for (const { key, caseId, subject } of items)
        expect([caseId, subject]).toEqual([key, { context: 'cases', id: key }]);
      seen.push(...items.map(({ key }) => key));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen.sort()).toEqual(
      scenes
        .slice(0, 7)
        .map(({ caseId }) => caseId)
        .sort(),
    );
    const rescued = await open(`minors_rescued/facts?area=${HERE}`);
    expect(rescued.items.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['RescueStarted'],
      ['RescueStarted'],
    ]);
    expect((await open('minors_rescued/facts?area=none')).items).toEqual([]);
    const elsewhere = await (await center.as('auditor')).get('/v1/statistics/leads_lost/facts');
    expect(elsewhere.status).toBe(404);
    const forged = await (await center.as('auditor')).get('/v1/statistics/minors_rescued/facts?cursor=WyIxIiwieCJd');
    expect(forged.status).toBe(400);
  });

  it('have published definitions, in every version', async () => {
    interface Definitions {
      readonly current: number;
      readonly items: readonly { readonly version: number; readonly indicators: readonly Indicator[] }[];
    }
    interface Indicator {
      readonly unit: string;
      readonly dimensions: readonly { readonly name: string; readonly zh: string }[];
    }
    const { current, items } = await (await center.as('viewer')).read<Definitions>('/v1/statistics/definitions');
    expect(items.length).toBeGreaterThan(1);
    expect(Math.max(...items.map(({ version }) => version))).toBe(current);
    for (const { unit, dimensions } of items.find(({ version }) => version === 1)!.indicators) {
      expect(unit).not.toBe('');
      expect(dimensions.map(({ name }) => name)).toEqual(DIMENSIONS);
    }
  });
});

describe('an officer who sees only figures', () => {
  /** the last day of the last month that has ended, in Shanghai */
  const today = new Date(Date.now() + 8 * 3_600_000);
  const lastDay = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 0)).toISOString().slice(0, 10);
  const firstDay = `${lastDay.slice(0, 8)}01`;
  const ABSENT = '0 to 4, or hidden';

  beforeAll(async () => {
    const late = {
      at: `${lastDay}T09:00:00+08:00`,
      discoveredAt: `${lastDay}T08:00:00+08:00`,
      lateEntryReason: 'PAPER',
    };
    for (const areaCode of AREAS) {
      const scene = await Scene.handled(center, { ...late, areaCode });
      const { position } = await scene.by('dispatcher', 'notes', { text: '已受理。' }); // a lead counts once it is accepted
      last = { 'read-after': position };
    }
  });

  it('sees no small figure, and none that would disclose it', async () => {
    const byArea = await ask('viewer', '?groupBy=area&indicators=leads_found');
    expect([byArea.items, byArea.absent]).toEqual([[], ABSENT]); // 6 and 2: 8 - 6 would disclose the 2
    const bySource = await ask('viewer', `?groupBy=source&from=${firstDay}&to=${lastDay}`);
    expect(bySource.items).toEqual([
      { indicator: 'leads_found', unit: '条', form: 'FLOW', group: { source: 'SCHOOL' }, value: 8 },
    ]);
    expect(bySource).toMatchObject({ from: firstDay, to: lastDay, absent: ABSENT });
  });

  it('is told without grouping that a figure is suppressed, whether it is 0 or 1 to 4', async () => {
    const all = await ask('viewer', '?definition=1');
    expect([all.to, all.absent]).toEqual([lastDay, undefined]);
    expect(valueOf(all, 'leads_found')).toBe(8); // the leads of this month are not in it
    expect(all.items).toHaveLength(7);
    for (const { indicator, value, suppressed } of all.items) {
      if (indicator !== 'leads_found') expect([indicator, value, suppressed]).toEqual([indicator, null, true]);
    }
  });

  it.each([
    ['from=2024-01-02', '/from'],
    ['to=2024-01-30', '/to'],
    [`to=${today.toISOString().slice(0, 10)}`, '/to'],
    ['asOf=2024-01-02T00:00:00Z', '/asOf'],
    ['from=2024-01-02&groupBy=area,harm', '/from'],
  ])('may query only whole months that have ended: %s', async (query, pointer) => {
    for (const username of ['viewer', 'liaison-police']) {
      const { status, body } = await (await center.as(username)).get(`/v1/statistics?${query}`);
      const errors = body.errors?.map((error) => [error.pointer, error.code]);
      expect([status, errors]).toEqual([400, [[pointer, 'whole-months-required']]]);
    }
    const { status } = await (await center.as('leader')).get(`/v1/statistics?${query}`);
    expect(status).toBe(200);
  });

  it('may query the end of a month, and named windows up to the last one', async () => {
    const then = await ask('viewer', '?asOf=2024-01-31T23:59:59%2B08:00');
    expect(then).toMatchObject({ to: '2024-01-31', asOf: '2024-01-31T15:59:59.999Z', position: '0' });
    for (const window of ['this-year', 'since-last-year', 'since-founding']) {
      const { from, to } = await ask('viewer', `?window=${window}`);
      expect([from!.slice(-3), to]).toEqual(['-01', lastDay]);
    }
  });

  it('may not group by more dimensions than suppression supports', async () => {
    const { status, body } = await (await center.as('viewer')).get('/v1/statistics?groupBy=area,harm,month');
    expect([status, body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      400,
      [['/groupBy', 'wrong-count']],
    ]);
  });

  it('may not list the facts behind a figure', async () => {
    for (const username of ['viewer', 'liaison-police']) {
      const { status } = await (await center.as(username)).get('/v1/statistics/leads_found/facts');
      expect([username, status]).toEqual([username, 403]);
    }
  });

  it('sees only its own agency as a liaison', async () => {
    const own = await ask('liaison-school', '?groupBy=agency');
    expect(own.items.map(({ indicator, group, value }) => [indicator, group, value])).toEqual([
      ['leads_found', { agency: center.agencyOf('liaison-school') }, 8],
    ]);
    const received = await ask('liaison-police', '?indicators=transfer_instances,leads_found');
    expect(received.items.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['leads_found', null],
      ['transfer_instances', null],
    ]);
  });

  it('is not a child director, supervisor or administrator: these get 403', async () => {
    for (const username of ['director-001', 'supervisor-001', 'admin']) {
      const { status } = await (await center.as(username)).get('/v1/statistics');
      expect([username, status]).toEqual([username, 403]);
    }
  });
});

describe('handovers', () => {
  interface Handovers extends Omit<Figures, 'items'> {
    readonly items: readonly { readonly from: string; readonly to: string; readonly count: number | null }[];
  }
  const handovers = async (username: string, query = ''): Promise<Handovers> =>
    (await center.as(username)).read<Handovers>(`/v1/statistics/handovers${query}`, last);

  it('include their period and position, and how many reached each step', async () => {
    const all = await handovers('auditor', '?from=2024-01-01');
    expect(all).toMatchObject({ from: '2024-01-01', to: null, asOf: expect.any(String), position: expect.any(String) });
    const [from, to] = [center.agencyOf('dispatcher'), center.agencyOf('liaison-police')];
    expect(all.items).toMatchObject([{ from, to, count: 2, toSign: { count: 0, median: null, p90: null } }]);
    expect((await handovers('leader', `?asOf=${before.at}`)).items).toEqual([]);
  });

  it('are left out when they are few for those who see only figures', async () => {
    for (const username of ['viewer', 'liaison-police', 'liaison-school']) {
      const { items, absent } = await handovers(username);
      expect([username, items, absent]).toEqual([username, [], '0 to 4, or hidden']);
    }
    const { status } = await (await center.as('viewer')).get('/v1/statistics/handovers?from=2024-01-02');
    expect(status).toBe(400);
  });
});
