import { beforeNotFormula, csvLine } from './csv-line';

describe('a cell of a CSV file', () => {
  it.each(['', '\u200b', '\u2060\ufeff', '\u202e', '\u00ad', '\u3164', '\u2800', '\ufe0f', ' \t\u00a0', '\u0000'])(
    'that looks like a formula after the unseen %j is marked as text, and is read again as it was',
    (unseen) => {
      for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        const text = `${unseen}${sign}1`;
        expect(csvLine([text]).replace(/^"|"?\r\n$/g, '')).toBe(`'${text}`);
        expect(beforeNotFormula(`'${text}`)).toBe(text);
      }
    },
  );

  it('that does not is written as it is, and numbers are', () =>
    expect(csvLine(['\u200b甲', 'a=b', "'甲", -1, 'a"b'])).toBe(`\u200b甲,a=b,'甲,-1,"a""b"\r\n`));
});
