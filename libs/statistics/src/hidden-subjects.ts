import type { Officer } from '@center/kernel';
import type { Subject } from './facts/fact';

/** The subjects of facts that an officer may not see, although the role may open figures. Bound by the app. */
export abstract class HiddenSubjects {
  /** The ids of those among the subjects. */
  abstract among(by: Officer, subjects: readonly Subject[]): Promise<ReadonlySet<string>>;
}
