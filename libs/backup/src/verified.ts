import { createHash } from 'node:crypto';
import { BackupDamaged } from './failures';
import type { BackupEnd, BackupHead, BackupLine } from './lines';

const parsed = (line: string): BackupLine => {
  try {
    return JSON.parse(line) as BackupLine;
  } catch {
    throw new BackupDamaged('a line is not JSON');
  }
};

/** A line of a backup with its text. */
export interface ReadLine {
  readonly line: BackupLine;
  readonly text: string;
}

/** The lines of a backup. Throws `BackupDamaged` for a line that is not JSON. */
export async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<ReadLine, void, undefined> {
  for await (const text of texts) yield { line: parsed(text), text };
}

/** Reads a backup to its end. Throws `BackupDamaged` unless it is complete and unchanged. */
export const verified = async (texts: AsyncIterable<string>): Promise<BackupHead> => {
  const hash = createHash('sha256');
  let head: BackupHead | undefined;
  let end: BackupEnd['end'] | undefined;
  let events = 0;
  let rows = 0;
  for await (const { line, text } of readLines(texts)) {
    if (end) throw new BackupDamaged('it goes on after its end');
    if ('end' in line) {
      end = line.end;
      continue;
    }
    hash.update(`${text}\n`);
    if ('backup' in line) head = line;
    if ('vault' in line) rows += line.rows.length;
    if ('event' in line) events += 1;
    if (head?.backup !== 1) throw new BackupDamaged('it does not start as a backup');
  }
  if (!head || !end) throw new BackupDamaged('it is incomplete');
  if (end.events !== events || end.rows !== rows || end.sha256 !== hash.digest('hex')) {
    throw new BackupDamaged('it was changed, or is incomplete');
  }
  return head;
};
