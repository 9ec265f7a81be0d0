import { type AgencyId, type AreaCode, type Instant, label } from '@center/kernel';
import { defineArea, evolveArea } from './area';
import { evolveCenter, foundCenter } from './center';
import type { FreeStringsOfRegister } from './events';

const at = '2024-01-01T00:00:00.000Z' as Instant;
const center = { centerId: 'center' as AgencyId, demonstration: true, countyCode: '370682' as AreaCode, at };
const township = { code: '370682001' as AreaCode, name: label('城厢街道'), from: at };

it('founds a center once, and what was said first stays', () => {
  const founded = foundCenter(center)(undefined).reduce(evolveCenter, undefined);
  expect(founded).toEqual(center);
  expect(foundCenter({ ...center, demonstration: false })(founded)).toEqual([]);
});

it('names an area, renames it, and is silent when it has that name', () => {
  const named = defineArea(township)(undefined).reduce(evolveArea, undefined);
  expect(named).toEqual(township);
  expect(defineArea({ ...township, from: '2025-01-01T00:00:00.000Z' as Instant })(named)).toEqual([]);
  const renamed = defineArea({ ...township, name: label('城厢镇') })(named).reduce(evolveArea, named);
  expect(renamed!.name).toBe('城厢镇');
});

it('has no place for a free string in any event', () => {
  const none: FreeStringsOfRegister[] = [];
  const proof: readonly never[] = none; // compiles only while the type is `never`
  expect(proof).toEqual([]);
});
