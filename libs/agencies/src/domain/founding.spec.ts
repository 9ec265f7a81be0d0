import type { AgencyId, AreaCode, Instant } from '@center/kernel';
import { evolveCenter, foundCenter } from './center';
import type { FreeStringsOfRegister } from './events';

const at = '2024-01-01T00:00:00.000Z' as Instant;
const center = { centerId: 'center' as AgencyId, demonstration: true, countyCode: '370682' as AreaCode, at };

it('founds a center once and keeps the first data', () => {
  const founded = foundCenter(center)(undefined).reduce(evolveCenter, undefined);
  expect(founded).toEqual(center);
  expect(foundCenter({ ...center, demonstration: false })(founded)).toEqual([]);
});

it('has no field for a free string in any event', () => {
  const none: FreeStringsOfRegister[] = [];
  const proof: readonly never[] = none; // compiles only while the type is `never`
  expect(proof).toEqual([]);
});
