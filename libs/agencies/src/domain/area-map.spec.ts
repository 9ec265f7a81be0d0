import * as fc from 'fast-check';
import type { AreaCode } from '@center/kernel';
import { AreaMap } from './area-map';

const code = fc
  .tuple(fc.constantFrom('', '001', '002', '101'), fc.constantFrom('', '201', '202'))
  .map(([township, village]) => `370682${township}${township && village}` as AreaCode);
const entries = fc.array(fc.tuple(code, fc.integer({ min: 0, max: 9 })), { maxLength: 40 });
const byCode = <Value>(all: Iterable<[AreaCode, Value]>) => [...all].sort(([one], [other]) => (one < other ? -1 : 1));

describe('a map by area code', () => {
  it('holds what a map would hold, whether built at once or one after another', () => {
    fc.assert(
      fc.property(entries, code, (all, asked) => {
        const expected = new Map(all);
        const grown = all.reduce((map, [key, value]) => map.with(key, value), AreaMap.of<number>());
        for (const map of [grown, AreaMap.of(all)]) {
          expect([map.size, byCode(map)]).toEqual([expected.size, byCode(expected)]);
          expect([...map.keys()]).toEqual([...map].map(([key]) => key));
          expect([...map.values()]).toEqual([...map].map(([, value]) => value));
          expect([map.get(asked), map.has(asked)]).toEqual([expected.get(asked), expected.has(asked)]);
          const seen: [AreaCode, number][] = [];
          map.forEach((value, key) => seen.push([key, value]));
          expect(seen).toEqual([...map]);
        }
      }),
    );
  });

  it('is not changed by a copy with another entry', () => {
    fc.assert(
      fc.property(entries, code, (all, more) => {
        const map = AreaMap.of(all);
        const before = [...map];
        const copy = map.with(more, 99);
        expect([copy.get(more), [...map]]).toEqual([99, before]);
      }),
    );
  });

  it('shares every township with a copy but the one that changed', () => {
    const villages = ['001', '002', '003'].flatMap((township) =>
      ['201', '202'].map((village) => [`370682${township}${village}` as AreaCode, 0] as const),
    );
    const map = AreaMap.of(villages);
    const copy = map.with('370682002203' as AreaCode, 0);
    const shared = [...map['parts']].map(([township, part]) => [township, copy['parts'].get(township) === part]);
    expect(shared).toEqual([
      ['370682001', true],
      ['370682002', false],
      ['370682003', true],
    ]);
  });
});
