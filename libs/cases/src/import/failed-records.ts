import { BYTE_ORDER_MARK, csvLine } from '@center/print';
import type { Language } from '@center/web';
import { ERROR_HEADING, isErrorHeading } from './columns';
import type { ImportSummary, LineError, LineOutcome } from './import-outcome';

const WORDS = {
  zh: {
    line: (line: number) => `第 ${line} 行`,
    see: (line: number) => `见第 ${line} 行`,
    ended: (line: number, why: string) => `第 ${line} 行之后未导入：${why}。请再次导入原文件`,
    separator: '；',
    colon: '：',
  },
  en: {
    line: (line: number) => `line ${line}`,
    see: (line: number) => `see line ${line}`,
    ended: (line: number, why: string) => `not imported after line ${line}: ${why}. Import the original file again`,
    separator: '; ',
    colon: ': ',
  },
} as const;

/**
 * A file of the records that could not be imported: CSV with the columns of the ledger and one more with the errors. A
 * later import does not read that column, so that the corrected file can be imported as it is.
 */
export class FailedRecords {
  private readonly words;
  /** the columns of the ledger without those of an earlier import's errors */
  private readonly columns: readonly number[];

  constructor(
    private readonly headings: readonly string[],
    private readonly language: Language,
  ) {
    this.words = WORDS[language];
    this.columns = headings.flatMap((heading, nth) => (isErrorHeading(heading) ? [] : [nth]));
  }

  /** The text of the file. If the import ended early, its last line says so with the title of the reason. */
  async *of(
    batches: AsyncIterable<readonly LineOutcome[]>,
    summary: () => ImportSummary,
    titleOf: (code: string) => string,
  ): AsyncGenerator<string, void, undefined> {
    let last = 0;
    yield BYTE_ORDER_MARK + this.record(this.headings, ERROR_HEADING[this.language]);
    for await (const outcomes of batches) {
      last = outcomes.at(-1)?.line ?? last;
      yield outcomes.map((outcome) => this.failed(outcome)).join('');
    }
    const { code } = summary();
    if (code !== undefined) yield this.record([], this.words.ended(last, titleOf(code)));
  }

  private failed({ line, joins, errors, cells = [] }: LineOutcome): string {
    if (!errors) return '';
    const { words } = this;
    const why = joins === undefined ? errors.map((one) => this.said(one)).join(words.separator) : words.see(joins);
    return this.record(cells, `${words.line(line)}${words.colon}${why}`);
  }

  private said({ pointer = '', column = pointer, line, message }: LineError): string {
    const { colon, line: lineOf } = this.words;
    const place = [column, line === undefined ? '' : lineOf(line)].filter((part) => part !== '').join(' ');
    return place === '' ? message : `${place}${colon}${message}`;
  }

  private record(cells: readonly string[], error: string): string {
    const further = cells.slice(this.headings.length);
    return csvLine([...this.columns.map((nth) => cells[nth] ?? ''), error, ...further]);
  }
}
