import { type AreaCode, type Instant, label, Refusal } from '@center/kernel';
import * as fc from 'fast-check';
import { type Areas, defineAreas, endArea, evolveAreas, undated } from './area';
import type { AreaEvent } from './events';

const at = (day: string): Instant => `${day}T00:00:00.000Z` as Instant;
const decided = { at: at('2024-06-01') };
const area = (code: string, name: string, day = '2024-01-01') => ({
  code: code as AreaCode,
  name: label(name),
  from: at(day),
});
const [county, town] = [area('370682', '莱阳市', '2021-01-01'), area('370682001', '城厢街道', '2021-01-01')];
const village = area('370682001201', '第一村');
const settledVillage = { ...village, names: [{ from: village.from, name: village.name }] };
const fold = (events: readonly AreaEvent[], areas?: Areas): Areas =>
  events.reduce<Areas>(evolveAreas, areas ?? new Map());
const founded = fold(defineAreas({ areas: [county, town] })(undefined));
const define = (...areas: ReturnType<typeof area>[]) => defineAreas({ areas, decided });
const settled = fold(define(village)(founded), founded);
const end = (code: string, day: string) => endArea({ code: code as AreaCode, at: at(day) });
const refusal = (code: string): Refusal => new Refusal(code);

describe('defining areas', () => {
  it('defines a village of a township, and a township with its villages at once', () => {
    expect(settled.get(village.code)).toEqual(settledVillage);
    const both = define(area('370682002', '古柳街道'), area('370682002201', '东村'))(founded);
    expect(both.map(({ data }) => data.code)).toEqual(['370682002', '370682002201']);
  });

  it('renames it from then on; an earlier name does not take its place, but shows that it is older', () => {
    const renamed = fold(define(area(village.code, '第一社区', '2024-03-01'))(settled), settled);
    const names = [...settledVillage.names, { from: at('2024-03-01'), name: '第一社区' }];
    const namedFrom = at('2024-03-01');
    expect(renamed.get(village.code)).toEqual({ ...village, name: '第一社区', namedFrom, names });
    const older = fold(define(area(village.code, '旧村', '2023-01-01'))(renamed), renamed);
    expect(older.get(village.code)).toMatchObject({ name: '第一社区', from: at('2023-01-01') });
  });

  it('has the same names on every day, in whatever order they are entered', () => {
    const days = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 1, maxLength: 6 });
    const entered = days.chain((each) =>
      fc.tuple(...each.map((day) => fc.record({ day: fc.constant(day), name: fc.constantFrom('甲村', '乙村') }))),
    );
    const orders = entered.chain((all) =>
      fc.shuffledSubarray(all, { minLength: all.length }).map((other) => [all, other]),
    );
    const names = (all: readonly { readonly day: number; readonly name: string }[]) =>
      all
        .map(({ day, name }) => area(village.code, name, `2024-01-${day}`))
        .reduce((areas, one) => fold(define(one)(areas), areas), founded)
        .get(village.code)!;
    fc.assert(fc.property(orders, ([all, other]) => expect(names(other!)).toEqual(names(all!))));
  });

  it('rejects a village, or a name of one, from before its township exists', () => {
    for (const areas of [founded, settled])
      expect(() => define(area(village.code, '旧村', '2020-12-31'))(areas)).toThrow(refusal('unknown-area'));
    expect(define(area(village.code, '旧村', '2021-01-01'))(settled)).toHaveLength(1);
  });

  it('rejects an area whose area above does not exist or has ended, and an ended one', () => {
    expect(() => define(area('370682009201', '第一村'))(founded)).toThrow(refusal('unknown-area'));
    expect(() => define(area('370683001', '某街道'))(founded)).toThrow(refusal('unknown-area'));
    const ended = fold(end(village.code, '2024-05-01')(settled), settled);
    expect(() => define(area(village.code, '新名', '2024-06-01'))(ended)).toThrow(refusal('area-ended'));
    const without = fold(end(town.code, '2024-05-01')(ended), ended);
    expect(() => define(area('370682001202', '第二村', '2024-06-01'))(without)).toThrow(refusal('area-ended'));
  });

  it('emits no event when repeated, also after its end', () => {
    expect(define(village)(settled)).toEqual([]);
    expect(define(undated({ ...village, from: at('2024-05-01') }, settled.get(village.code)))(settled)).toEqual([]);
    expect(define(village)(fold(end(village.code, '2024-05-01')(settled), settled))).toEqual([]);
  });
});

describe('ending an area', () => {
  it('ends a village, then its township', () => {
    const ended = fold(end(village.code, '2024-05-01')(settled), settled);
    expect(ended.get(village.code)).toEqual({ ...settledVillage, to: at('2024-05-01') });
    expect(end(town.code, '2024-05-01')(ended)).toMatchObject([{ type: 'AreaEnded', data: { code: town.code } }]);
  });

  it('rejects an unknown area, the county, a township with villages, and an end before the start', () => {
    expect(() => end('370682001999', '2024-05-01')(settled)).toThrow(refusal('unknown-area'));
    expect(() => end(county.code, '2024-05-01')(settled)).toThrow(refusal('county-does-not-end'));
    expect(() => end(town.code, '2024-05-01')(settled)).toThrow(refusal('area-has-villages'));
    expect(() => end(village.code, '2024-01-01')(settled)).toThrow(refusal('ends-before-it-began'));
  });

  it('emits no event when repeated', () => {
    const ended = fold(end(village.code, '2024-05-01')(settled), settled);
    expect(end(village.code, '2024-06-01')(ended)).toEqual([]);
  });
});
