import { Problem, preferred } from '@center/web';
import { StreamableFile } from '@nestjs/common';
import type { Book } from './book';
import { csvOf } from './csv';
import { pdfOf } from './pdf';
import { xlsxOf } from './xlsx';

/** In which formats reports can be had. */
export const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

const MEDIA = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<Format, string>>;

/** The media types beside JSON. */
export const FILES: readonly string[] = FORMATS.filter((format) => format !== 'json').map((format) => MEDIA[format]);

/** The format that is wanted: the one named, else what `Accept` likes best. Throws 406 when there is none such. */
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

const WRITERS = { csv: csvOf, xlsx: xlsxOf, pdf: pdfOf } as const;

/** Everything that RFC 8187 lets stand as it is. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A book as a file of a format, to be saved under its name. */
export const fileOf = async (book: Book, format: Exclude<Format, 'json'>): Promise<StreamableFile> => {
  const bytes = await WRITERS[format](book);
  return new StreamableFile(bytes, {
    type: format === 'csv' ? `${MEDIA.csv}; charset=utf-8; header=present` : MEDIA[format],
    disposition: `attachment; filename="${book.plainFileName}.${format}"; filename*=UTF-8''${encoded(`${book.fileName}.${format}`)}`,
    length: bytes.length,
  });
};
