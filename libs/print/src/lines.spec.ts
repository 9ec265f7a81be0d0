import * as fc from 'fast-check';
import LineBreaker from 'linebreak';
import { breakableParts } from './line-breaks';
import { linesOf } from './lines';
import { printable, typeface } from './typefaces';

const measure = (text: string) => typeface('regular').widthOf(text);
const written = fc.stringMatching(/^[一-龥，。、；：（）“”《》A-Za-z0-9 .-]{0,80}$/);

describe('lines', () => {
  it('drop only trailing spaces and fit the width', () =>
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
  ])('of %p in a width of six are %p', (text, lines) => expect(linesOf(text, 6, measure)).toEqual(lines));

  it('split a part that is longer than a line', () =>
    expect(linesOf('a'.repeat(40), 6, measure).length).toBeGreaterThan(2));
});

describe('a line may break', () => {
  const unicodeAlone = (text: string): number[] => {
    const breaks = new LineBreaker(text);
    const places: number[] = [];
    for (let next = breaks.nextBreak(); next; next = breaks.nextBreak()) places.push(next.position);
    return places;
  };

  it.each([
    ['他说：“‘好’啊。”', ['他', '说：', '“‘好’', '啊。”']],
    ['甲“乙丙”丁', ['甲', '“乙', '丙”', '丁']],
    ['甲“abc”丁', ['甲', '“abc”', '丁']],
    ['买提·吐尔', ['买', '提·', '吐', '尔']],
    ['（甲）……乙——丙', ['（甲）……', '乙——', '丙']],
    ['甲 50%，37℃乙', ['甲 ', '50%，', '37℃', '乙']],
    ['a·b don’t say “no”', ['a·b ', 'don’t ', 'say ', '“no”']],
    ['甲(乙)丙 XS-37', ['甲', '(乙)', '丙 ', 'XS-37']],
  ])('between the parts of %p', (text, parts) => expect(breakableParts(text)).toEqual(parts));

  it.each(['，', '。', '、', '；', '：', '？', '！', '）', '》', '」', '”', '’', '…', '—', '·', '％', '℃', '々'])(
    'not before %s',
    (mark) => expect(breakableParts(`甲${mark}乙`)[0]).toMatch(new RegExp(`^甲${mark}`)),
  );

  it.each(['（', '《', '「', '“', '‘', '￥'])('not after %s', (mark) =>
    expect(breakableParts(`甲${mark}乙`)).toContain(`${mark}乙`),
  );

  it('elsewhere by the Unicode rules, which leave Chinese punctuation ambiguous', () => {
    expect(unicodeAlone('甲·乙')).toEqual([1, 2, 3]); // the dot begins a line
    expect(unicodeAlone('甲—乙')).toEqual([1, 2, 3]);
    expect(unicodeAlone('甲“乙”丙')).toEqual([5]); // no break before or after the quotation
  });
});

describe('printable characters', () => {
  const face = typeface('regular');
  const shown = (text: string) => printable(text, face);
  const gb2312 = Array.from({ length: 0xf8 - 0xb0 }, (_, high) =>
    Array.from({ length: 94 }, (_, low) => Uint8Array.of(0xb0 + high, 0xa1 + low)),
  )
    .flat()
    .map((bytes) => new TextDecoder('gb18030').decode(bytes))
    .filter((character) => /^\p{Script=Han}$/u.test(character));

  it('include GB 2312 and all unified ideographs of the basic plane, in both weights', () => {
    const unified = Array.from({ length: 0xa000 - 0x4e00 }, (_, nth) => String.fromCodePoint(0x4e00 + nth));
    expect(gb2312).toHaveLength(6763);
    for (const weight of ['regular', 'bold'] as const) {
      expect([...gb2312, ...unified].filter((character) => !typeface(weight).has(character))).toEqual([]);
    }
  });

  it('exclude characters without a glyph, which are replaced by their code point, never left blank', () => {
    expect(shown('𠮷田玥')).toBe('〓(U+20BB7)田玥');
    expect(shown('😀')).toBe('〓(U+1F600)');
  });

  it('exclude characters that are invisible by definition: controls, directions, joiners', () => {
    expect(shown('甲\u202e乙\u200b丙\u0007\ufeff')).toBe('甲乙丙');
    expect(shown('甲\t乙\u00a0丙')).toBe('甲 乙 丙');
    expect(shown('葛\u{E0100}城')).toBe('葛城');
  });

  it('are code points where there is nothing else, so that a text is never left blank', () => {
    expect(shown('\u200b')).toBe('〓(U+200B)');
    expect(shown('\u2067\ufe0f')).toBe('〓(U+2067)〓(U+FE0F)');
    expect(shown(' ')).toBe(' ');
  });

  it('cover the result for any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        for (const character of shown(text)) expect([character, face.has(character)]).toEqual([character, true]);
      }),
    ));
});
