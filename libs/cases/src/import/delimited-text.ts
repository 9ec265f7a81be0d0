import type { SheetRecord } from './sheet-record';

/** How text is divided into records. */
export interface TextRule {
  readonly delimiter: string;
  /** maximum length of a record in UTF-16 code units */
  readonly limit: number;
  /** whether a line is a record of its own, and so cannot be inside a quoted cell */
  readonly isRecord: (line: string) => boolean;
}

const LINE_BREAK = /\r\n|\r|\n/;
const LINE_BREAKS = /\r\n|\r|\n/g;
const LINE_END = /[\r\n]/g;
/** From this length on, an incomplete record is read again only when it has grown by an eighth: hostile chunks cost no more. */
const LONG = 16_384;
/** Further cells of a record are one: no ledger has so many columns, and a hostile line costs no more. */
const MOST_CELLS = 1_000;

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly stray: boolean;
}

interface Found extends Pick<SheetRecord, 'stray'> {
  readonly cells: readonly string[];
  readonly end: number;
}

/**
 * Divides delimited text (RFC 4180, with any delimiter and LF, CRLF or CR) into records, and holds at most one. A quote that
 * opens a cell and is not closed, or whose text would contain another record, is a character of the cell: it takes no
 * other record with it.
 */
export class DelimitedText {
  private rest = '';
  private line = 1;
  private skipping = false;
  private readAgainAt = 0;
  private readonly cellEnd: RegExp;

  constructor(private readonly rule: TextRule) {
    this.cellEnd = new RegExp(`[${rule.delimiter === '|' ? '\\|' : rule.delimiter}\r\n]`, 'g');
  }

  /** The records that are complete with this text. Empty lines are not records. */
  *push(text: string): Generator<SheetRecord, void, undefined> {
    this.rest += text;
    yield* this.records(false);
  }

  /** The last record, if the text does not end with a line break. */
  *end(): Generator<SheetRecord, void, undefined> {
    yield* this.records(true);
  }

  private *records(ended: boolean): Generator<SheetRecord, void, undefined> {
    if (!ended && this.rest.length < this.readAgainAt) return;
    this.readAgainAt = 0;
    for (;;) {
      if (this.skipping && !this.skipped(ended)) return;
      if (this.rest === '') return;
      const found = this.record(ended);
      const { line } = this;
      if (found === 'incomplete' && this.rest.length <= this.rule.limit) {
        if (this.rest.length > LONG) this.readAgainAt = this.rest.length * 1.125;
        return;
      }
      if (found === 'incomplete' || found.end > this.rule.limit) {
        this.skipping = found === 'incomplete';
        if (found !== 'incomplete') this.advance(found.end);
        yield { line, cells: 'too-long', stray: [] };
      } else {
        this.advance(found.end);
        const { cells, stray } = found;
        if (cells.length > 1 || cells[0] !== '') yield { line, cells, stray };
      }
    }
  }

  /** Drops the rest of a record that is too long. Returns whether its end was found. */
  private skipped(ended: boolean): boolean {
    const at = this.rest.search(LINE_BREAK);
    const mayGoOn = at >= 0 && this.rest[at] === '\r' && at + 1 === this.rest.length && !ended;
    if (at < 0 || mayGoOn) {
      this.rest = mayGoOn ? '\r' : '';
      return false;
    }
    this.advance(at + (this.rest.startsWith('\r\n', at) ? 2 : 1));
    this.skipping = false;
    return true;
  }

  private advance(end: number): void {
    for (const _ of this.rest.slice(0, end).matchAll(LINE_BREAKS)) this.line += 1;
    this.rest = this.rest.slice(end);
  }

  private record(ended: boolean): Found | 'incomplete' {
    const cells: string[] = [];
    const stray: number[] = [];
    for (let from = 0; ;) {
      const cell = cells.length === MOST_CELLS ? this.remainder(from, ended) : this.cell(from, ended);
      if (cell === 'incomplete') return cell;
      if (cell.stray) stray.push(cells.length);
      cells.push(cell.value);
      const next = this.rest[cell.end];
      if (next === this.rule.delimiter) {
        from = cell.end + 1;
        continue;
      }
      if (next === '\r' && cell.end + 1 === this.rest.length && !ended) return 'incomplete';
      const end = cell.end + (next === undefined ? 0 : this.rest.startsWith('\r\n', cell.end) ? 2 : 1);
      return { cells, stray, end };
    }
  }

  private cell(from: number, ended: boolean): Cell | 'incomplete' {
    return this.rest[from] === '"' ? this.quoted(from, ended) : this.plain(from, ended);
  }

  /** The rest of the line as one cell. */
  private remainder(from: number, ended: boolean): Cell | 'incomplete' {
    const end = this.lineEndAfter(from);
    if (end === this.rest.length && !ended) return 'incomplete';
    return { value: this.rest.slice(from, end), end, stray: false };
  }

  private plain(from: number, ended: boolean): Cell | 'incomplete' {
    this.cellEnd.lastIndex = from;
    const end = this.cellEnd.exec(this.rest)?.index ?? (ended ? this.rest.length : undefined);
    if (end === undefined) return 'incomplete';
    const value = this.rest.slice(from, end);
    return { value, end, stray: value.includes('"') && !/^="[^"]*"$/.test(value) };
  }

  /** A cell that starts with a quote. A doubled quote is an escaped one. */
  private quoted(from: number, ended: boolean): Cell | 'incomplete' {
    const { rest, rule } = this;
    const lineEnd = this.lineEndAfter(from);
    let stray = false;
    let doubled = false;
    for (let begin = from + 1; ;) {
      const quote = rest.indexOf('"', begin);
      if (quote < 0 || quote - from > rule.limit) {
        const mayClose =
          !ended &&
          rest.length - from <= rule.limit &&
          !this.linesIn(lineEnd, rest.length).slice(0, -1).some(rule.isRecord);
        return mayClose ? 'incomplete' : this.plain(from, ended);
      }
      if (quote + 1 === rest.length && !ended) return 'incomplete';
      if (rest[quote + 1] === '"') {
        doubled = true;
        begin = quote + 2;
      } else if (this.isCellEnd(quote + 1)) {
        const end = quote < lineEnd ? quote : this.lineEndAfter(quote);
        if (end === rest.length && end !== quote && !ended) return 'incomplete';
        if (quote > lineEnd && (stray || this.linesIn(lineEnd, end).some(rule.isRecord)))
          return this.plain(from, ended);
        const value = rest.slice(from + 1, quote);
        return { value: doubled ? value.replaceAll('""', '"') : value, end: quote + 1, stray };
      } else {
        if (quote > lineEnd) return this.plain(from, ended);
        stray = true;
        begin = quote + 1;
      }
    }
  }

  private isCellEnd(at: number): boolean {
    const next = this.rest[at];
    return next === undefined || next === this.rule.delimiter || next === '\r' || next === '\n';
  }

  /** Where the line with a place ends; the end of the text if it has no line break yet. */
  private lineEndAfter(at: number): number {
    LINE_END.lastIndex = at;
    return LINE_END.exec(this.rest)?.index ?? this.rest.length;
  }

  /** The lines after the end of one, up to a place. */
  private linesIn(lineEnd: number, to: number): string[] {
    return this.rest.slice(lineEnd, to).split(LINE_BREAK).slice(1);
  }
}
