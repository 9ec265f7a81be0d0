import { instant, label, parseInstant } from '@center/kernel';
import * as fc from 'fast-check';
import { maskAddress, maskBirthDate, maskIdNumber, maskName, maskPhone, maskSchool } from '..';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

describe('a masked name', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王**'],
    ['欧阳娜娜', '欧阳**'],
    ['司马光', '司马**'],
    ['欧阳', '欧**'],
    ['尼格买提·热合曼', '尼**'],
    ['Anna Smith', 'A**'],
    ['王', '**'],
    ['', '**'],
    ['  李雷 ', '李**'],
    ['𠮷田太郎', '𠮷**'],
    ['葛\u{E0100}城', '葛\u{E0100}**'],
    ['葛\u{E0100}', '**'],
    ['\u202e王\u200b', '**'],
    ['\u2068王小明\u2069', '王**'],
    ['欧\ufe00阳娜娜', '欧\ufe00**'],
    ['é', '**'],
    ['👩‍👧', '**'],
  ])('of %p is %p', (name, masked) => expect(maskName(name)).toBe(masked));

  it('never contains the given name', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('王', '李', '欧阳', '司马', '诸葛'),
        fc.stringMatching(/^[一-龥]{1,3}$/),
        (family, given) => {
          fc.pre(!family.includes(given));
          expect(maskName(family + given)).not.toContain(given);
        },
      ),
    ));

  it('never shows all that a reader sees of a name, whatever marks are in it', () => {
    const marks = fc.constantFrom('', '\u{E0100}', '\ufe0f', '\u200d', '\u202e', '\u200b', '\u0301');
    const letter = fc.tuple(fc.stringMatching(/^[一-龥A-Za-z]$/), marks).map((pair) => pair.join(''));
    const seen = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 200 }), (letters) => {
        const masked = maskName(letters.join(''));
        expect(masked).toMatch(/\*\*$/);
        expect(masked).not.toMatch(/\p{Bidi_Control}/u);
        expect(seen(masked).length).toBeLessThan(seen(letters.join('')).length);
      }),
    );
  });

  it('shows at most one letter of any other text', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,30}$/), (name) => expect(maskName(name).length).toBeLessThan(4)),
    ));
});

describe('a masked number', () => {
  it('of a resident ID is the last four characters', () => expect(maskIdNumber('11010519491231002x')).toBe('****002X'));

  it('never contains the area, the birth date or the whole ID', () =>
    fc.assert(
      fc.property(digits(14), digits(4), (hidden, shown) => {
        const masked = maskIdNumber(hidden + shown);
        expect(masked).toBe(`****${shown}`);
        expect(masked).not.toContain(hidden);
      }),
    ));

  it.each([
    ['13812341234', '138****1234'],
    ['+86 138-0000-1234', '138****1234'],
    ['0535-7212345', '****345'],
    ['7212345', '****345'],
    ['110', '****'],
    ['', '****'],
    ['wx_laowang', '****'],
    ['13812341234转王小明', '****'],
  ])('of telephone %p is %p', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it('shows no more digits than it hides, except the seven of a mobile number', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d +-]{0,20}$/)), (text) => {
        fc.pre(!/^(86)?1\d{10}$/.test(text.normalize('NFKC').replace(/\D/g, '').replace(/^00/, '')));
        for (const masked of [maskPhone(text), maskIdNumber(text)]) {
          const shown = masked.replaceAll('*', '').length;
          expect(shown).toBeLessThanOrEqual([...text.normalize('NFKC')].length - shown);
        }
      }),
    ));
});

describe('a masked birth date', () => {
  const noon = (day: string) => parseInstant(`${day}T12:00:00+08:00`)!;

  it('is the age band of the day; a year is completed on the day after the birthday', () => {
    expect(maskBirthDate('2006-08-06', noon('2024-08-06'))).toBe('16-17');
    expect(maskBirthDate('2006-08-06', noon('2024-08-07'))).toBe('18+');
    expect(maskBirthDate('2008-02-29', noon('2022-02-28'))).toBe('12-13');
    expect(maskBirthDate('2008-02-29', noon('2022-03-01'))).toBe('14-15');
    expect(maskBirthDate('2024-08-06', noon('2024-08-06'))).toBe('0-5');
  });

  it('uses the date in Shanghai', () =>
    expect(maskBirthDate('2006-08-06', parseInstant('2024-08-06T16:30:00Z')!)).toBe('18+'));

  it('is null for a date that does not exist or is in the future', () => {
    for (const text of ['2012-02-31', '', '昨天', '2025-01-01'])
      expect(maskBirthDate(text, noon('2024-08-06'))).toBeNull();
  });

  it('never contains any part of the date', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2024-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(['0-5', '6-11', '12-13', '14-15', '16-17', '18+']).toContain(
            maskBirthDate(day, instant(Date.UTC(2024, 7))),
          );
        },
      ),
    ));
});

describe('a masked place', () => {
  it('of an address is the town only', () => {
    expect(maskAddress(label('沐浴店镇'))).toBe('沐浴店镇');
    expect(maskAddress(undefined)).toBeNull();
  });

  it.each([
    ['莱阳市实验小学', 'PRIMARY'],
    ['沐浴店镇中心幼儿园', 'KINDERGARTEN'],
    ['团旺镇初级中学', 'MIDDLE'],
    ['莱阳高级中学', 'HIGH'],
    ['莱阳市职业中等专业学校', 'VOCATIONAL'],
    ['莱阳市特殊教育学校', 'SPECIAL'],
    ['不详', 'UNKNOWN'],
  ])('of the school %p is %p', (school, stage) => expect(maskSchool(school)).toBe(stage));

  it('of a school is one of the stages, whatever its name', () =>
    fc.assert(fc.property(fc.string(), (school) => expect(maskSchool(school)).toMatch(/^[A-Z]+$/))));
});
