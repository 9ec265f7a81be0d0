/** How wide a text is, in the unit of the width to fill. */
type Measure = (text: string) => number;

// what must not begin a line, and what must not end one (GB/T 15834)
const CLOSING = /^[，。、；：？！）》〉】〕」』”’…—·％℃,.;:?!)\]}%]/u;
const OPENING = /[（《〈【〔「『“‘([{￥#]/u;
const WORD = /[\p{L}\p{N}\p{M}@#$&*+\-_/\\.:']/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

const isWord = (letter: string): boolean => WORD.test(letter) && !WIDE.test(letter);

/** Whether no line may end between two characters, the first told by its last code unit. */
const belongsTogether = (before: string, after: string): boolean =>
  CLOSING.test(after) || OPENING.test(before) || /^\p{M}/u.test(after) || (isWord(before) && isWord(after));

/** The parts of a text between which a line may end. */
const parts = (text: string): string[] => {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    if (last !== undefined && belongsTogether(last.slice(-1), character)) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
};

/** A part too long for any line, in pieces that fit: broken after a hyphen or a stroke, and elsewhere only when that will not do. */
const cut = (part: string, width: number, measure: Measure): string[] =>
  measure(part) <= width ? [part] : part.split(/(?<=[-_/])/).flatMap((piece) => cutAnywhere(piece, width, measure));

const cutAnywhere = (part: string, width: number, measure: Measure): string[] => {
  if (measure(part) <= width) return [part];
  const pieces: string[] = [];
  let piece = '';
  for (const character of part) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
};

/** Breaks one paragraph into lines no wider than a width; the first may be shorter. Nothing is lost but spaces at ends. */
export const linesOf = (text: string, width: number, measure: Measure, indent = 0): string[] => {
  const lines: string[] = [];
  let line = '';
  let filled = indent;
  for (const part of parts(text).flatMap((one) => cut(one, width - indent, measure))) {
    const wide = measure(part);
    if (filled + wide > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      filled = 0;
    }
    if (part === ' ' && filled === 0) continue;
    line += part;
    filled += wide;
  }
  return [...lines, line.trimEnd()];
};
