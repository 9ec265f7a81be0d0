import { pdfPages } from '@center/testing';
import readXlsx from 'read-excel-file/node';
import { Center } from './harness/center';
import { csvRecords } from './harness/csv';
import { Scene } from './harness/scene';

interface Figure {
  readonly indicator: string;
  readonly group: Readonly<Record<string, string | null>>;
  readonly value: number | null;
  readonly suppressed?: true;
}
interface Report {
  readonly reportId: string;
  readonly version: number;
  readonly position: string;
  readonly eventPosition: string;
  readonly asOf: string;
  readonly definition: number;
  readonly definitions: readonly { readonly name: string }[];
  readonly items: readonly Figure[];
}
interface Restated extends Omit<Figure, 'value'> {
  readonly published: number | null;
  readonly now: number | null;
  readonly difference: number | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly turned: readonly string[];
  readonly events: readonly { readonly caseId: string; readonly position: string; readonly type: string }[];
}
interface Restatement {
  readonly position: string;
  readonly publishedPosition: string;
  readonly items: readonly Restated[];
}
interface Published {
  readonly reportId: string;
  readonly version: number;
  readonly position: string;
}

const HERE = '370682001';
const THERE = '370682105';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BY_AREA = {
  groupBy: ['area'],
  indicators: ['leads_found', 'transfer_instances', 'minors_rescued', 'return_rate'],
};

let center: Center;
let scenes: Scene[];
let published: Published;
let path: string;
let report: Report;

const get = async <Body>(username: string, at = path): Promise<Body> => (await center.as(username)).read<Body>(at);
const publish = async (body: object, headers = {}): Promise<Published> =>
  (await center.as('leader')).does<Published>('/v1/reports', body, headers);
const restated = (items: readonly Restated[], indicator: string, area: string): Restated | undefined =>
  items.find((item) => item.indicator === indicator && item.group['area'] === area);

beforeAll(async () => {
  center = await Center.open();
  scenes = [];
  for (const areaCode of [HERE, HERE, HERE, HERE, HERE, HERE, THERE, THERE])
    scenes.push(await Scene.handled(center, { areaCode }));
  scenes[0] = await scenes[0]!.transferredTo('liaison-police');
  scenes[6] = await scenes[6]!.transferredTo('liaison-education');
  scenes[7] = await scenes[7]!.transferredTo('liaison-police');
  published = await publish(BY_AREA);
  path = `/v1/reports/${published.reportId}`;
  report = await get<Report>('leader');
});
afterAll(() => center.close());

describe('a published report', () => {
  it('has the figures at its position, and includes its position', async () => {
    const asked = `/v1/statistics?groupBy=area&asOf=${report.asOf}`;
    const { items, position, definition } = await get<Report>('leader', asked);
    expect(report).toMatchObject({
      version: 1,
      position,
      eventPosition: published.position,
      ...BY_AREA,
      definition,
    });
    expect(BigInt(position)).toBeLessThan(BigInt(published.position));
    expect(report.items).toEqual(items.filter(({ indicator }) => BY_AREA.indicators.includes(indicator)));
    expect(report.items.length).toBeGreaterThan(5);
    expect(report.definitions.map(({ name }) => name)).toEqual(BY_AREA.indicators);
  });

  it('returns 201 with Location and ETag, and is created once per key', async () => {
    const leader = await center.as('leader');
    const headers = { 'idempotency-key': 'report-once' };
    const first = await leader.post<Published>('/v1/reports', { window: 'this-year' }, headers);
    expect([first.status, first.headers['location'], first.headers['etag']]).toEqual([
      201,
      `/v1/reports/${first.body.reportId}`,
      '"1"',
    ]);
    const again = await leader.post<Published>('/v1/reports', { window: 'this-year' }, headers);
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
    expect((await leader.get(`/v1/reports/${first.body.reportId}`)).headers['etag']).toBe('"1"');
    const { items } = await leader.read<{ items: Report[] }>('/v1/reports?limit=1', {
      'read-after': first.body.position,
    });
    expect(items.map(({ reportId }) => reportId)).toEqual([first.body.reportId]);
  });

  it.each([
    [{ from: '2024-02-01', to: '2024-01-01' }, '/to', 'out-of-range'],
    [{ window: 'this-year', to: '2024-01-01' }, '/window', 'invalid'],
    [{ asOf: '2999-01-01T00:00:00Z' }, '/asOf', 'in-the-future'],
    [{ definition: 999 }, '/definition', 'must-be-one-of'],
    [{ groupBy: ['area', 'area'] }, '/groupBy', 'must-be-one-of'],
    [{ indicators: ['leads_lost'] }, '/indicators/0', 'must-be-one-of'],
    [{ indicators: [] }, '/indicators', 'wrong-count'],
    [{ note: '说明' }, '/note', 'unknown-field'],
  ])('is rejected for %j', async (body, pointer, code) => {
    const { status, body: problem } = await (await center.as('leader')).post('/v1/reports', body);
    expect([status, problem.errors?.map((error) => [error.pointer, error.code])]).toEqual([400, [[pointer, code]]]);
  });

  it('is published by the leader only, and an unknown id is not found', async () => {
    for (const username of ['dispatcher', 'auditor', 'viewer', 'liaison-police'])
      expect((await (await center.as(username)).post('/v1/reports', {})).status).toBe(403);
    expect((await (await center.as('leader')).get(`/v1/reports/${scenes[0]!.caseId}`)).status).toBe(404);
  });
});

describe('a report after later events', () => {
  let restatement: Restatement;

  beforeAll(async () => {
    expect((await get<Restatement>('leader', `${path}/restatement`)).items).toEqual([]);
    await scenes[5]!.by('dispatcher', 'merge', { into: scenes[0]!.caseId });
    await scenes[0]!.onTransfer('dispatcher', 'withdraw', { reason: 'ISSUED_IN_ERROR' });
    await scenes[7]!.onTransfer('liaison-police', 'return', { reason: 'OUT_OF_AREA', childSafe: true });
    await scenes[1]!.by('dispatcher', 'rescues', { kind: 'MEDICAL', childIds: scenes[1]!.lead.childIds });
    restatement = await get<Restatement>('auditor', `${path}/restatement`);
  });

  it('is unchanged for every reader', async () => {
    expect(await get<Report>('auditor')).toEqual(report);
  });

  it('is restated figure by figure, with the causing events and the added and removed units', () => {
    expect(restatement.publishedPosition).toBe(report.position);
    const typed = restatement.items.map(({ indicator, group, published: was, now, difference, events }) => [
      ...[indicator, group['area'], was, now, difference],
      events.map(({ type }) => type),
    ]);
    expect(typed).toEqual([
      ['leads_found', HERE, 6, 5, -1, ['LeadMerged']],
      ['transfer_instances', HERE, 1, 0, -1, ['TransferWithdrawn']],
      ['minors_rescued', HERE, 0, 1, 1, ['RescueStarted']],
      ['return_rate', HERE, 0, null, null, ['TransferWithdrawn']],
      ['return_rate', THERE, 0, 0.5, 0.5, ['TransferReturned']],
    ]);
    const merged = restated(restatement.items, 'leads_found', HERE)!;
    expect([merged.removed, merged.added]).toEqual([[scenes[5]!.caseId], []]);
    expect(merged.events).toMatchObject([{ caseId: scenes[5]!.caseId, revision: expect.any(Number) as number }]);
    expect(restated(restatement.items, 'return_rate', THERE)!.turned).toEqual([scenes[7]!.transferId]);
  });

  it('is restated as of an instant, which must not be before that of the report', async () => {
    const at = async (instant: string) =>
      (await center.as('leader')).get<Restatement>(`${path}/restatement?asOf=${instant}`);
    expect((await at(report.asOf)).body.items).toEqual([]);
    expect((await at('2020-01-01T00:00:00Z')).status).toBe(400);
  });

  it('is readable by those who see only figures, with small figures suppressed and without events', async () => {
    const seen = await get<Report & { absent: string }>('viewer');
    expect([seen.items, seen.absent]).toEqual([[], '0 to 4, or hidden']); // 6 and 2, and smaller ones
    const restatementPath = `${path}/restatement`;
    const { items, absent } = await get<Restatement & { absent: string }>('viewer', restatementPath);
    expect([items, absent]).toEqual([[], 'unchanged, 0 to 4, or hidden']);
    const inAll = await publish({ indicators: BY_AREA.indicators });
    const total = await get<Restatement>('viewer', `/v1/reports/${inAll.reportId}/restatement`);
    expect(total.items.length).toBeGreaterThan(0);
    for (const { published: was, now, difference, suppressed, events, removed } of total.items)
      expect([was, now, difference, suppressed, events, removed]).toEqual([null, null, null, true, [], []]);
    expect((await (await center.as('viewer')).get(`${restatementPath}?asOf=${report.asOf}`)).status).toBe(400);
    const own = await get<Report>('liaison-police');
    expect(own.items.some(({ indicator }) => indicator === 'leads_found')).toBe(false);
    const { reportId } = await publish({ groupBy: ['area', 'harm', 'month'] });
    expect((await (await center.as('viewer')).get(`/v1/reports/${reportId}`)).status).toBe(404);
  });

  const file = async (query: string, headers = {}) =>
    (await center.as('leader')).get<Buffer | string>(`${path}${query}`, headers);

  it.each([
    ['?format=csv', {}, 'text/csv; charset=utf-8; header=present', 'csv'],
    ['?format=csv', { accept: 'application/pdf' }, 'text/csv; charset=utf-8; header=present', 'csv'],
    ['', { accept: 'application/pdf;q=0.9, text/csv;q=0.5' }, 'application/pdf', 'pdf'],
    ['', { accept: XLSX }, XLSX, 'xlsx'],
    ['/restatement?format=pdf', {}, 'application/pdf', 'pdf'],
  ])('is exported: %s %j', async (query, headers, type, ending) => {
    const answer = await file(query, headers);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
    expect(answer.headers['content-disposition']).toMatch(
      new RegExp(
        `^attachment; filename="[\\w-]+[.]${ending}"; filename\\*=UTF-8''%E7%BB%9F%E8%AE%A1[\\w%.-]+[.]${ending}$`,
      ),
    );
  });

  it('is rejected in an unsupported format', async () => {
    expect((await file('', { accept: 'image/png' })).status).toBe(406);
    expect((await file('?format=doc')).status).toBe(400);
  });

  it('has the same content as CSV', async () => {
    const { body } = await file('?format=csv');
    expect((body as string).startsWith('\uFEFF')).toBe(true);
    const records = csvRecords((body as string).slice(1));
    expect(records.map((record) => [record['镇街'], record['数值']])).toEqual(
      report.items.map(({ group, value }) => [group['area'] === HERE ? '城厢街道' : expect.any(String), String(value)]),
    );
    expect(records[0]).toMatchObject({
      ...{ 指标: '发现线索', 量词: '条', 数值日志位置: report.position, 口径版本: `第 ${report.definition} 版` },
      ...{ 查阅人编号: center.account('leader').officerId, 报表编号: published.reportId },
    });
    const changes = csvRecords(String((await file('/restatement?format=csv')).body).slice(1));
    expect(changes.map((record) => [record['指标'], record['差']])).toEqual([
      ['发现线索', '-1'],
      ['移送件次', '-1'],
      ['救助未成年人', '1'],
      ['退回率', '—'],
      ['退回率', '0.5'],
    ]);
    expect(changes[0]!['致变事件（位置与名称）']).toMatch(/^\d+ 并案$/);
  });

  it('has the same content as XLSX, with numeric cells', async () => {
    const sheets = await readXlsx((await file('?format=xlsx')).body as Buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['数据', '口径', '来源']);
    const [heads, ...rows] = sheets[0]!.data;
    const values = heads!.indexOf('数值');
    expect(rows.map((row) => row[values])).toEqual(report.items.map(({ value }) => value));
    expect(sheets[2]!.data).toEqual(
      expect.arrayContaining([
        ['数值日志位置', report.position],
        ['查阅人编号', center.account('leader').officerId],
      ]),
    );
    const changes = await readXlsx((await file('/restatement?format=xlsx')).body as Buffer);
    expect(changes.map(({ sheet }) => sheet)).toEqual(['数据', '致变事件', '口径', '来源']);
    expect(changes[1]!.data.map((row) => row[4])).toEqual(['事件', '并案', '撤回', '救助开始', '撤回', '退回']);
  });

  it('has the same content as PDF, with reader and time on every page', async () => {
    for (const query of ['?format=pdf', '/restatement?format=pdf']) {
      const pages = await pdfPages((await file(query)).body as Buffer);
      for (const page of pages) {
        expect(page).toContain(`查阅人：`);
        expect(page.split(center.account('leader').officerId).length).toBeGreaterThan(4);
        expect(page).toContain(`报表编号：${published.reportId}`);
      }
      const text = pages.join('');
      for (const words of ['发现线索', '城厢街道', '数值日志位置', report.position, '已受理且未并案的线索'])
        expect(text).toContain(words);
    }
  });
});
