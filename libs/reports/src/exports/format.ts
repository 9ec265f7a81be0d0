import { WRITING_CSV, WRITING_XLSX, type WorkerPool } from '@center/print';
import { attachment, type FileFormat } from '@center/web';
import type { StreamableFile } from '@nestjs/common';
import { type Book, tableFileOf } from './book';
import { WRITING_PDF } from './pdf';

/** The formats of reports. */
export const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;

const bytesOf = (book: Book, format: FileFormat, threads: WorkerPool): Promise<Buffer> => {
  switch (format) {
    case 'csv':
      return threads.bytes(WRITING_CSV, tableFileOf(book));
    case 'xlsx':
      return threads.bytes(WRITING_XLSX, tableFileOf(book));
    case 'pdf':
      return threads.bytes(WRITING_PDF, book);
  }
};

/** Renders a book in a worker thread, as a file attachment in a format. */
export const fileOf = async (book: Book, format: FileFormat, threads: WorkerPool): Promise<StreamableFile> =>
  attachment(await bytesOf(book, format, threads), format, book);
