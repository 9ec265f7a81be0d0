import { TaskAborted, WorkerPool } from '@center/print';
import { ConcurrencyLimit, Problem, invalidRequest } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { SheetRecord } from '../sheet-record';
import { READING_WORKBOOK, type WorkbookHead, type WorkbookSheets } from './read-workbook';
import type { WorkbookFault } from './workbook-refused';

/** The largest file, in bytes: unlike text, it is held in memory as a whole. */
const LARGEST = 16 * 1_048_576;
/** How many workbooks arrive at once; the others are not received meanwhile. */
const ARRIVING = 16;
/** How many that have arrived are read at once, and how many wait. */
const AT_ONCE = 4;
const WAITING = 12;
/** How many of one officer arrive, wait or are read. */
const OF_AN_OFFICER = 2;

/** The records of a sheet, and the names of the other sheets with content. */
export interface WorkbookRecords extends Pick<WorkbookSheets, 'sheet' | 'from1904'> {
  readonly records: AsyncIterable<SheetRecord>;
  readonly unread: readonly string[];
}

/** Whose workbook it is, and which of its sheets is read. */
export interface WorkbookReading {
  readonly officerId: string;
  /** the name of the sheet; without it the first one with a header, or with content if none has one */
  readonly sheet?: string;
  /** whether the first rows of a sheet have a header */
  readonly hasHeader: (rows: readonly (readonly string[])[]) => boolean;
}

/** Reads workbooks in a worker thread. */
@Injectable()
export class WorkbookReader {
  private readonly arrivals = new ConcurrencyLimit(ARRIVING);
  private readonly places = new ConcurrencyLimit(AT_ONCE, WAITING);
  private readonly counts = new Map<string, number>();

  constructor(private readonly threads: WorkerPool) {}

  /**
   * Reads a sheet of a workbook. Throws 400 for a file that is no workbook, for row numbers that do not ascend and for an
   * unknown sheet, 413 for one that is too large, also when it is expanded, or takes too long, and 429 when too many are
   * read, or too many of the officer.
   */
  async read(
    chunks: AsyncIterable<Buffer>,
    { officerId, sheet, hasHeader }: WorkbookReading,
  ): Promise<WorkbookRecords> {
    return this.counted(officerId, async () => {
      const bytes = await this.arrivals.run(() => whole(chunks));
      if (this.places.full) throw tooMany();
      return this.places.run(async () => {
        const first = await this.sheetOf(bytes, sheet);
        if (sheet !== undefined || hasHeader(first.top)) return first;
        const other = first.others.find(({ top }) => hasHeader(top));
        return other ? this.sheetOf(bytes, other.name) : first;
      });
    });
  }

  private async sheetOf(bytes: Buffer, sheet?: string) {
    const lines = await this.threads.bytes(READING_WORKBOOK, bytes, sheet).catch(asTooLarge);
    const [first, after] = lineAt(lines, 0);
    const head = JSON.parse(first) as WorkbookHead;
    if ('fault' in head) throw refusalOf(head.fault);
    const { unread: others, ...found } = head;
    const unread = others.map(({ name }) => name);
    return { ...found, others, unread, top: topOf(lines, after), records: recordsFrom(lines, after) };
  }

  private async counted<Result>(officerId: string, work: () => Promise<Result>): Promise<Result> {
    const count = this.counts.get(officerId) ?? 0;
    if (count >= OF_AN_OFFICER) throw tooMany();
    this.counts.set(officerId, count + 1);
    try {
      return await work();
    } finally {
      const left = this.counts.get(officerId)! - 1;
      if (left > 0) this.counts.set(officerId, left);
      else this.counts.delete(officerId);
    }
  }
}

const tooMany = (): Error => new Problem('too-many-requests', { headers: { 'retry-after': '2' } });

const asTooLarge = (error: unknown): never => {
  throw error instanceof TaskAborted ? new Problem('import-too-large') : error;
};

const refusalOf = (fault: WorkbookFault): Error => {
  if (fault === 'workbook-too-large') return new Problem('import-too-large');
  if (typeof fault === 'object') {
    return invalidRequest({ pointer: `/rows/${fault.misplacedRow}`, code: 'out-of-range' });
  }
  return fault === 'unknown-sheet'
    ? invalidRequest({ in: 'query', pointer: '/sheet', code: 'must-be-one-of' })
    : invalidRequest({ pointer: '', code: fault });
};

const whole = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > LARGEST) throw new Problem('import-too-large', { headers: { connection: 'close' } });
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const lineAt = (lines: Buffer, from: number): readonly [string, number] => {
  const end = lines.indexOf(0x0a, from);
  return [lines.toString('utf8', from, end < 0 ? lines.length : end), end < 0 ? lines.length : end + 1];
};

/** So many rows may have the header of a sheet. */
const TOP_ROWS = 10;

const topOf = (lines: Buffer, from: number): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  for (let at = from; at < lines.length && rows.length < TOP_ROWS;) {
    const [text, next] = lineAt(lines, at);
    rows.push((JSON.parse(text) as [number, string[]])[1]);
    at = next;
  }
  return rows;
};

/** The rows, and a record without cells for the first of the blank rows between two: their number is not that of the file. */
async function* recordsFrom(lines: Buffer, from: number): AsyncGenerator<SheetRecord, void, undefined> {
  let last: number | undefined;
  for (let at = from; at < lines.length;) {
    const [text, next] = lineAt(lines, at);
    const [line, cells, merged] = JSON.parse(text) as [number, string[], Record<number, string>?];
    if (last !== undefined && line > last + 1) yield { line: last + 1, cells: [], stray: [] };
    yield { line, cells, stray: [], ...(merged && { merged }) };
    [last, at] = [line, next];
  }
}
