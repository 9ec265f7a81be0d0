import { TaskAborted, WorkerPool } from '@center/print';
import type { Problem } from '@center/web';
import { strToU8, zipSync } from 'fflate';
import { handmade } from '../../testing/workbooks';
import { WorkbookReader, type WorkbookReading } from './workbook-reader';

const by = (officerId: string): WorkbookReading => ({ officerId, hasHeader: () => true });

describe('workbooks read in a worker thread', () => {
  let threads: WorkerPool;
  beforeAll(() => {
    threads = new WorkerPool();
  });
  afterAll(() => threads.onApplicationShutdown());

  async function* sent(bytes: Uint8Array): AsyncGenerator<Buffer> {
    yield* [Buffer.from(bytes.subarray(0, 100)), Buffer.from(bytes.subarray(100))];
  }

  it('rows become records, and the blank ones between two of them become one', async () => {
    const bytes = handmade(
      '<row r="2"><c><v>1</v></c></row><row r="3"/><row r="4"><c t="str"><v>二</v></c></row><row r="9"/>' +
        '<row r="190000"><c><v>3</v></c></row>',
    );
    const { records, unread } = await new WorkbookReader(threads).read(sent(bytes), by('dispatcher'));
    const all = [];
    for await (const record of records) all.push(record);
    expect([unread, all.map(({ line, cells }) => [line, cells])]).toEqual([
      [],
      [
        [2, ['1']],
        [3, []],
        [4, ['二']],
        [5, []],
        [190_000, ['3']],
      ],
    ]);
  });

  const twoSheets = (rows: readonly [string, string], state = 'visible'): Uint8Array => {
    const parts = rows.map((text, nth) => [
      `xl/worksheets/${nth}.xml`,
      strToU8(`<worksheet><sheetData><row><c t="str"><v>${text}</v></c></row></sheetData></worksheet>`),
    ]);
    return zipSync({
      ...(Object.fromEntries(parts) as Record<string, Uint8Array>),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="r"><sheets><sheet name="旧" state="${state}" r:id="a"/><sheet name="新" r:id="b"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/0.xml"/>' +
          '<Relationship Id="b" Type="x/worksheet" Target="worksheets/1.xml"/></Relationships>',
      ),
    });
  };

  it('the first sheet with a header is read, and the first one with content if none has one', async () => {
    const sheetOf = async (header: string): Promise<unknown> => {
      const hasHeader: WorkbookReading['hasHeader'] = (rows) => rows.flat().includes(header);
      const reader = new WorkbookReader(threads);
      const { sheet, unread } = await reader.read(sent(twoSheets(['封面', '姓名'])), { ...by('a'), hasHeader });
      return [sheet, unread];
    };
    expect(await Promise.all(['姓名', '封面', '无'].map(sheetOf))).toEqual([
      ['新', ['旧']],
      ['旧', ['新']],
      ['旧', ['新']],
    ]);
  });

  it('a hidden sheet is read only if it is named, and is said otherwise', async () => {
    const bytes = twoSheets(['甲', '乙'], 'hidden');
    const reader = new WorkbookReader(threads);
    expect(await reader.read(sent(bytes), by('a'))).toMatchObject({ sheet: '新', unread: ['旧'] });
    expect(await reader.read(sent(bytes), { ...by('a'), sheet: '旧' })).toMatchObject({ sheet: '旧', unread: ['新'] });
  });

  it('a workbook that takes too much time or memory is too large', async () => {
    const aborting = { bytes: () => Promise.reject(new TaskAborted({})) } as unknown as WorkerPool;
    const reading = new WorkbookReader(aborting).read(sent(handmade('')), by('dispatcher'));
    await expect(reading).rejects.toMatchObject({ code: 'import-too-large' });
  });

  it('bodies that do not arrive take no place of others, and an officer has two', async () => {
    const reader = new WorkbookReader(threads);
    let stop: (error: Error) => void;
    const end = new Promise<never>((_, reject) => (stop = reject));
    async function* silent(): AsyncGenerator<Buffer> {
      yield Buffer.from('PK');
      yield await end;
    }
    const idle = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((officer) => [
      reader.read(silent(), by(officer)),
      reader.read(silent(), by(officer)),
    ]);
    await expect(reader.read(sent(handmade('')), by('a'))).rejects.toMatchObject({ code: 'too-many-requests' });
    expect(await reader.read(sent(handmade('')), by('other'))).toMatchObject({ unread: [] });
    stop!(new Error('no more'));
    for (const one of idle) await expect(one).rejects.toThrow('no more');
    expect(await reader.read(sent(handmade('')), by('a'))).toMatchObject({ unread: [] });
  });

  it('a misplaced row is a problem with its place', async () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="-1e12"><c><v>1</v></c></row>';
    const reading = new WorkbookReader(threads).read(sent(handmade(rows)), by('dispatcher'));
    const { extras } = (await reading.catch((error: unknown) => error)) as Problem;
    expect(extras.errors).toEqual([{ pointer: '/rows/2', code: 'out-of-range' }]);
  });

  it('a refusal is a problem', async () => {
    const reading = new WorkbookReader(threads).read(sent(strToU8('x'.repeat(200))), by('dispatcher'));
    const { extras } = (await reading.catch((error: unknown) => error)) as Problem;
    expect(extras.errors).toEqual([{ pointer: '', code: 'malformed-workbook' }]);
  });
});
