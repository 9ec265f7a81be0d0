import type { Officer } from '@center/kernel';
import type { Sight } from '../domain/visibility';

/** Who looks at a case, how much of it they see, and the numbers that were given. */
export interface Reader {
  readonly by: Officer;
  readonly sight: Sight;
  readonly numbers: ReadonlyMap<string, string>;
}
