import { textOf } from '@center/tables';
import { ledgerRecords } from './ledger-records';
import { sheetLines } from './sheet-lines';
import { bodiesOf, chunksOf, context, linesOf } from '../../testing/ledger-lines';

describe('ledgers as offices write them, in variants', () => {
  it('have headings with stray quotes, and control characters that are no content', async () => {
    const rows = 'T-1,学校,2023/3/1,甲\nT-2,学校,2023/3/2,乙\n\u001a';
    for (const header of [
      '原编号,"来源,发现时间,儿童姓名',
      '"原编号,来源,发现时间,儿童姓名',
      '原编号,来源,发现时间,“儿童姓名”',
    ]) {
      const [lines, ignored] = await linesOf(`${header}\n${rows}`);
      expect([ignored, lines.map((line) => ('skipped' in line ? line.skipped : 'lead'))]).toEqual([
        [],
        ['lead', 'lead', 'blank'],
      ]);
      expect(bodiesOf(lines)[1]!.body).toMatchObject({
        sourceRef: 'T-2',
        source: 'SCHOOL',
        children: [{ name: '乙' }],
      });
    }
  });

  it('have empty lines, each of which is answered and parts nothing', async () => {
    const empty = '\n'.repeat(12);
    const text = `台账\n${empty}原编号,来源,发现时间,儿童姓名\n\nT-1,学校,2023/3/1,甲\n\n,,,乙\n\n\nT-2,学校,2023/3/2,丙\n\n`;
    for (const breaks of ['\n', '\r\n', '\r']) {
      const [lines] = await linesOf(text.replaceAll('\n', breaks));
      expect(lines.map((line) => ('skipped' in line ? line.skipped : 'joins' in line ? line.joins : 'lead'))).toEqual([
        ...['before-header', ...Array.from(empty, () => 'blank')],
        ...['blank', 'lead', 'blank', 16, 'blank', 'blank', 'lead', 'blank'],
      ]);
      expect(lines.map(({ line }) => line)).toEqual([
        ...Array.from({ length: 13 }, (_, nth) => nth + 1),
        ...Array.from({ length: 8 }, (_, nth) => nth + 15),
      ]);
    }
    const [none] = await linesOf('\n\n\n');
    expect(none).toEqual([1, 2, 3].map((line) => ({ line, skipped: 'blank' })));
  });

  it('have two groups of headings with an empty line between them', async () => {
    const [lines] = await linesOf('原编号,来源,发现时间,儿童,\n\n,,,姓名,性别\nT-1,学校,2023/3/1,甲,女\n');
    expect(bodiesOf(lines)[0]!.body).toMatchObject({ sourceRef: 'T-1', children: [{ name: '甲', sex: 'FEMALE' }] });
  });

  it('name a column that they do not have by its first heading, in their language', async () => {
    const placesIn = async (text: string) => {
      const [{ placeOf }] = bodiesOf((await linesOf(text))[0]) as [ReturnType<typeof bodiesOf>[0]];
      return ['/source', '/discoveredAt', '/children/0/name', '/closing'].map((pointer) => placeOf(pointer)?.column);
    };
    expect(await placesIn('原编号,发现日期\nT-1,2023/3/1\n')).toEqual(['来源', '发现日期', '儿童姓名', '结案原因']);
    expect(await placesIn('sourceRef,at\nT-1,2023/3/1\n')).toEqual([
      'source',
      'discoveredAt',
      'childName',
      'closureReason',
    ]);
  });

  it('have several steps in one cell, with one time for all or a time each', async () => {
    const stepsOf = async (rescues: string, times: string, transfers = '', sent = '') => {
      const records = ledgerRecords(
        textOf(
          chunksOf(
            `原编号|来源|发现时间|救助类型|救助时间|移送单位|移送时间\nT-1|学校|2023/3/1|${rescues}|${times}|${transfers}|${sent}\n`,
          ),
        ),
        1_000,
      );
      const { lines } = await sheetLines(records, context, { finished: true });
      for await (const line of lines) if ('read' in line) return line.read();
      return undefined;
    };
    const at = (day: string) => `${day}T00:00:00+08:00`;
    for (const separator of ['、', '；', ';', '/', ' ', '，']) {
      expect((await stepsOf(`临时照料${separator}心理疏导`, '2023/4/1'))!.body).toMatchObject({
        rescues: [
          { kind: 'TEMP_CARE', at: at('2023-04-01') },
          { kind: 'PSYCH', at: at('2023-04-01') },
        ],
      });
    }
    const paired = (await stepsOf(
      '临时照料、心理疏导',
      '2023-04-01；2023年5月2日',
      '公安局、民政局',
      '2023-04-03 2023-05-04',
    ))!;
    expect(paired.body).toMatchObject({
      rescues: [
        { kind: 'TEMP_CARE', at: at('2023-04-01') },
        { kind: 'PSYCH', at: at('2023-05-02') },
      ],
      transfers: [
        { to: '公安局', at: at('2023-04-03') },
        { to: '民政局', at: at('2023-05-04') },
      ],
    });
    expect(paired.placeOf('/rescues/1/at')).toEqual({ column: '救助时间' });
    expect((await stepsOf('医疗', '2023-04-01、2023-04-08'))!.body).toMatchObject({
      rescues: [
        { kind: 'MEDICAL', at: at('2023-04-01') },
        { kind: 'MEDICAL', at: at('2023-04-08') },
      ],
    });
    const uneven = (await stepsOf('临时照料、心理疏导', '2023-04-01、2023-04-02、2023-04-03'))!;
    expect(uneven.body).toMatchObject({ rescues: [{ at: expect.any(Array) }, { at: expect.any(Array) }] });
    expect((await stepsOf('临时照料', '2023-04-01 09:30', '公安局、民政局', '2023/4/3'))!.body).toMatchObject({
      rescues: [{ kind: 'TEMP_CARE', at: '2023-04-01T09:30:00+08:00' }],
      transfers: [{ to: '公安局、民政局', at: at('2023-04-03') }],
    });
  });
});
