import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const READER = join(__dirname, 'read-pdf.mjs');

/** The text of each page of a PDF, without the spaces and line breaks that layout puts between words. */
export const pdfPages = async (pdf: Buffer): Promise<string[]> => {
  const reader = spawn(process.execPath, [READER], { stdio: ['pipe', 'pipe', 'inherit'] });
  reader.stdin.end(pdf);
  const [pages] = await Promise.all([text(reader.stdout), once(reader, 'close')]);
  return (JSON.parse(pages) as string[]).map((page) => page.replace(/\s/gu, ''));
};
