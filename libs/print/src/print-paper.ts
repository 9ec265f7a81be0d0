import { setImmediate } from 'node:timers/promises';
import type { Imprint, Paper } from './paper';
import { type Setting, setBlock } from './blocks';
import { linesOf } from './lines';
import { Sheet, mm } from './sheet';
import { stampPage } from './watermark';
import { taskOf } from './workers/task';

const LETTER: Setting = { size: 15, leading: 24.5 };
const FORM: Setting = { size: 11, leading: 19 };
const RED = '#c00000';
const TITLE = { weight: 'bold', size: 20 } as const;

/** The letterhead of an official letter: the sender, in red above a thick and a thin line. */
const letterhead = (sheet: Sheet, name: string): void => {
  const size = Math.min(30, (sheet.width / [...name].length) * 0.96);
  sheet.centre(name, sheet.y, { weight: 'bold', size, colour: RED });
  sheet.y += size * 1.5 + mm(2);
  sheet.rule(sheet.left, sheet.y, sheet.left + sheet.width, sheet.y, 2, RED);
  sheet.rule(sheet.left, sheet.y + 3, sheet.left + sheet.width, sheet.y + 3, 0.6, RED);
  sheet.y += mm(5);
};

const head = (sheet: Sheet, { title, number, marks, letterhead: name }: Paper): void => {
  if (name) letterhead(sheet, name);
  const hand = { size: 11 };
  const label = `编号：${number}`;
  sheet.write(marks.join('　'), sheet.left, sheet.y, { ...hand, weight: 'bold' });
  sheet.write(label, sheet.left + sheet.width - sheet.widthOf(label, hand), sheet.y, hand);
  sheet.y += mm(name ? 14 : 10);
  const measure = (part: string) => sheet.widthOf(part, TITLE);
  for (const line of linesOf(title, sheet.width, measure)) {
    sheet.centre(line, sheet.y, TITLE);
    sheet.y += TITLE.size * 1.6;
  }
  sheet.y += mm(4);
};

/** Prints a document as PDF with an embedded font subset. Yields to the event loop between rows. */
export const printPaper = async (paper: Paper, imprint: Imprint): Promise<Buffer> => {
  const info = { Title: `${paper.title} ${paper.number}`, Author: imprint.reader };
  const sheet = new Sheet(info, (page, number) => stampPage(page, imprint, number));
  const chunks: Buffer[] = [];
  const printed = new Promise<Buffer>((done, failed) => {
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.doc.on('end', () => done(Buffer.concat(chunks)));
    sheet.doc.on('error', failed);
  });
  head(sheet, paper);
  for (const block of paper.blocks) {
    const steps = setBlock(sheet, block, paper.letterhead ? LETTER : FORM);
    while (!steps.next().done) await setImmediate();
  }
  sheet.doc.end();
  return printed;
};

/** `printPaper`, for a worker thread. */
export const PRINTING = taskOf(__filename, printPaper);
