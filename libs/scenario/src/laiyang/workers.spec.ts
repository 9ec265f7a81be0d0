import { groupedBy } from '@center/kernel';
import { foundedOn, laiyang } from './laiyang';

const rowsOf = (path: string, founded = '2021-06-01'): string[][] => {
  const table = laiyang(foundedOn(founded)).steps.find((step) => step.path === path)!.table!;
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
};

describe('the workers of the county', () => {
  const villages = rowsOf('/v1/areas/import');
  const rows = rowsOf('/v1/officers/import');

  it('serve in 784 villages of eighteen towns', () => {
    expect([villages.length, new Set(villages.map(([code]) => code)).size]).toEqual([784, 784]);
    expect(new Set(villages.map(([code]) => code!.slice(0, 9))).size).toBe(18);
    for (const [code, name] of villages)
      expect([code, name]).toEqual([
        expect.stringMatching(/^370682\d{6}$/),
        expect.stringMatching(/^第[一二三四五六七八九十]+村$/),
      ]);
  });

  it.each(['2021-06-01', '2023-08-06'])(
    'founded on %s, 782 directors are entered, ten that have ended, and seven second posts',
    (date) => {
      const entered = rowsOf('/v1/officers/import', date);
      const [ended, running] = [entered.filter((row) => row[6] !== ''), entered.filter((row) => row[6] === '')];
      expect(ended.length).toBe(10);
      for (const row of ended) expect(row[6]! < '2024-08-06').toBe(true);
      expect([running.length, new Set(running.map(([ref]) => ref)).size]).toEqual([789, 782]);
      expect(running.filter(([ref]) => ended.some((row) => row[0] === ref))).toEqual([]);
    },
  );

  it('hold a second post in another town, and have one village each', () => {
    const posts = groupedBy(rows, ([ref]) => ref);
    const twice = [...posts.values()].filter(({ length }) => length > 1);
    expect(twice.map((held) => new Set(held.map((row) => row[3])).size)).toEqual(Array(7).fill(2));
    for (const row of rows) expect(row[4]).toMatch(new RegExp(`^${row[3]}\\d{3}$`));
    const covered = new Set([...rows.map((row) => row[4]!), '370682001201', '370682101201']);
    expect(covered.size).toBe(784);
  });
});
