import { Unzip, UnzipInflate } from 'fflate';
import { WorkbookRefused } from './workbook-refused';

/** The most bytes that are expanded of one workbook, over all readings of it. */
const MOST_EXPANDED = 96 * 1_048_576;
/** So little is expanded at a time that even the densest data fits into memory. */
const STEP = 16_384;

/** Receives an entry in pieces. */
export type TakeEntry = (chunk: Uint8Array, isLast: boolean) => void;

/** A ZIP archive that is expanded in small pieces, up to a limit: its declared sizes are not trusted. */
export class ZipArchive {
  private expanded = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit = MOST_EXPANDED,
  ) {}

  /** Expands the entries that `taker` returns a function for. Throws `WorkbookRefused` beyond the limit. */
  read(taker: (name: string) => TakeEntry | undefined): void {
    const unzip = new Unzip((entry) => {
      const take = taker(entry.name);
      if (!take) return;
      entry.ondata = (error, chunk, isLast) => {
        if (error) throw error;
        this.expanded += chunk.length;
        if (this.expanded > this.limit) throw new WorkbookRefused('workbook-too-large');
        take(chunk, isLast);
      };
      entry.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < this.bytes.length; at += STEP) {
      unzip.push(this.bytes.subarray(at, at + STEP), at + STEP >= this.bytes.length);
    }
  }
}
