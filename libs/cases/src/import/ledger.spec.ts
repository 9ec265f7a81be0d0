import type { WorkbookReader } from '@center/tables';
import type { BodyStream } from '@center/web';
import { turnsDuring } from '@center/testing';
import { openLedger } from './ledger';

const CHUNKS = 40;
const NDJSON = 'application/x-ndjson';

/** An upload whose chunks have all arrived. */
const upload = (type: string, chunk: string): BodyStream =>
  ({
    ...{ type, charset: undefined, size: undefined },
    chunks: async function* () {
      for (let nth = 0; nth < CHUNKS; nth += 1) yield await Promise.resolve(Buffer.from(chunk));
    },
  }) as unknown as BodyStream;

const countLines = async (body: BodyStream): Promise<number> => {
  const { lines } = await openLedger(body, {
    ...{ limit: 10_000_000, areaNamed: () => undefined },
    ...{ workbooks: {} as WorkbookReader, officerId: 'dispatcher' },
  });
  let count = 0;
  for await (const _ of lines) count += 1;
  return count;
};

describe('the upload of a ledger', () => {
  it.each([
    ['text/csv', '来源,发现时间\nSCHOOL,2026-01-05\n'],
    ['text/csv', `来源,发现时间\nSCHOOL,"${'""'.repeat(1_000)}`],
    [NDJSON, '{}\n'],
  ])('is read in parts, with a turn of the event loop for each chunk: %s', async (type, chunk) => {
    expect(await turnsDuring(countLines(upload(type, chunk)))).toBeGreaterThanOrEqual(CHUNKS);
  });
});
