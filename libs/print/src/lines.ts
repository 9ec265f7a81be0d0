import { breakableParts } from './line-breaks';

/** Measures the width of a text, in the unit of the width to fill. */
type Measure = (text: string) => number;

/** Splits a part that is longer than a line: after hyphens and slashes, elsewhere only if the pieces still do not fit. */
const cut = (part: string, width: number, measure: Measure): string[] =>
  measure(part.trimEnd()) <= width
    ? [part]
    : part.split(/(?<=[-_/])/).flatMap((piece) => cutAnywhere(piece, width, measure));

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

/** Breaks one paragraph into lines no wider than a width; `indent` shortens the first. Only trailing spaces are dropped. */
export const linesOf = (text: string, width: number, measure: Measure, indent = 0): string[] => {
  const lines: string[] = [];
  let line = '';
  let filled = indent;
  for (const part of breakableParts(text).flatMap((one) => cut(one, width - indent, measure))) {
    const visible = part.trimEnd();
    if (filled + measure(visible) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      filled = 0;
    }
    if (visible === '' && filled === 0) continue;
    line += part;
    filled += measure(part);
  }
  return [...lines, line.trimEnd()];
};
