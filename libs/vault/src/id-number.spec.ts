import * as fc from 'fast-check';
import { checkIdNumber, normaliseIdNumber } from './id-number';

describe('the resident-ID number', () => {
  it('accepts the sample of the standard, in any format', () => {
    expect(checkIdNumber('11010519491231002X')).toBe('valid');
    expect(checkIdNumber(' 110105 19491231 002x ')).toBe('valid');
    expect(checkIdNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe('valid');
    expect(normaliseIdNumber('110105-19491231-002x')).toBe('11010519491231002X');
  });

  it('distinguishes a wrong check character from a wrong format', () => {
    expect(checkIdNumber('110105194912310021')).toBe('bad-checksum');
    for (const text of ['', '不详', '1101051949123100', '110105194912310021X', 'X1010519491231002X'])
      expect(checkIdNumber(text)).toBe('malformed');
  });

  it('rejects dates that do not exist', () => {
    for (const date of ['20120231', '20130229', '20121301', '20120400', '00000101'])
      expect(checkIdNumber(`999999${date}0020`)).toBe('malformed');
    expect(checkIdNumber('999999201202290020')).not.toBe('malformed');
  });

  it('detects every single-digit error', () =>
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const sample = '11010519491231002X';
        const wrong = (Number(sample[place]) + shift) % 10;
        expect(checkIdNumber(`${sample.slice(0, place)}${wrong}${sample.slice(place + 1)}`)).toBe('bad-checksum');
      }),
    ));
});
