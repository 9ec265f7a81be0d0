import { textOf } from '@center/tables';
import type { CellContext } from '../src/import/cells';
import { headingMap } from '../src/import/columns';
import { ledgerRecords } from '../src/import/ledger-records';
import type { LedgerLine } from '../src/import/ledger-line';
import { sheetLines } from '../src/import/sheet-lines';

/** No area is known by a name. */
export const context: CellContext = { areaNamed: () => undefined };

/** A text in chunks of fifty bytes. */
export async function* chunksOf(text: Buffer | string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
}

/** The lines of a ledger, and what is ignored in it, in words. */
export const linesOf = async (text: Buffer | string, columns?: string): Promise<[LedgerLine[], readonly string[]]> => {
  const records = ledgerRecords(textOf(chunksOf(text)), 1_000);
  const { lines, ignored } = await sheetLines(records, context, {
    recognise: (isRecord) => records.recognise(isRecord),
    ...(columns && { mapped: headingMap(columns) }),
  });
  const all: LedgerLine[] = [];
  for await (const line of lines) all.push(line);
  return [all, ignored.map((one) => Object.values(one).join(' '))];
};
/** What the lines say. */
export const bodiesOf = (lines: readonly LedgerLine[]) =>
  lines.flatMap((line) => ('read' in line ? [line.read()] : []));
