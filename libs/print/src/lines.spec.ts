import * as fc from 'fast-check';
import { linesOf } from './lines';
import { printable, typeface } from './typefaces';

const measure = (text: string) => typeface('regular').widthOf(text);
const written = fc.stringMatching(/^[一-龥，。、；：（）“”《》A-Za-z0-9 .-]{0,80}$/);

describe('lines', () => {
  it('lose nothing but the spaces at their ends, and fit', () =>
    fc.assert(
      fc.property(written, fc.integer({ min: 6, max: 30 }), fc.integer({ min: 0, max: 2 }), (text, width, indent) => {
        const lines = linesOf(text, width, measure, indent);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        lines.forEach((line, nth) =>
          expect(measure(line)).toBeLessThanOrEqual(width - (nth === 0 ? indent : 0) + 1e-9),
        );
      }),
    ));

  it.each([
    ['一二三四五六。七', ['一二三四五', '六。七']],
    ['一二三四五（六）', ['一二三四五', '（六）']],
    ['一二三四 XS-37 五', ['一二三四', 'XS-37 五']],
    ['一二三四五六', ['一二三四五六']],
    ['', ['']],
  ])('of %p in six characters are %p', (text, lines) => expect(linesOf(text, 6, measure)).toEqual(lines));

  it('cut what is longer than any line', () => expect(linesOf('a'.repeat(40), 6, measure).length).toBeGreaterThan(2));
});

describe('what can be printed', () => {
  const face = typeface('regular');
  const shown = (text: string) => printable(text, face);
  const gb2312 = Array.from({ length: 0xf8 - 0xb0 }, (_, high) =>
    Array.from({ length: 94 }, (_, low) => Uint8Array.of(0xb0 + high, 0xa1 + low)),
  )
    .flat()
    .map((bytes) => new TextDecoder('gb18030').decode(bytes))
    .filter((character) => /^\p{Script=Han}$/u.test(character));

  it('is every character of GB 2312 and every unified ideograph of the basic plane, in both weights', () => {
    const unified = Array.from({ length: 0xa000 - 0x4e00 }, (_, nth) => String.fromCodePoint(0x4e00 + nth));
    expect(gb2312).toHaveLength(6763);
    for (const weight of ['regular', 'bold'] as const) {
      expect([...gb2312, ...unified].filter((character) => !typeface(weight).has(character))).toEqual([]);
    }
  });

  it('is marked with its number where there is no picture of it, never left blank', () => {
    expect(shown('𠮷田玥')).toBe('〓(U+20BB7)田玥');
    expect(shown('😀')).toBe('〓(U+1F600)');
  });

  it('leaves out what has no picture by nature: controls, directions, joiners', () => {
    expect(shown('甲\u202e乙\u200b丙\u0007\ufeff')).toBe('甲乙丙');
    expect(shown('甲\t乙\u00a0丙')).toBe('甲 乙 丙');
  });

  it('is something for any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        for (const character of shown(text)) expect([character, face.has(character)]).toEqual([character, true]);
      }),
    ));
});
