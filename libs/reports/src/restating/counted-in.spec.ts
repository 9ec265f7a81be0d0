import type { Figure } from '@center/statistics';
import { approximateCell, approximateColumn } from '../exports/phrases';
import { countedIn } from './restating';

const figure = (quantities?: Figure['quantities']): Figure =>
  ({ indicator: { name: 'people', unit: '名' }, group: {}, value: 1, suppressed: false, quantities }) as never;

describe('how a restated figure is counted', () => {
  it('is by person-times if either side is', () => {
    const [mixed, distinct] = [
      figure({ basis: 'MIXED', approximate: false }),
      figure({ basis: 'DISTINCT', approximate: false }),
    ];
    expect(countedIn({ published: mixed, now: distinct }).quantities?.basis).toBe('MIXED');
    expect(countedIn({ published: distinct, now: mixed }).quantities?.basis).toBe('MIXED');
    expect(countedIn({ published: mixed, now: figure() }).quantities?.basis).toBe('MIXED');
    expect(countedIn({ published: distinct, now: distinct }).quantities?.basis).toBe('DISTINCT');
    expect(countedIn({ published: figure(), now: figure() })).toEqual({});
  });

  it('is marked if either side holds an approximate number', () => {
    const about = figure({ basis: 'DISTINCT', approximate: true });
    const one = countedIn({ published: about, now: figure({ basis: 'DISTINCT', approximate: false }) });
    expect([approximateColumn([one]).length, approximateCell(one)]).toEqual([1, '约']);
    expect(approximateColumn([countedIn({ published: figure(), now: figure() })])).toEqual([]);
  });
});
