import type { WorkerPool } from '@center/print';
import { Problem, preferred } from '@center/web';
import { StreamableFile } from '@nestjs/common';
import type { Book } from './book';
import { WRITING_CSV } from './csv';
import { WRITING_PDF } from './pdf';
import { WRITING_XLSX } from './xlsx';

/** The formats of reports. */
export const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

const MEDIA = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<Format, string>>;

/** The media types other than JSON. */
export const FILES: readonly string[] = FORMATS.filter((format) => format !== 'json').map((format) => MEDIA[format]);

/** The requested format: the `format` parameter, else the best match of `Accept`. Throws 406 without a match. */
export const formatOf = (named: Format | undefined, accept: string | undefined): Format => {
  if (named) return named;
  const media = preferred(
    accept,
    FORMATS.map((format) => MEDIA[format]),
  );
  const format = FORMATS.find((one) => MEDIA[one] === media);
  if (!format) throw new Problem('not-acceptable');
  return format;
};

const WRITERS = { csv: WRITING_CSV, xlsx: WRITING_XLSX, pdf: WRITING_PDF } as const;

/** Percent-encodes all characters except those that RFC 8187 allows unencoded. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Renders a book in a worker thread, as a file attachment in a format. */
export const fileOf = async (
  book: Book,
  format: Exclude<Format, 'json'>,
  threads: WorkerPool,
): Promise<StreamableFile> => {
  const bytes = await threads.bytes(WRITERS[format], book);
  return new StreamableFile(bytes, {
    type: format === 'csv' ? `${MEDIA.csv}; charset=utf-8; header=present` : MEDIA[format],
    disposition: `attachment; filename="${book.plainFileName}.${format}"; filename*=UTF-8''${encoded(`${book.fileName}.${format}`)}`,
    length: bytes.length,
  });
};
