import { parseInstant } from '@center/kernel';
import { birthIn } from './child-facts';
import { understoodBirth } from './written-birth';

const reported = parseInstant('2024-08-06T10:00:00+08:00')!;
const on = parseInstant('2024-08-06T00:00:00+08:00')!;

describe('a written birth date', () => {
  it.each([
    ['2015-06-01', { birthDate: '2015-06-01' }],
    ['20150601', { birthDate: '2015-06-01' }],
    ['2015/6/1', { birthDate: '2015-06-01' }],
    ['2015/6/1 0:00', { birthDate: '2015-06-01' }],
    ['２０１５年６月１日', { birthDate: '2015-06-01' }],
    ['42156', { birthDate: '2015-06-01' }],
    ['2015', { birthYear: 2015 }],
    ['2015年', { birthYear: 2015 }],
    ['2015年生', { birthYear: 2015 }],
    ['2015-06', { birthYear: 2015, birthMonth: 6 }],
    ['2015.6', { birthYear: 2015, birthMonth: 6 }],
    ['2015年6月', { birthYear: 2015, birthMonth: 6 }],
    ['201506', { birthYear: 2015, birthMonth: 6 }],
    ['2015、3、2', { birthDate: '2015-03-02' }],
    ['生于2015年 3月2日', { birthDate: '2015-03-02' }],
    ['2015–03–02 00:00:00.000', { birthDate: '2015-03-02' }],
    ['约2015年', { birthYear: 2015 }],
    ['2015-00-00', { birthYear: 2015 }],
    ['20150000', { birthYear: 2015 }],
    ['2015年?月?日', { birthYear: 2015 }],
    ['20150300', { birthYear: 2015, birthMonth: 3 }],
    ['2015-03-00', { birthYear: 2015, birthMonth: 3 }],
    ['2015年3月 日', { birthYear: 2015, birthMonth: 3 }],
    ['8岁', { ageAt: { age: 8, on } }],
    ['约8岁', { ageAt: { age: 8, on } }],
    ['约 8 周岁左右', { ageAt: { age: 8, on } }],
    ['十二岁', { ageAt: { age: 12, on } }],
    ['1岁3个月', { ageAt: { age: 1, on } }],
    ['8岁半', { ageAt: { age: 8, on } }],
    ['不满1岁', { ageAt: { age: 0, on } }],
    ['二〇一五年三月二日', { birthDate: '2015-03-02' }],
    ['二○一五年十二月二十一日', { birthDate: '2015-12-21' }],
    ['二零一五年六月', { birthYear: 2015, birthMonth: 6 }],
    ['2015-03-01T16:00:00Z', { birthDate: '2015-03-02' }],
    ['新生儿', { ageAt: { age: 0, on } }],
    ['刚满月', { ageAt: { age: 0, on } }],
    ['20天', { ageAt: { age: 0, on } }],
    ['20个月', { ageAt: { age: 1, on } }],
    ['约6个月大', { ageAt: { age: 0, on } }],
  ])('%j says %j and nothing more', (text, birth) => {
    expect(birthIn({ birthDate: understoodBirth(text)!.kept! }, reported)).toEqual(birth);
  });

  it.each(['2015-02-30', '20151301', '15/6/1', '8'])('%j is not understood', (text) =>
    expect(understoodBirth(text)).toBeUndefined(),
  );

  it.each([
    ...[
      '昨天',
      '虚岁九',
      '虚岁9岁',
      '七八岁',
      '8-9岁',
      '10-12岁',
      '15岁以下',
      '不满3岁',
      '08年',
      '八',
      '2015-6-1 至今',
    ],
    ...['农历2015年三月初二', '农历二〇一五年三月二日'],
  ])('%j says something that is not understood, and is kept', (text) => {
    expect(understoodBirth(text)).toEqual({ kept: text });
    expect(birthIn({ birthDate: text }, reported)).toEqual({});
  });

  it.each(['不详', '/', '-', '无'])('%j says nothing', (text) =>
    expect(understoodBirth(text)).toEqual({ kept: undefined }),
  );

  it('is kept beside what other fields say', () => {
    const stated = { birthYear: 2015, birthMonth: 6, ageAt: { age: 9, on: '2024-07-01' } };
    expect(birthIn(stated, reported)).toEqual({
      ...{ birthYear: 2015, birthMonth: 6 },
      ageAt: { age: 9, on: parseInstant('2024-07-01T00:00:00+08:00') },
    });
  });
});
