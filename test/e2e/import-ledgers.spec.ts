import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Center } from './harness/center';
import { newLedger, statuses } from './harness/paper-ledger';
import { type Content, type Imported, upload } from './harness/upload';

let center: Center;

beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const send = (content: Content, type = 'text/csv'): Promise<Imported> => upload(center, content, { type });
const ledger = (name: string): Buffer => readFileSync(join(__dirname, 'ledgers', name));

interface Shown {
  readonly source: string;
  readonly harms: readonly string[];
  readonly area: { readonly areaCode: string } | null;
  readonly children: readonly { readonly identityStatus?: string }[];
}

describe('a ledger as an office writes it', () => {
  it.each([
    ['stray-quotes.csv', 'text/csv', 5],
    ['gb18030-tabs.txt', 'text/plain', 3],
    ['utf16-semicolons.csv', 'text/csv', 3],
    ['sep-line.csv', 'text/csv', 2],
    ['spreadsheet-cells.csv', 'text/csv', 4],
    ['yearly-numbers.csv', 'text/csv', 2],
  ])('%s is imported as a whole, and repeated without an effect', async (name, type, count) => {
    const { results, summary } = await send(ledger(name), type);
    expect(statuses(results)).toEqual(Array<string>(count).fill('registered'));
    expect(summary).toMatchObject({ registered: count, complete: true, warnings: [] });
    const again = await send(ledger(name), type);
    expect(again.summary).toMatchObject({ registered: 0, repeated: count });
    expect(again.results.map(({ caseId }) => caseId)).toEqual(results.map(({ caseId }) => caseId));
  });

  it('has the words that people use, and columns that are unknown', async () => {
    const { results, summary } = await send(ledger('words-people-write.csv'));
    expect(summary).toMatchObject({ registered: 3, warnings: [{ code: 'unknown-column', column: '备注栏' }] });
    const dispatcher = await center.as('dispatcher');
    const shown = await Promise.all(results.map(({ caseId }) => dispatcher.read<Shown>(`/v1/cases/${caseId!}`)));
    expect(shown.map(({ source, harms, area }) => [source, ...harms, area?.areaCode])).toEqual([
      ['PUBLIC', 'ABUSE', '370682101'],
      ['POLICE_110', 'BULLYING', '370682102'],
      ['MANDATORY_REPORT', 'SEXUAL', '370682001'],
    ]);
    expect(results[0]!.warnings).toContainEqual({
      code: 'registered-when-discovered',
      pointer: '/at',
    });
  });

  it('has children in rows of their own, blank rows and totals: every record is answered', async () => {
    const { results, summary } = await send(ledger('siblings-and-blanks.csv'));
    expect(results.map(({ line, status, joins, reason }) => [line, status, joins ?? reason])).toEqual([
      [2, 'registered', undefined],
      [3, 'joined', 2],
      [4, 'skipped', 'blank'],
      [5, 'skipped', 'blank'],
      [6, 'registered', undefined],
      [7, 'skipped', 'total'],
    ]);
    expect(summary).toMatchObject({ registered: 2, joined: 1, skipped: 3 });
    const dispatcher = await center.as('dispatcher');
    expect((await dispatcher.read<Shown>(`/v1/cases/${results[0]!.caseId!}`)).children).toHaveLength(2);
  });

  it('names the row and the column of an error in a row that belongs to a lead', async () => {
    const name = newLedger();
    const { results } = await send(`原编号,来源,发现时间,姓名,出生日期\n${name},学校,2023/3/1,甲某,\n,,,乙某,昨天\n`);
    expect(results).toMatchObject([
      { line: 2, status: 'refused', errors: [{ column: '出生日期', line: 3, code: 'must-be-date' }] },
      { line: 3, status: 'refused', joins: 2, errors: [{ code: 'must-be-date' }] },
    ]);
  });

  it('has columns that the caller maps', async () => {
    const name = newLedger();
    const text = `原编号,来源,发现时间,当事人\n${name},学校,2023/3/1,甲某\n`;
    const columns = (value: string) =>
      upload(center, text, { type: 'text/csv', query: `?columns=${encodeURIComponent(value)}` });
    expect((await columns('当事人:childName')).summary).toMatchObject({ registered: 1, warnings: [] });
    for (const wrong of ['当事人', '当事人:nobody']) expect((await columns(wrong)).status).toBe(400);
  });
});
