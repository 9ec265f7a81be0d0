import type { Block, Field } from './paper';
import { linesOf } from './lines';
import { type Hand, type Sheet, mm } from './sheet';
import { printable } from './typefaces';

/** Text styles of a document: the text of a letter is larger than the text of a form. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
}

const CELL: Setting = { size: 10.5, leading: 16.5 };
const NOTICE: Setting = { size: 9, leading: 14 };
const PADDING = 5;
const GRID = '#333333';
const SHADE = '#f2f2f2';

/** The lines of a text of any number of paragraphs; `indent` indents the first line of each by two characters. */
const paragraphsOf = (sheet: Sheet, text: string, width: number, hand: Hand, indent = 0) => {
  const face = sheet.face(hand);
  const measure = (part: string) => face.widthOf(part) * hand.size;
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((paragraph) => {
    const lines = linesOf(printable(paragraph.trim(), face), width, measure, indent);
    return lines.map((line, nth) => ({ line, x: nth === 0 ? indent : 0, isFull: nth < lines.length - 1 }));
  });
};

/** The character spacing that justifies a full line; 0 if the gaps would be too wide. */
const spacingOf = (sheet: Sheet, line: string, width: number, hand: Hand): number => {
  const spare = width - sheet.widthOf(line, hand);
  const gaps = [...line].length - 1;
  return gaps > 0 && spare > 0 && spare / gaps < hand.size / 16 ? spare / gaps : 0;
};

const write = (
  sheet: Sheet,
  text: string,
  { size, leading }: Setting,
  { weight = 'regular', indent = 0 }: Partial<Hand> & { indent?: number } = {},
) => {
  const hand: Hand = { size, weight };
  for (const { line, x, isFull } of paragraphsOf(sheet, text, sheet.width, hand, indent)) {
    sheet.reserve(leading);
    const spacing = isFull ? spacingOf(sheet, line, sheet.width - x, hand) : 0;
    sheet.write(line, sheet.left + x, sheet.y, { ...hand, spacing });
    sheet.y += leading;
  }
};

/** The style of the cells of a row, by index. */
interface RowLook {
  readonly bold: (nth: number) => boolean;
  /** whether a cell is right-aligned, as numbers are */
  readonly right?: (nth: number) => boolean;
  /** drawn first on a page that the row begins */
  readonly again?: () => void;
}

/** A row of cells with borders. What does not fit on the page continues at the top of the next, in the same columns. */
/** A row with at most this many lines is not split across pages; a longer row keeps at least this many on the first. */
const KEPT_TOGETHER = 8;

const row = (sheet: Sheet, cells: readonly string[], widths: readonly number[], { bold, right, again }: RowLook) => {
  const hands = cells.map((_, nth): Hand => ({ size: CELL.size, weight: bold(nth) ? 'bold' : 'regular' }));
  const lines = cells.map((text, nth) => paragraphsOf(sheet, text, widths[nth]! - 2 * PADDING, hands[nth]!));
  const rows = Math.max(...lines.map(({ length }) => length));
  for (let from = 0; from < rows;) {
    const least = Math.min(rows - from, KEPT_TOGETHER) * CELL.leading + 2 * PADDING;
    if (sheet.reserve(least)) again?.();
    const fit = Math.min(rows - from, Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * PADDING) / CELL.leading)));
    const height = fit * CELL.leading + 2 * PADDING;
    let x = sheet.left;
    widths.forEach((width, nth) => {
      sheet.doc
        .save()
        .lineWidth(0.5)
        .strokeColor(GRID)
        .fillColor(SHADE)
        .fillOpacity(bold(nth) ? 0.6 : 0);
      sheet.doc.rect(x, sheet.y, width, height).fillAndStroke().restore();
      lines[nth]!.slice(from, from + fit).forEach(({ line }, place) => {
        const spare = right?.(nth) ? width - 2 * PADDING - sheet.widthOf(line, hands[nth]!) : 0;
        sheet.write(line, x + PADDING + spare, sheet.y + PADDING + place * CELL.leading, hands[nth]!);
      });
      x += width;
    });
    sheet.y += height;
    from += fit;
  }
};

const shares = (sheet: Sheet, parts: readonly number[]): number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (part / whole) * sheet.width);
};

function* form(sheet: Sheet, rows: readonly Field[]): Generator<void, void> {
  const widths = shares(sheet, [22, 78]);
  for (const cells of rows) {
    row(sheet, cells, widths, { bold: (nth) => nth === 0 });
    yield;
  }
  sheet.y += mm(3);
}

function* grid(sheet: Sheet, { head, widths, rows, numbers }: Extract<Block, { is: 'table' }>): Generator<void, void> {
  const columns = shares(sheet, widths);
  const right = (nth: number) => numbers.has(head[nth]!);
  const top = () => row(sheet, head, columns, { bold: () => true, right });
  sheet.reserve(4 * CELL.leading);
  top();
  for (const cells of rows) {
    row(sheet, cells, columns, { bold: () => false, right, again: top });
    yield;
  }
  sheet.y += mm(3);
}

const sign = (sheet: Sheet, { closing, lines }: Extract<Block, { is: 'signature' }>, setting: Setting): void => {
  const { size, leading } = setting;
  sheet.reserve((lines.length + 2.5) * leading + NOTICE.leading); // a signature is followed by one notice
  write(sheet, closing, setting, { indent: 2 * size });
  sheet.y += 1.5 * leading;
  const hand = { size };
  const widest = Math.max(...lines.map((line) => sheet.widthOf(line, hand)));
  const x = sheet.left + sheet.width - widest - 2 * size;
  for (const line of lines) {
    sheet.centre(line, sheet.y, hand, x, widest);
    sheet.y += leading;
  }
};

/** Writes one block of a document at the current position, yielding between steps. */
export function* setBlock(sheet: Sheet, block: Block, setting: Setting): Generator<void, void> {
  const { size, leading } = setting;
  switch (block.is) {
    case 'heading':
      sheet.reserve(4 * leading);
      sheet.y += leading / 4;
      write(sheet, block.text, setting, { weight: 'bold' });
      sheet.y += leading / 8;
      return;
    case 'addressee':
      return write(sheet, block.text, setting);
    case 'paragraph':
      return write(sheet, block.text, setting, { indent: 2 * size });
    case 'notice':
      return write(sheet, block.text, NOTICE);
    case 'fields':
      return yield* form(sheet, block.rows);
    case 'table':
      return yield* grid(sheet, block);
    case 'signature':
      return sign(sheet, block, setting);
  }
}
