import { type BodyStream, Problem, invalidRequest, readJsonObject } from '@center/web';
import { csvRows } from './csv-rows';
import type { LedgerLine } from './ledger-line';
import { type RawRecord, recordsOf } from './records';

/** Maximum line length in bytes, the same as for a single lead. */
const LONGEST = 1_048_576;

/** Supported charsets. GB18030 is a superset of the older Chinese charsets. */
const CHARSETS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};

/**
 * Opens a ledger upload, and reads the part that is needed before the response starts. Throws 413 if its declared size
 * is too large, 415 for an unknown charset, 400 for an invalid CSV header. Its lines throw `import-too-large` when the
 * limit is exceeded.
 */
export const openLedger = async (body: BodyStream, limit: number): Promise<AsyncIterable<LedgerLine>> => {
  const charset = CHARSETS[body.charset ?? 'utf-8'];
  const isCsv = body.type === 'text/csv';
  if (!charset || (!isCsv && charset !== 'utf-8')) throw new Problem('unsupported-type');
  if ((body.size ?? 0) > limit) throw new Problem('import-too-large', { headers: { connection: 'close' } });
  const records = recordsOf(within(limit, body.chunks()), { quotes: isCsv, limit: LONGEST });
  return isCsv ? csvRows(records, charset) : jsonLines(records);
};

async function* within(limit: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new Problem('import-too-large');
    yield chunk;
  }
}

async function* jsonLines(records: AsyncIterable<RawRecord>): AsyncGenerator<LedgerLine, void, undefined> {
  for await (const { line, bytes } of records) {
    if (bytes !== 'too-large' && isBlank(bytes)) continue;
    yield {
      line,
      read: () => {
        if (bytes === 'too-large') throw invalidRequest({ pointer: '', code: 'too-long' });
        return { body: readJsonObject(bytes), columnAt: () => undefined };
      },
    };
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
