import { WorkerPool } from '@center/print';
import { tableProblems } from '@center/tables';
import { leaks } from '@center/testing';
import { Global, Module } from '@nestjs/common';
import writeExcelFile from 'write-excel-file/node';
import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';
import { type Imported, importing } from '../../testing/importing';
import { RegisterImportsModule } from '../register-imports.module';
import { officerDirectory } from '../views/officer-directory/officer-directory.view';

jest.setTimeout(120_000);

@Global()
@Module({ providers: [WorkerPool], exports: [WorkerPool] })
class Workers {}

let data: Shared;
let center: AgenciesCenter;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const send = importing(() => center);
const officers = (rows: string, options = {}) => send('/v1/officers/import', rows, options);
const position = async (): Promise<bigint> => (await center.store.head()).position;
const faultsIn = ({ results }: Imported) =>
  results.map(({ status, errors = [] }) => [status, ...errors.flatMap(({ column, code }) => [column, code])]);
const HEADER = '编号,姓名,职务,镇街,责任村居,任职时间,届满时间';

beforeAll(async () => {
  data = await sharedData();
  const modules = [Workers, RegisterImportsModule];
  center = await agenciesCenter(data, { importLimit: 200_000 }, { modules, problems: tableProblems });
  await center.founding.found();
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

describe('villages', () => {
  const rows = '统计用区划代码,名称,起始日期\n370682001201,第一村,2021-07-01\n370682001202,第二村,\n';

  it('are defined from a table; importing it again changes nothing', async () => {
    const first = await send('/v1/areas/import', rows);
    expect(faultsIn(first)).toEqual([['defined'], ['defined']]);
    expect(first.summary).toEqual({ written: 2, repeated: 0, refused: 0, complete: true, ignored: [] });
    const before = await position();
    expect(faultsIn(await send('/v1/areas/import', rows))).toEqual([['repeated'], ['repeated']]);
    expect(await position()).toBe(before);
  });

  it('are not renamed by importing an older table, with or without dates', async () => {
    const own = '统计用区划代码,名称,起始日期\n370682002201,旧村,2021-07-01\n370682002202,同村,\n';
    const renamed = '统计用区划代码,名称,起始日期\n370682002201,新村,2024-03-01\n';
    await send('/v1/areas/import', own);
    expect(faultsIn(await send('/v1/areas/import', renamed))).toEqual([['defined']]);
    const before = await position();
    for (const older of [own, '统计用区划代码,名称\n370682002201,旧村\n370682002202,同村\n', renamed]) {
      expect(new Set(faultsIn(await send('/v1/areas/import', older)).flat())).toEqual(new Set(['repeated']));
    }
    expect(await position()).toBe(before);
  });

  it('of a whole county are defined at once', async () => {
    const all = Array.from({ length: 600 }, (_, nth) => `370682114${String(nth).padStart(3, '0')},第${nth}村`);
    const done = await send('/v1/areas/import', ['code,name', ...all].join('\n'));
    expect(done.summary).toMatchObject({ written: 600, refused: 0, complete: true });
  });

  it('are refused row by row', async () => {
    const wrong =
      'code,name,from\n370682999201,某村,\n37068200,某村,\n370682001203,13800138000,\n370682001203,,2099-01-01\n';
    expect(faultsIn(await send('/v1/areas/import', wrong))).toEqual([
      ['refused', undefined, 'unknown-area'],
      ['refused', 'code', 'must-be-area-code'],
      ['refused', undefined, 'label-looks-personal'],
      ['refused', 'name', 'required'],
    ]);
    expect((await send('/v1/areas/import', rows, { username: 'leader' })).status).toBe(403);
  });
});

describe('officers', () => {
  it('are registered with post and duty areas, by code or by name of the village; a repeat changes nothing', async () => {
    const rows = [
      HEADER,
      'D-001,甲某,儿童主任,城厢街道,第一村、370682001202,2021-07-01,',
      'D-002,乙某,儿童主任,370682001,,2022/3/1,2023年3月1日',
      ',丙某,儿童督导员,古柳街道,,2021-07-01,',
    ].join('\n');
    const first = await officers(rows);
    expect(faultsIn(first)).toEqual([['registered'], ['registered'], ['registered']]);
    expect(first.results.map(({ line }) => line)).toEqual([2, 3, 4]);
    const { body } = await center.ask('admin', `/v1/officers/${first.results[0]!.officerId}`);
    expect(body).toMatchObject({
      ...{ name: '甲某', username: null },
      appointments: [
        {
          ...{ appointmentId: first.results[0]!.appointmentId, role: 'CHILD_DIRECTOR', status: 'NOT_REQUIRED' },
          ...{ areaCode: '370682001', dutyAreas: ['370682001201', '370682001202'], from: '2021-06-30T16:00:00.000Z' },
        },
      ],
    });
    const second = (await center.ask('admin', `/v1/officers/${first.results[1]!.officerId}`)).body;
    expect(second).toMatchObject({ appointments: [{ until: '2023-02-28T16:00:00.000Z' }] });
    const before = await position();
    const again = await officers(rows);
    expect(faultsIn(again)).toEqual([['repeated'], ['repeated'], ['repeated']]);
    expect(again.results.map(({ officerId }) => officerId)).toEqual(first.results.map(({ officerId }) => officerId));
    expect(await position()).toBe(before);
    expect(await leaks(data.database.pool, [], ['甲某', '丙某'])).toEqual([]);
  });

  it('with the same reference are one person with several posts; a row that says something else is refused', async () => {
    const rows = [
      HEADER,
      'E-001,丁某,儿童督导员,柏林庄街道,,2021-07-01,',
      'E-001,丁某,儿童主任,柏林庄街道,370682005201,2022-07-01,',
      'E-001,戊某,儿童主任,团旺镇,,2022-07-01,',
      'E-001,丁某,儿童主任,柏林庄街道,370682005202,2022-07-01,',
      'E-001,丁某,儿童主任,柏林庄街道,370682005201,2022-08-01,',
    ].join('\n');
    const done = await officers(rows);
    expect(faultsIn(done)).toEqual([
      ['registered'],
      ['appointed'],
      ['refused', '姓名', 'imported-differently'],
      ['refused', '责任村居', 'imported-differently'],
      ['refused', undefined, 'already-appointed'],
    ]);
    expect(done.results[1]!.officerId).toBe(done.results[0]!.officerId);
  });

  it('with a username get a one-time password, which a repeat returns until it is used', async () => {
    const rows = `编号,姓名,用户名,职务,单位,任职时间\nF-001,己某,import.one,联络员,公安局,2021-07-01\n`;
    const [first] = (await officers(rows)).results;
    expect(first).toMatchObject({ status: 'registered' });
    const [again] = (await officers(rows)).results;
    expect(again).toMatchObject({ status: 'repeated', password: first!.password });
    expect((await center.signIn('import.one', first!.password!)).status).toBe(200);
    expect((await center.ask('admin', `/v1/officers/${first!.officerId}`)).body).toMatchObject({
      appointments: [{ status: 'PENDING' }],
    });
  });

  it('do not share a username: the first row has it, and a refused row can be corrected', async () => {
    const file = (...usernames: string[]) =>
      ['编号,姓名,用户名,职务,镇街,任职时间']
        .concat(usernames.map((username, nth) => `U-${nth},同名${nth},${username},儿童主任,城厢街道,2021-07-01`))
        .join('\n');
    const before = await position();
    const first = await officers(file('import.dup', 'IMPORT.DUP', 'import.dup', 'admin'));
    const taken = ['refused', undefined, 'username-taken'];
    expect(faultsIn(first)).toEqual([['registered'], taken, taken, taken]);
    expect(await position()).toBe(before + 2n);
    const corrected = file('import.dup', 'import.dup1', 'import.dup2', 'import.dup3');
    expect(faultsIn(await officers(corrected))).toEqual([['repeated'], ['registered'], ['registered'], ['registered']]);
  });

  it('without a username get none from a later row, which would open a post that nobody has confirmed', async () => {
    const row = (username: string) =>
      `编号,姓名,职务,镇街,用户名,任职时间\nN-1,测试无户名,CHILD_DIRECTOR,370682001,${username},2024-01-01\n`;
    const [first] = (await officers(row(''))).results;
    expect(first!.status).toBe('registered');
    const { officerId } = first!;
    const before = await position();
    expect(faultsIn(await officers(row('nobody.yet')))).toEqual([['refused', '用户名', 'imported-differently']]);
    expect(await position()).toBe(before);
    const { rows: found } = await data.database.pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM vault.credential WHERE officer_id = $1',
      [officerId],
    );
    expect(found).toEqual([{ n: 0 }]);
    expect(faultsIn(await officers(row('')))).toEqual([['repeated']]);
  });

  it('are refused with column and code, never with the content', async () => {
    const rows = [
      HEADER,
      'G-001,,儿童主任,城厢街道,,2021-07-01,',
      'G-002,庚某,村主任,城厢街道,,2021-07-01,',
      'G-003,庚某,儿童主任,无此镇,,2021-07-01,',
      'G-004,庚某,儿童主任,城厢街道,无此村,2021-07-01,',
      'G-005,庚某,儿童主任,城厢街道,370682002201,2021-07-01,',
      'G-006,庚某,儿童主任,城厢街道,,昨天,',
      'G-007,庚某,儿童主任,城厢街道,,2022-07-01,2021-07-01',
      'G-008,庚某,值班调度员,城厢街道,,2021-07-01,',
      'G-009,庚某,儿童主任,,,2021-07-01,',
      'G-010,庚某,儿童主任,城厢街道,,2021-05-31,',
    ].join('\n');
    const before = await position();
    const done = await officers(rows);
    expect(faultsIn(done)).toEqual([
      ['refused', '姓名', 'required'],
      ['refused', '职务', 'must-be-one-of'],
      ['refused', '镇街', 'unknown-area'],
      ['refused', '责任村居', 'unknown-area'],
      ['refused', undefined, 'area-outside-agency'],
      ['refused', '任职时间', 'must-be-instant'],
      ['refused', '届满时间', 'not-in-order'],
      ['refused', undefined, 'role-not-at-this-agency'],
      ['refused', 'agency', 'required'],
      ['refused', undefined, 'agency-not-running'],
    ]);
    for (const word of ['庚某', '无此', '昨天', '村主任']) expect(done.body).not.toContain(word);
    expect(await position()).toBe(before);
  });

  it('are imported by a town supervisor for the own township only', async () => {
    const rows = [
      HEADER,
      'H-001,辛某,儿童主任,城厢街道,370682001201,2021-07-01,',
      'H-002,壬某,儿童主任,沐浴店镇,,2021-07-01,',
      'H-003,癸某,儿童督导员,城厢街道,,2021-07-01,',
    ].join('\n');
    expect(faultsIn(await officers(rows, { username: 'supervisor-001' }))).toEqual([
      ['registered'],
      ['refused', '职务', 'role-not-allowed'],
      ['refused', '职务', 'role-not-allowed'],
    ]);
    for (const username of ['leader', 'director-001', 'dispatcher'])
      expect((await officers(rows, { username })).status).toBe(403);
  });

  it('are found with agencies, townships and villages by every name that these had, unless several are meant', async () => {
    const rename = (path: string, body: object) => center.ask('admin', path, { method: 'POST', body });
    const areas = [
      ['370682003201', '前村', '2022-01-01'],
      ['370682003201', '后村', '2024-01-01'],
      ['370682003202', '旁村', '2022-01-01'],
      ['370682003202', '前庄', '2023-01-01'],
      ['370682003203', '旁村', '2023-01-01'],
    ].map((row) => row.join());
    expect((await send('/v1/areas/import', ['代码,名称,起始日期', ...areas].join('\n'))).summary).toMatchObject({
      written: 5,
    });
    await rename('/v1/areas', { code: '370682003', name: '新名街道' });
    const { body } = await rename('/v1/agencies', { kind: 'STATION', name: '原名工作站', areaCode: '370682003' });
    const { agencyId } = body as { agencyId: string };
    await rename(`/v1/agencies/${agencyId}/rename`, { name: '今名工作站' });
    const table = [
      '姓名,职务,单位,镇街,责任村居',
      '甲,儿童主任,原名工作站,,前村',
      '乙,儿童主任,今名工作站,,后村',
      '丙,儿童主任,,新名街道,前庄',
      '丁,儿童主任,今名工作站,,旁村',
      '戊,儿童主任,,龙旺庄街道,后村',
    ].join('\n');
    expect(faultsIn(await officers(table))).toEqual([
      ['registered'],
      ['registered'],
      ['registered'],
      ['refused', '责任村居', 'unknown-area'],
      ['registered'],
    ]);
  });

  it('come from a workbook, or a text in GB18030', async () => {
    const titles = ['姓名', '职务', '镇街', '备注'].map((value) => ({ value }));
    const row = ['工作簿某', '儿童主任', '羊郡镇', '无'].map((value) => ({ value }));
    const workbook = await writeExcelFile([titles, row]).toBuffer();
    const done = await officers(workbook as never, { type: XLSX });
    expect([faultsIn(done), done.summary['ignored']]).toEqual([[['registered']], ['备注']]);
    const chinese = Buffer.from('d0d5c3fb2cd6b0ced12cd5f2bdd60ac4b3c4b32cb6f9cdafd6f7c8ce2cd1f2bfa4d5f20a', 'hex');
    expect((await officers(chinese as never)).status).toBe(200);
  });

  it('are not taken from what is no table, or is too large', async () => {
    expect((await officers('{}', { type: 'application/x-ndjson' })).status).toBe(415);
    expect((await officers('不是表头\n某某\n')).status).toBe(400);
    expect((await officers('')).status).toBe(400);
    expect((await officers('x'.repeat(200_001))).status).toBe(413);
    expect((await officers('not a workbook', { type: XLSX })).status).toBe(400);
  });

  it('of a whole county are registered on one afternoon: 802 rows, and confirmed at once', async () => {
    const rows = Array.from({ length: 802 }, (_, nth) => `K-${nth},第${nth}人,儿童主任,姜疃镇,2021-07-01`);
    const done = await officers(['编号,姓名,职务,镇街,任职时间', ...rows].join('\n'));
    expect(done.summary).toMatchObject({ written: 802, refused: 0, complete: true });
    expect(new Set(done.results.map(({ officerId }) => officerId)).size).toBe(802);
    const appointmentIds = done.results.slice(0, 500).map(({ appointmentId }) => appointmentId!);
    expect(await center.projections.reached(officerDirectory.name, await position(), 60_000)).toBe(true);
    const results = await center.confirm(...appointmentIds);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['CONFIRMED']));
  });
});
