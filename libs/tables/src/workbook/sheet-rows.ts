import { numberText, unescaped } from './cell-text';
import type { WorkbookParts } from './workbook-parts';
import { WorkbookRefused } from './workbook-refused';
import { xmlEntry } from './xml-entry';
import type { TakeEntry } from './zip-entries';

/** The most rows, columns, cells and characters that are read of a sheet. */
export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly characters: number;
}
const MOST: SheetLimits = { rows: 200_000, columns: 1_000, cells: 4_000_000, characters: 64 * 1_048_576 };
/** The most rows of a sheet, blank ones included: no spreadsheet has more. */
const MOST_ROWS = 1_048_576;
/** Merged cells in these rows have their text in every column: a heading over a group of columns. */
const MAY_BE_HEADING = 6;
/** Merged cells do not overlap, so that a sheet has fewer in these rows. */
const MOST_MERGED = 6_000;
/** The most cells that have the text of one above. */
const MOST_CARRIED = 400_000;

/** A row with a cell that is filled. */
export interface SheetRow {
  readonly line: number;
  readonly cells: string[];
  /** by column, the text of a cell above that this row is merged with */
  merged?: Record<number, string>;
}

/** The rows of a sheet, read while its entry is expanded. Throws `WorkbookRefused` beyond the limits, and for row numbers that do not ascend. */
export class SheetRows {
  readonly rows: SheetRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private text = '';
  private element = '';
  private inHint = false;
  private readonly counted = { rows: 0, cells: 0, characters: 0, merged: 0, carried: 0 };
  private readonly headings = new Map<number, SheetRow>();

  constructor(
    private readonly parts: WorkbookParts,
    private readonly most = MOST,
  ) {}

  /** Takes the entry of the sheet. */
  readonly entry: TakeEntry = xmlEntry({
    open: (name, attributes) => this.open(name, attributes),
    text: (text) => {
      if (!this.inHint && (this.element === 'v' || this.element === 't')) this.text += text;
    },
    close: (name) => this.close(name),
  });

  private open(name: string, { r, t = 'n', s = '0', ref }: Readonly<Record<string, string>>): void {
    this.element = name;
    if (name === 'row') {
      this.begin(r === undefined ? this.line + 1 : Number(r));
      this.cells = [];
      this.column = -1;
    } else if (name === 'c') {
      this.column = r === undefined ? this.column + 1 : placeOf(r).column;
      [this.type, this.style, this.text] = [t, Number(s), ''];
    } else if (name === 'rPh') this.inHint = true;
    else if (name === 'mergeCell' && ref !== undefined) this.spread(ref);
  }

  private begin(line: number): void {
    if ((this.counted.rows += 1) > MOST_ROWS) throw tooLarge();
    if (!Number.isSafeInteger(line) || line <= this.line) {
      throw new WorkbookRefused({ misplacedRow: this.counted.rows });
    }
    this.line = line;
  }

  private close(name: string): void {
    this.element = '';
    if (name === 'rPh') this.inHint = false;
    else if (name === 'c') this.put(this.shown());
    else if (name === 'row' && this.cells.length > 0) this.keep();
  }

  private shown(): string {
    const { type, text, parts } = this;
    if (type === 's') return parts.texts[Number(text)] ?? '';
    if (type === 'n') return numberText(text, this.style, parts.formats);
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    return type === 'd' ? text.replace(/\.\d+$/, '') : unescaped(text);
  }

  private put(text: string): void {
    if (text.trim() === '' || (this.type === 'n' && this.text === '')) return;
    this.counted.characters += text.length;
    if (!(this.column < this.most.columns) || this.counted.characters > this.most.characters) throw tooLarge();
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private keep(): void {
    this.counted.cells += this.cells.length;
    if (!(this.line <= this.most.rows) || this.counted.cells > this.most.cells) throw tooLarge();
    const row = { line: this.line, cells: this.cells };
    this.rows.push(row);
    if (row.line <= MAY_BE_HEADING) this.headings.set(row.line, row);
  }

  /** The rows that are merged with a cell above have its text there. */
  private carry({ line, column }: { readonly line: number; readonly column: number }, last: number): void {
    const first = rowFrom(this.rows, line);
    const text = this.rows[first]?.line === line ? this.rows[first].cells[column] : undefined;
    if (text === undefined || text === '') return;
    for (let nth = first + 1; nth < this.rows.length && this.rows[nth]!.line <= last; nth += 1) {
      if ((this.counted.carried += 1) > MOST_CARRIED) throw tooLarge();
      (this.rows[nth]!.merged ??= {})[column] = text;
    }
  }

  private spread(ref: string): void {
    const [from, to] = ref.split(':').map(placeOf);
    if (!from || !to) return;
    this.carry(from, to.line);
    if (from.line > MAY_BE_HEADING) return;
    if ((this.counted.merged += 1) > MOST_MERGED) throw tooLarge();
    const row = this.headings.get(from.line);
    const text = row?.cells[from.column];
    if (!row || text === undefined) return;
    for (let column = from.column + 1; column <= Math.min(to.column, this.most.columns - 1); column += 1) {
      row.cells[column] ??= '';
      if (row.cells[column] === '') row.cells[column] = text;
    }
  }
}

/** The first row at or after a line. */
const rowFrom = (rows: readonly SheetRow[], line: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
};

const tooLarge = (): Error => new WorkbookRefused('workbook-too-large');

/** The place of a cell such as `B3`, its column from 0. */
const placeOf = (ref: string): { readonly line: number; readonly column: number } => {
  const [, letters = '', digits] = /^([A-Z]{1,3})(\d+)$/.exec(ref) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { line: Number(digits), column: column < 0 ? NaN : column };
};
