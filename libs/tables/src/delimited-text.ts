import { RememberedSearch, type Search, type Searched } from './remembered-search';
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
 * other record with it. Whatever the text, each character is examined a bounded number of times: an incomplete record goes
 * on with its last cell, and searches beyond a cell are remembered.
 */
export class DelimitedText {
  private rest = '';
  private line = 1;
  private skipping = false;
  private readAgainAt = 0;
  /** the cells of the record so far, and where the next one begins */
  private cells: string[] = [];
  private stray: number[] = [];
  private from = 0;
  /** the cells in quotes that have delimiters: a stray quote may have joined them */
  private joined: number[] = [];
  private wholeLine: { readonly end: number; readonly isRecord: boolean } | undefined;
  private readonly cellEnd: RegExp;
  private readonly lineEnds = new RememberedSearch(nextLineEnd);
  /** the ends of the lines in which cells end that begin in an earlier line */
  private readonly lastLineEnds = new RememberedSearch(nextLineEnd);
  private readonly strays = new RememberedSearch(oddQuotes(() => true));
  private readonly straysOfOtherLines = new RememberedSearch(oddQuotes(() => true));
  private readonly closings = new RememberedSearch(oddQuotes((text, after) => this.isCellEnd(text, after)));
  private readonly lineRecords = new RememberedSearch((text, from, ended) => this.lineRecord(text, from, ended));
  private readonly searches = [
    this.lineEnds,
    this.lastLineEnds,
    this.strays,
    this.straysOfOtherLines,
    this.closings,
    this.lineRecords,
  ];

  constructor(private readonly rule: TextRule) {
    this.cellEnd = new RegExp(`[${rule.delimiter === '|' ? '\\|' : rule.delimiter}\r\n]`, 'g');
  }

  /** The records that are complete with this text. An empty line is a record with one empty cell. */
  *push(text: string): Generator<SheetRecord, void, undefined> {
    this.rest += text;
    yield* this.records(false);
  }

  /** The last record, if the text does not end with a line break. */
  *end(): Generator<SheetRecord, void, undefined> {
    yield* this.records(true);
  }

  /** `isRecord` answers otherwise from now on. */
  recogniseAgain(): void {
    this.lineRecords.forget();
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
        this.advance(found === 'incomplete' ? 0 : found.end);
        yield { line, cells: 'too-long', stray: [] };
      } else {
        this.advance(found.end);
        const { cells, stray } = found;
        yield { line, cells, stray };
      }
    }
  }

  /** Drops the rest of a record that is too long. Returns whether its end was found. */
  private skipped(ended: boolean): boolean {
    const at = this.rest.search(LINE_BREAK);
    const mayGoOn = at >= 0 && this.rest[at] === '\r' && at + 1 === this.rest.length && !ended;
    if (at < 0 || mayGoOn) {
      this.drop(mayGoOn ? at : this.rest.length);
      return false;
    }
    this.advance(at + (this.rest.startsWith('\r\n', at) ? 2 : 1));
    this.skipping = false;
    return true;
  }

  private advance(end: number): void {
    for (let at = 0; at < end; at += 1) {
      const sign = this.rest.charCodeAt(at);
      if (sign === NEWLINE || (sign === RETURN && this.rest.charCodeAt(at + 1) !== NEWLINE)) this.line += 1;
    }
    this.drop(end);
  }

  /** Drops text; what follows is a record from its start. */
  private drop(count: number): void {
    this.rest = this.rest.slice(count);
    for (const search of this.searches) search.cut(count);
    [this.cells, this.stray, this.joined, this.from] = [[], [], [], 0];
    this.wholeLine = undefined;
  }

  private record(ended: boolean): Found | 'incomplete' {
    const { cells, stray } = this;
    for (;;) {
      const cell = cells.length === MOST_CELLS ? this.remainder(this.from, ended) : this.cell(this.from, ended);
      if (cell === 'incomplete') return cell;
      const next = this.rest[cell.end];
      if (next === '\r' && cell.end + 1 === this.rest.length && !ended) return 'incomplete';
      if (cell.stray) stray.push(cells.length);
      else if (cell.end - this.from > cell.value.length && cell.value.includes(this.rule.delimiter)) {
        this.joined.push(cells.length);
      }
      cells.push(cell.value);
      if (next !== this.rule.delimiter) {
        const end = cell.end + (next === undefined ? 0 : this.rest.startsWith('\r\n', cell.end) ? 2 : 1);
        return { cells, stray: this.withJoined(stray, cell.end), end };
      }
      this.from = cell.end + 1;
    }
  }

  /** The stray cells, and those in quotes without which the line would be a whole record: that many cells may be in them. */
  private withJoined(stray: readonly number[], end: number): readonly number[] {
    const { joined } = this;
    if (joined.length === 0 || !this.isRecordUpTo(end)) return stray;
    return [...new Set([...stray, ...joined])].sort((one, other) => one - other);
  }

  /** Whether the text up to an end is one line that is a record if it is divided at every delimiter. */
  private isRecordUpTo(end: number): boolean {
    if (this.wholeLine?.end !== end) {
      const line = this.rest.slice(0, end);
      this.wholeLine = { end, isRecord: !LINE_BREAK.test(line) && this.rule.isRecord(line) };
    }
    return this.wholeLine.isRecord;
  }

  private cell(from: number, ended: boolean): Cell | 'incomplete' {
    return this.rest[from] === '"' ? this.quoted(from, ended) : this.plain(from, ended);
  }

  /** The rest of the line as one cell. */
  private remainder(from: number, ended: boolean): Cell | 'incomplete' {
    const end = this.endOfLine(from, ended);
    if (end === undefined) return 'incomplete';
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
    const after = endOfQuotes(rest, from);
    const isOdd = (after - from) % 2 === 0; // without the quote that opens the cell
    const isWhole = after < rest.length || ended;
    const closesAtOnce = isOdd && isWhole && this.isCellEnd(rest, after);
    const close = closesAtOnce ? after - 1 : this.closings.after(rest, after, ended);
    const lineEnd = this.endOfLine(from, ended);
    const other = lineEnd === undefined ? undefined : this.straysOfOtherLines.after(rest, lineEnd, ended);
    if (other !== undefined && (close === undefined || other < close)) return this.plain(from, ended);
    if (close === undefined || close - from > rule.limit) {
      const mayClose =
        !ended && rest.length - from <= rule.limit && this.recordAfter(lineEnd, rest.length, ended) === undefined;
      return mayClose ? 'incomplete' : this.plain(from, ended);
    }
    const stray = !closesAtOnce && (isOdd || this.strays.after(rest, after, ended)! < close);
    if (stray && rest.slice(from, close).includes(rule.delimiter)) {
      if (lineEnd === undefined) return 'incomplete';
      if (close < lineEnd && this.isRecordUpTo(lineEnd)) return this.plain(from, ended);
    }
    if (lineEnd !== undefined && close > lineEnd) {
      const end = this.lastLineEnds.after(rest, close, ended);
      if (end === undefined) return 'incomplete';
      if (stray || this.recordAfter(lineEnd, end, ended) !== undefined) return this.plain(from, ended);
    }
    return { value: rest.slice(from + 1, close).replaceAll('""', '"'), end: close + 1, stray };
  }

  private isCellEnd(text: string, at: number): boolean {
    const next = text[at];
    return next === undefined || next === this.rule.delimiter || next === '\r' || next === '\n';
  }

  /** Where the line with a place ends; `undefined` if its end has not arrived. */
  private endOfLine(at: number, ended: boolean): number | undefined {
    return this.lineEnds.after(this.rest, at, ended);
  }

  /** The end of the line before the first record in the complete lines between the end of a line and a place. */
  private recordAfter(lineEnd: number | undefined, to: number, ended: boolean): number | undefined {
    if (lineEnd === undefined) return undefined;
    const at = this.lineRecords.after(this.rest, lineEnd, ended);
    return at !== undefined && at < to ? at : undefined;
  }

  /** From the end of a line on, the end of the first line whose next one is a record. */
  private lineRecord(text: string, from: number, ended: boolean): Searched {
    for (let at = from; ;) {
      const begin = at + (text.startsWith('\r\n', at) ? 2 : 1);
      const { at: end, isFound } = nextLineEnd(text, begin, ended);
      if (begin >= text.length || !isFound) return { at, isFound: false };
      if (this.rule.isRecord(text.slice(begin, end))) return { at, isFound: true };
      at = end;
    }
  }
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The end of a line; that of the text is one if there is no more. */
const nextLineEnd: Search = (text, from, ended) => {
  LINE_END.lastIndex = from;
  const at = LINE_END.exec(text)?.index;
  return { at: at ?? text.length, isFound: at !== undefined || ended };
};

const endOfQuotes = (text: string, from: number): number => {
  let at = from;
  while (text[at] === '"') at += 1;
  return at;
};

/** The last of an odd number of quotes in succession, one of which is therefore not escaped, if what follows is as wanted. */
const oddQuotes =
  (isWanted: (text: string, after: number) => boolean): Search =>
  (text, from, ended) => {
    for (let at = text.indexOf('"', from); at >= 0;) {
      const after = endOfQuotes(text, at);
      if (after === text.length && !ended) return { at, isFound: false };
      if ((after - at) % 2 === 1 && isWanted(text, after)) return { at: after - 1, isFound: true };
      at = text.indexOf('"', after);
    }
    return { at: text.length, isFound: false };
  };
