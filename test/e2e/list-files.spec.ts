import readXlsx from 'read-excel-file/node';
import { Center } from './harness/center';
import { csvRecords } from './harness/csv';
import { Scene, minutesAgo } from './harness/scene';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = { accept: 'text/csv' };
const NUMBER = '个案编号 Case number';
const DUE = ['超期 Overdue', '应办时间 Due at', '下一步 Next step', '应办单位 Responsible agency'];
/** The columns of the register that only those who see the whole case see. */
const OF_THE_WHOLE = [
  ...['紧急程度 Urgency', '侵害类型 Harms', '风险 Risk', '经办单位 Handling agency', '经办人离任 Handler left'],
  ...['未成年人数 Children', '未办结移送 Open transfers', '已提请结案 Closure proposed'],
];

interface Listed {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly nextStep: { readonly responsible: { readonly name: string } } | null;
}

let center: Center;
let transferred: Scene;
let report: Scene;
let before: string;

const file = async (username: string, path: string): Promise<Record<string, string>[]> => {
  const answer = await (await center.as(username)).get<string>(path, CSV);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
  return csvRecords(answer.body.replace('\uFEFF', ''));
};
const json = async (username: string, path: string): Promise<readonly Listed[]> =>
  (await (await center.as(username)).read<{ items: Listed[] }>(path)).items;
const shanghai = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

beforeAll(async () => {
  center = await Center.open();
  await Scene.registered(center, { areaCode: '370682105' }, 'liaison-hospital');
  before = new Date().toISOString();
  report = await Scene.registered(center, { urgency: 'EMERGENCY' }, 'director-101');
  transferred = await Scene.transferred(center, 'liaison-police');
  const { position } = await transferred.by('dispatcher', 'notes', { text: '办理情况。' });
  for (const path of ['/v1/cases', '/v1/transfers'])
    await (await center.as('dispatcher')).read(path, { 'read-after': position });
});
afterAll(() => center.close());

describe('the register as a file', () => {
  it.each(['dispatcher', 'liaison-school', 'liaison-police', 'director-101'])(
    'has the rows and the deadlines that %s gets as JSON',
    async (username) => {
      const listed = await json(username, '/v1/cases?limit=200');
      const rows = await file(username, '/v1/cases');
      expect(listed.length).toBeGreaterThan(0);
      expect(rows.map((row) => [NUMBER, ...DUE.slice(0, 2), DUE[3]!].map((head) => row[head]))).toEqual(
        listed.map(({ caseNumber, overdue, dueAt, nextStep }) => [
          caseNumber,
          overdue ? '是' : '否',
          dueAt ? shanghai(dueAt) : '',
          nextStep?.responsible.name ?? '',
        ]),
      );
      expect(rows.map((row) => row['行数 Rows'])).toEqual(rows.map(() => String(rows.length)));
    },
  );

  it('has the whole case for the center and the receiver, and empty cells in an own report', async () => {
    const of = async (username: string, { lead }: Scene) =>
      (await file(username, '/v1/cases')).find((row) => row[NUMBER] === lead.caseNumber)!;
    for (const username of ['dispatcher', 'liaison-police'])
      expect(await of(username, transferred)).toMatchObject({
        ...{ '状态 Status': '处置中', '来源 Source': '学校', '紧急程度 Urgency': '加急', '侵害类型 Harms': '忽视' },
        ...{ '未成年人数 Children': '1', '未办结移送 Open transfers': '1', '已提请结案 Closure proposed': '否' },
        ...{ '下一步 Next step': expect.not.stringMatching(/^$|[A-Z]/) as string },
      });
    for (const [username, scene] of [['liaison-school', transferred] as const, ['director-101', report] as const]) {
      const row = await of(username, scene);
      expect(OF_THE_WHOLE.map((head) => row[head])).toEqual(OF_THE_WHOLE.map(() => ''));
      expect(row['提交单位 Submitting agency']).not.toBe('');
    }
    expect((await file('director-101', '/v1/cases')).map((row) => row[NUMBER])).toEqual([report.lead.caseNumber]);
  });

  it('is filtered, sorted and of the past like the list', async () => {
    for (const query of ['urgency=EMERGENCY', 'area=370682105', 'sort=registeredAt', 'overdue=true', `asOf=${before}`])
      expect((await file('dispatcher', `/v1/cases?${query}`)).map((row) => row[NUMBER])).toEqual(
        (await json('dispatcher', `/v1/cases?${query}&limit=200`)).map(({ caseNumber }) => caseNumber),
      );
    const [row] = await file('dispatcher', '/v1/cases?urgency=EMERGENCY&sort=dueAt');
    expect(row).toMatchObject({
      '筛选 Query': 'sort=dueAt&urgency=EMERGENCY',
      '查阅人 Reader': expect.any(String) as string,
    });
    expect((await file('dispatcher', `/v1/cases?asOf=${minutesAgo(1440)}`)).length).toBe(0);
  });

  it('is a workbook, whose source sheet names the reader; an empty one has its headings', async () => {
    const dispatcher = await center.as('dispatcher');
    const { body, headers } = await dispatcher.get<Buffer>('/v1/cases?format=xlsx');
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      XLSX,
      expect.stringContaining('filename="cases.xlsx"'),
    ]);
    const [cases, source] = await readXlsx(body);
    const heads = cases!.data[0]!;
    expect(cases!.data).toHaveLength(4);
    const row = cases!.data.find(([number]) => number === transferred.lead.caseNumber)!;
    expect(row[heads.indexOf('未成年人数 Children')]).toBe(1);
    expect(source!.data).toContainEqual(['行数 Rows', '3']);
    const empty = await dispatcher.get<Buffer>('/v1/cases?status=DECLINED', { accept: XLSX });
    expect((await readXlsx(empty.body))[0]!.data).toEqual([heads]);
    expect(await file('dispatcher', '/v1/cases?status=DECLINED')).toEqual([]);
  });

  it('holds nothing personal', async () => {
    const { body } = await (await center.as('dispatcher')).get<string>('/v1/cases', CSV);
    for (const text of ['测试儿童', '报告老师', '13900000001', '无人照看', '办理情况'])
      expect(body).not.toContain(text);
    expect(body).not.toContain(transferred.lead.childIds[0]);
  });
});

describe('the transfers as a file', () => {
  it.each(['dispatcher', 'liaison-police', 'liaison-school'])(
    'have the rows that %s gets as JSON',
    async (username) => {
      const listed = await json(username, '/v1/transfers?limit=200');
      const rows = await file(username, '/v1/transfers');
      expect(rows).toHaveLength(username === 'liaison-school' ? 0 : 1);
      expect(rows.map((row) => [row[NUMBER], row[DUE[1]!]])).toEqual(
        listed.map(({ caseNumber, dueAt }) => [caseNumber, dueAt ? shanghai(dueAt) : '']),
      );
    },
  );
});

describe('what is refused', () => {
  it.each(['/v1/cases', '/v1/transfers'])('of %s: other types, other formats, a cursor, the future', async (path) => {
    const dispatcher = await center.as('dispatcher');
    expect(await dispatcher.get(path, { accept: 'application/pdf' })).toMatchObject({
      ...{ status: 406, body: { code: 'not-acceptable' } },
    });
    for (const query of ['format=pdf', 'format=csv&cursor=abc', 'format=csv&asOf=2999-01-01T00:00:00Z'])
      expect((await dispatcher.get(`${path}?${query}`)).status).toBe(400);
    expect((await dispatcher.get(path, { accept: 'text/html,*/*;q=0.8' })).headers['content-type']).toMatch(/json/);
  });
});
