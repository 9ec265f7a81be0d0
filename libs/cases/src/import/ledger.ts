import { declaredCharset, limitedChunks, textOf, type WorkbookReader } from '@center/tables';
import {
  type BodyStream,
  Problem,
  STREAMED_TYPES,
  XLSX,
  invalidRequest,
  readJsonObject,
  unsupportedType,
} from '@center/web';
import type { CellContext } from './cells';
import { type HeadingMap, namedColumns } from './columns';
import type { LedgerLine } from './ledger-line';
import { ledgerRecords } from './ledger-records';
import { type RawRecord, recordsOf } from './records';
import { type SheetLines, sheetLines } from './sheet-lines';

/** Maximum length of a record, in bytes of NDJSON or characters of a sheet; the same as for a single lead. */
const LONGEST = 1_048_576;

/** How a ledger is read. */
export interface Reading extends CellContext {
  /** maximum size in bytes */
  readonly limit: number;
  readonly mapped?: HeadingMap;
  readonly finished?: boolean;
  readonly hasSource?: boolean;
  readonly workbooks: WorkbookReader;
  readonly officerId: string;
  /** the sheet of a workbook; otherwise the first one with a header */
  readonly sheet?: string;
}

/**
 * Opens a ledger upload, and reads the part that is needed before the response starts. Throws 413 if its declared size
 * is too large, 415 for a charset that ledgers cannot have, 400 for an invalid header or workbook. Its lines throw
 * `import-too-large` when the limit is exceeded.
 */
export const openLedger = async (body: BodyStream, reading: Reading): Promise<SheetLines> => {
  const isSheet = body.type !== NDJSON;
  const charset = declaredCharset(body);
  if (!isSheet && charset !== undefined && charset !== 'utf-8') throw unsupportedType(STREAMED_TYPES);
  const chunks = limitedChunks(body, reading.limit);
  if (!isSheet) return { lines: jsonLines(recordsOf(chunks, LONGEST)), ignored: [] };
  if (body.type === XLSX) return workbookLines(chunks, reading);
  const records = ledgerRecords(textOf(chunks, charset), LONGEST);
  return sheetLines(records, reading, {
    ...(reading.mapped && { mapped: reading.mapped }),
    ...(reading.finished && { finished: true }),
    ...(reading.hasSource && { hasSource: true }),
    recognise: (isRecord) => records.recognise(isRecord),
  });
};

const workbookLines = async (chunks: AsyncIterable<Buffer>, reading: Reading): Promise<SheetLines> => {
  const { mapped, officerId, sheet: named } = reading;
  const { records, unread, sheet, from1904 } = await reading.workbooks.read(chunks, {
    ...{ officerId, hasHeader: (rows) => rows.some((cells) => namedColumns(cells, mapped) > 1) },
    ...(named !== undefined && { sheet: named }),
  });
  const lines = await sheetLines(records, { ...reading, from1904 }, { ...reading, isGrid: true }).catch(
    (error: unknown) => {
      throw sheet === undefined ? error : inSheet(sheet, error);
    },
  );
  const others = unread.map((other) => ({ code: 'sheet-not-read' as const, sheet: other }));
  return { ...lines, ignored: [...lines.ignored, ...others] };
};

/** A refusal of a header, with the name of its sheet. */
const inSheet = (sheet: string, error: unknown): unknown => {
  const faults = error instanceof Problem ? error.extras.errors : undefined;
  const place = `/sheets/${sheet.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return faults ? invalidRequest(...faults.map((fault) => ({ ...fault, pointer: `${place}${fault.pointer}` }))) : error;
};

const NDJSON = 'application/x-ndjson';

async function* jsonLines(records: AsyncIterable<RawRecord>): AsyncGenerator<LedgerLine, void, undefined> {
  for await (const { line, bytes } of records) {
    if (bytes !== 'too-large' && isBlank(bytes)) continue;
    yield {
      line,
      read: () => {
        if (bytes === 'too-large') throw invalidRequest({ pointer: '', code: 'too-long' });
        return { body: readJsonObject(bytes), warnings: [], placeOf: () => undefined };
      },
    };
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
