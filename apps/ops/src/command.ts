import type { Settings } from '@center/config';
import type { openPool } from '@center/event-store';

/** What a command of the command line works with. */
export interface Surroundings {
  readonly settings: Settings;
  /** of the migrated database, the running program's or one of its own */
  readonly pool: ReturnType<typeof openPool>;
  readonly say: (line: string) => void;
}

/** One command of the command line. */
export interface OpsCommand {
  readonly name: string;
  /** what stands after the name, such as `<view>` */
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  /** whether these words, those after the name, are what it takes */
  readonly accepts: (words: readonly string[]) => boolean;
  readonly run: (words: readonly string[], surroundings: Surroundings) => Promise<void>;
}
