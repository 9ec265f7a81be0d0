import type { Settings } from '@center/config';
import type { Log, openPool } from '@center/event-store';
import type { Readable, Writable } from 'node:stream';

/** The dependencies of a command. */
export interface Surroundings {
  readonly settings: Settings;
  /** of the migrated database: the running program's, or one started for this command */
  readonly pool: ReturnType<typeof openPool>;
  /** opens the log, once for a command; it is closed after it */
  readonly log: () => Promise<Log>;
  readonly say: (line: string) => void;
  /** for output that is too large for `say`: standard output, with backpressure */
  readonly out: Writable;
  /** standard input */
  readonly input: Readable;
}

/** One command of the command line. */
export interface OpsCommand {
  readonly name: string;
  /** the arguments after the name, such as `<view>` */
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  /** whether these arguments are valid */
  readonly accepts: (words: readonly string[]) => boolean;
  readonly run: (words: readonly string[], surroundings: Surroundings) => Promise<void>;
}
