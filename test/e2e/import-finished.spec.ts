import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Center } from './harness/center';
import { codes, newLedger, statuses } from './harness/paper-ledger';
import { type Imported, upload } from './harness/upload';

interface Line {
  readonly kind: string;
  readonly officerId: string;
  readonly caseId: string | null;
  readonly count: number | null;
}
interface Access {
  readonly items: readonly { readonly purpose: string; readonly caseId: string | null; readonly count?: number }[];
}
interface Figures {
  readonly items: readonly {
    readonly indicator: string;
    readonly group: { agency?: string };
    readonly value: number;
  }[];
}

let center: Center;

beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const HEADER =
  '编号,来源,发现时间,登记时间,乡镇,侵害类型,姓名,身份证号,出生日期,受理时间,移送单位,移送时间,移送单位2,移送时间2,救助方式,救助时间,结案原因,结案时间';

/** Rows of a year of a town: each with the transfers and rescues that the test counts itself. */
const rowsOf = (name: string, police: string, education: string): readonly (readonly string[])[] =>
  [
    `${name}-1,学校,2019/3/4,2019/3/4,城厢街道,忽视,样例甲,,2010-01-01,2019/3/5,${police},2019/3/6,${education},2019/3/7,医疗,2019/3/8,风险消除,2019/5/1`,
    `${name}-2,走访,2019/4/1,,,,样例乙,,,,,,,,心理,2019/4/3,办结,2019/4/9`,
    `${name}-3,110报警,2019/6/1,2019/6/1,,家暴,样例丙,,2001-01-01,2019/6/2,${police},2019/6/3,,,生活救助,2019/6/4,年满18,2019/7/1`,
    `${name}-4,学校,2020/1/5,2020/1/5,,,样例丁,,,2020/1/6,${education},2020/1/7,,,,,不属实,2020/2/1`,
  ].map((row) => row.split(','));
const csvOf = (rows: readonly (readonly string[])[]): string =>
  [HEADER, ...rows.map((row) => row.join(','))].map((row) => `${row}\n`).join('');

const send = (content: string | Buffer, as = 'dispatcher', type = 'text/csv'): Promise<Imported> =>
  upload(center, content, { as, type, query: '?finished=true' });

/** The agencies of the police and of education, by name and by id. */
const agencies = async () => {
  const { items } = await (
    await center.as('dispatcher')
  ).read<{ items: { id: string; name: string }[] }>('/v1/agencies?limit=200');
  const [police, education] = ['liaison-police', 'liaison-education'].map((one) => center.agencyOf(one));
  return { police: items.find(({ id }) => id === police)!, education: education! };
};

describe('history that is imported as finished', () => {
  let rows: readonly (readonly string[])[];
  let answer: Imported;
  let police: { readonly id: string; readonly name: string };
  let education: string;

  beforeAll(async () => {
    ({ police, education } = await agencies());
    rows = rowsOf(newLedger(), police.name, education);
    answer = await send(csvOf(rows));
  });

  it('becomes closed cases', async () => {
    expect(statuses(answer.results)).toEqual(['registered', 'registered', 'registered', 'registered']);
    expect(answer.summary).toMatchObject({ registered: 4, warnings: [] });
    expect(answer.results[1]!.warnings).toEqual([
      { code: 'registered-when-discovered', column: '登记时间' },
      { code: 'accepted-when-registered', column: '受理时间' },
    ]);
    const dispatcher = await center.as('dispatcher');
    const shown = await dispatcher.read<{ status: string; transfers: { status: string }[]; rescues: object[] }>(
      `/v1/cases/${answer.results[0]!.caseId!}`,
    );
    expect(shown).toMatchObject({
      status: 'CLOSED',
      transfers: [{ status: 'COMPLETED' }, { status: 'COMPLETED' }],
      rescues: [{ kind: 'MEDICAL', at: '2019-03-07T16:00:00.000Z', outcome: 'OTHER' }],
    });
    const timeline = await dispatcher.read<{ items: { type: string; actor: { officerId: string }; data: object }[] }>(
      `/v1/cases/${answer.results[0]!.caseId!}/timeline`,
    );
    expect(timeline.items.map(({ type }) => type).slice(0, 2)).toEqual(['LeadRegistered', 'LeadAccepted']);
    for (const { actor } of timeline.items) expect(actor.officerId).toBe(center.account('dispatcher').officerId);
  });

  it('counts: the figures are those of an independent count of the rows', async () => {
    const dispatcher = await center.as('dispatcher');
    const positions = answer.results.map(async ({ caseId }) =>
      BigInt((await dispatcher.read<{ position: string }>(`/v1/cases/${caseId!}`)).position),
    );
    const last = (await Promise.all(positions)).reduce((one, other) => (one > other ? one : other));
    const after = { 'read-after': String(last) }; // rows are imported side by side: the last one may be the first to end
    const leader = await center.as('leader');
    const figures = async (query: string) => {
      const { items } = await leader.read<Figures>(`/v1/statistics?${query}`, after);
      return (indicator: string, agency?: string): number =>
        items.find((item) => item.indicator === indicator && item.group.agency === agency)?.value ?? 0;
    };
    const year = (row: readonly string[], column: number, start: string): boolean => row[column]!.startsWith(start);
    for (const yearNumber of ['2019', '2020']) {
      const value = await figures(`from=${yearNumber}-01-01&to=${yearNumber}-12-31`);
      const transfers = rows.flatMap((row) => [11, 13].filter((column) => year(row, column, yearNumber)));
      const minors = rows.filter((row) => year(row, 15, yearNumber) && row[8] !== '2001-01-01');
      expect({
        leads_found: value('leads_found'),
        leads_transferred: value('leads_transferred'),
        transfer_instances: value('transfer_instances'),
        rescue_person_times: value('rescue_person_times'),
        minors_rescued: value('minors_rescued'),
      }).toEqual({
        leads_found: rows.filter((row) => year(row, 2, yearNumber)).length,
        leads_transferred: rows.filter((row) => year(row, 11, yearNumber)).length,
        transfer_instances: transfers.length,
        rescue_person_times: minors.length,
        minors_rescued: minors.length,
      });
    }
    const byAgency = await figures('from=2019-01-01&to=2019-12-31&groupBy=agency');
    expect([byAgency('transfer_instances', police.id), byAgency('transfer_instances', education)]).toEqual([2, 1]);
  });

  it('is not imported twice, and never changes a case that exists', async () => {
    expect(statuses((await send(csvOf(rows))).results)).toEqual(Array(4).fill('repeated'));
    const [first, ...rest] = rows;
    const other = first!.map((cell) => (cell === '风险消除' ? '死亡' : cell));
    expect(codes((await send(csvOf([other, ...rest]))).results)[0]).toEqual(['编号 source-ref-reused']);
    const name = newLedger();
    const plain = `编号,来源,发现时间\n${name},学校,2019/3/4\n`;
    const [open] = (await upload(center, plain, { as: 'dispatcher', type: 'text/csv' })).results;
    const closing = `编号,来源,发现时间,结案原因,结案时间\n${name},学校,2019/3/4,办结,2019/4/1\n`;
    expect(codes((await send(closing)).results)).toEqual([['编号 source-ref-reused']]);
    const shown = await (await center.as('dispatcher')).read<{ status: string }>(`/v1/cases/${open!.caseId!}`);
    expect(shown.status).toBe('REGISTERED');
  });

  it('needs its closing, times before today and known agencies: each error names its column', async () => {
    const name = newLedger();
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const head = '编号,来源,发现时间,移送单位,移送时间,救助方式,救助时间,结案原因,结案时间\n';
    const { results } = await send(
      `${head}${name}-1,学校,2019/3/4,,,,,,\n${name}-2,学校,2019/3/4,某局,2019/3/5,,,办结,2019/4/1\n` +
        `${name}-3,学校,2019/3/4,,,,,办结,${today}\n${name}-4,学校,2019/3/4,,,医疗,2019/3/5,办结,2019/4/1\n` +
        `${name}-5,学校,2019/3/4,公安局,,,,办结,2019/4/1\n${name}-6,学校,2019/3/4,未保中心,2019/3/5,,,办结,2019/4/1\n`,
    );
    expect(codes(results)).toEqual([
      ['结案原因 required'],
      ['移送单位 unknown-agency'],
      ['结案时间 before-today-required'],
      ['/children required'],
      ['移送时间 required'],
      ['移送单位 unknown-agency'],
    ]);
    expect(results[0]!.errors).toHaveLength(1);
  });

  it('has times that contradict each other: recorded, flagged, and with a warning at their columns', async () => {
    const name = newLedger();
    const head = '编号,来源,发现时间,登记时间,受理时间,移送单位,移送时间,结案原因,结案时间\n';
    const { results } = await send(
      `${head}${name}-1,学校,2019/3/4,2019/3/6,2019/3/5,公安、市司法局,2019/3/5 9:00,办结,2019/3/1\n`,
    );
    expect(results).toMatchObject([
      {
        status: 'registered',
        warnings: [
          { code: 'before-its-cause', column: '受理时间' },
          { code: 'before-its-cause', column: '移送时间' },
          { code: 'before-its-cause', column: '结案时间' },
        ],
      },
    ]);
    const { items } = await (
      await center.as('auditor')
    ).read<{ items: { type: string; data: { at: string; late: string; beforeCause?: true } }[] }>(
      `/v1/cases/${results[0]!.caseId!}/history`,
    );
    expect(items.map(({ type, data }) => [type, data.beforeCause])).toEqual([
      ['LeadRegistered', undefined],
      ['LeadAccepted', true],
      ['TransferIssued', true],
      ['TransferIssued', true],
      ['TransferCompleted', true],
      ['TransferCompleted', true],
      ['CaseClosed', true],
    ]);
    expect(new Set(items.map(({ data }) => data.late))).toEqual(new Set(['IMPORTED']));
  });

  it('may be a ledger as an office writes it: every record is answered', async () => {
    const ledger = readFileSync(join(__dirname, 'ledgers', 'finished-history.txt'));
    const { results, summary } = await send(ledger, 'dispatcher', 'text/plain');
    const said = results.map(({ line, status, joins, reason }) => [line, status, joins ?? reason]);
    expect(said).toEqual([
      [1, 'skipped', 'before-header'],
      [3, 'registered', undefined],
      [4, 'registered', undefined],
      [5, 'joined', 4],
      [6, 'refused', undefined],
      [7, 'refused', undefined],
      [8, 'registered', undefined],
      [9, 'skipped', 'blank'],
      [10, 'skipped', 'total'],
      [11, 'skipped', 'footer'],
    ]);
    expect(codes(results).flat()).toEqual(['移送部门 unknown-agency', '移送日期 required', '结案事由 required']);
    expect(summary).toMatchObject({
      registered: 3,
      refused: 2,
      warnings: [{ code: 'unknown-column', column: '备注' }],
    });
    expect(results[6]!.warnings).toEqual([
      { code: 'accepted-when-registered', column: '受理日期' },
      { code: 'before-its-cause', column: '办结日期' },
    ]);
    const shown = await (
      await center.as('dispatcher')
    ).read<{ transfers: { to: { agencyId: string } }[]; rescues: { kind: string }[] }>(
      `/v1/cases/${results[1]!.caseId!}`,
    );
    expect(shown.rescues).toMatchObject([{ kind: 'PSYCH', at: '2019-03-04T16:00:00.000Z' }]);
    expect(shown.transfers).toHaveLength(2);
  });

  it('is for dispatchers only; without it the columns are ignored with a warning of their own', async () => {
    for (const as of ['liaison-school', 'director-101']) {
      expect((await send(csvOf(rows), as)).status).toBe(403);
    }
    const name = newLedger();
    const text = `编号,来源,发现时间,结案时间\n${name},学校,2019/3/4,2019/4/1\n`;
    const { summary } = await upload(center, text, { as: 'dispatcher', type: 'text/csv' });
    expect(summary).toMatchObject({ registered: 1, warnings: [{ code: 'finished-column', column: '结案时间' }] });
  });

  it('is in the access log and in the list of the leader, with its count', async () => {
    const access = await (
      await center.as('auditor')
    ).read<Access>('/v1/audit/access?purpose=FINISHED_IMPORT&limit=200');
    expect(
      access.items
        .map(({ count }) => count ?? null)
        .reverse()
        .slice(0, 4),
    ).toEqual([null, 4, null, 0]);
    const { items } = await (await center.as('leader')).read<{ items: Line[] }>('/v1/break-glass?limit=200');
    const imports = items.filter(({ kind }) => kind === 'FINISHED_IMPORT');
    expect(imports.at(-1)).toMatchObject({
      officerId: center.account('dispatcher').officerId,
      caseId: null,
      count: 4,
    });
    expect(imports.every(({ count }) => count !== null)).toBe(true);
  });
});
