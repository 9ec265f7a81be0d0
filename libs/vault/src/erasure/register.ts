import { open, readFile } from 'node:fs/promises';
import type { EventId, PersonId } from '@center/kernel';

/** An erasure, as the register outside of the database has it. An id reveals nothing about the person. */
interface Entry {
  readonly personId: PersonId;
  readonly orderId: EventId;
  readonly at: string;
}

/**
 * The erasures of a center in a file, one JSON object a line. It is outside of the database and of its backups, so that
 * persons who were forgotten after a backup are forgotten again after its restore.
 */
export class ErasureRegister {
  constructor(readonly path: string) {}

  /** Adds an erasure. It is on disk when this resolves. */
  async add(personId: PersonId, orderId: EventId): Promise<void> {
    const entry: Entry = { personId, orderId, at: new Date().toISOString() };
    const torn = (await this.text()).match(/[^\n]$/) !== null; // left by a killed run
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.writeFile(`${torn ? '\n' : ''}${JSON.stringify(entry)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** The persons with the events of their orders; empty if there is no file. Throws for a line that is not an entry. */
  async entries(): Promise<ReadonlyMap<PersonId, EventId>> {
    const lines = (await this.text()).split('\n');
    const found = new Map<PersonId, EventId>();
    for (const [nth, line] of lines.entries()) {
      const entry = entryIn(line);
      if (entry) found.set(entry.personId, entry.orderId);
      else if (line !== '' && nth < lines.length - 1 && !isTorn(line)) {
        throw new Error(`line ${nth + 1} of the register of erasures is not an entry`);
      }
    }
    return found;
  }

  private async text(): Promise<string> {
    return readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
  }
}

const entryIn = (line: string): Entry | undefined => {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null;
    return entry?.personId && entry.orderId ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
};

/** The beginning of an entry: its key was not destroyed, because the entry comes first. */
const isTorn = (line: string): boolean => line.startsWith('{') && !line.endsWith('}');
