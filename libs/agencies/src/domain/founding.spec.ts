import { type AgencyId, type AreaCode, type Instant, label } from '@center/kernel';
import { defineAreas, evolveAreas } from './area';
import { evolveCenter, foundCenter } from './center';
import type { FreeStringsOfRegister } from './events';

const at = '2024-01-01T00:00:00.000Z' as Instant;
const center = { centerId: 'center' as AgencyId, demonstration: true, countyCode: '370682' as AreaCode, at };
const township = { code: '370682001' as AreaCode, name: label('城厢街道'), from: at };

it('founds a center once and keeps the first data', () => {
  const founded = foundCenter(center)(undefined).reduce(evolveCenter, undefined);
  expect(founded).toEqual(center);
  expect(foundCenter({ ...center, demonstration: false })(founded)).toEqual([]);
});

it('names areas, renames one, and emits no event for an unchanged name', () => {
  const town = { ...township, code: '370682101' as AreaCode, name: label('沐浴店镇') };
  const named = defineAreas([township, town])(undefined).reduce(evolveAreas, undefined);
  expect([...named!.values()]).toEqual([township, town]);
  expect(defineAreas([{ ...township, from: '2025-01-01T00:00:00.000Z' as Instant }, town])(named)).toEqual([]);
  const renamed = defineAreas([{ ...township, name: label('城厢镇') }, town])(named);
  expect(renamed.map(({ data }) => data.name)).toEqual(['城厢镇']);
  expect(renamed.reduce(evolveAreas, named)!.get(township.code)!.name).toBe('城厢镇');
});

it('has no field for a free string in any event', () => {
  const none: FreeStringsOfRegister[] = [];
  const proof: readonly never[] = none; // compiles only while the type is `never`
  expect(proof).toEqual([]);
});
