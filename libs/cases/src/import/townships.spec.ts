import type { AreaCode } from '@center/kernel';
import { townshipNamed } from './townships';

const named = townshipNamed(
  new Map([
    ['999999001' as AreaCode, '城东街道'],
    ['999999101' as AreaCode, '团圆镇'],
    ['999999102' as AreaCode, '双山镇'],
    ['999999103' as AreaCode, '双山乡'],
  ]),
);

describe('a township', () => {
  it.each([
    ['团圆镇', '999999101'],
    ['团圆', '999999101'],
    [' 团圆 镇', '999999101'],
    ['某某市团圆镇', '999999101'],
    ['城东街道办事处', '999999001'],
    ['团圆镇某某村', '999999101'],
    ['某某市团圆镇政府', '999999101'],
    ['双山镇', '999999102'],
  ])('is found by the name %s', (name, code) => {
    expect(named(name)).toBe(code);
  });

  it.each(['双山', '别处镇', '镇', ''])('is not found by %p: none or several have it', (name) => {
    expect(named(name)).toBeUndefined();
  });
});
