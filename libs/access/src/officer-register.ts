import type { Officer, OfficerId } from '@center/kernel';

/** What the register says of an officer at this very moment. */
export interface RegisteredOfficer {
  /** true when the officer has left: nothing of theirs opens anything any more */
  readonly ended: boolean;
  /** the appointments running now, in agencies that exist now */
  readonly appointments: readonly Officer[];
}

/**
 * The dated register of officers, as this room needs it. A context that keeps the register implements it by folding
 * its streams at each call, so that an ending takes effect at once.
 */
export abstract class OfficerRegister {
  /** The officer as of now; `undefined` when nobody has this id. */
  abstract running(officerId: OfficerId): Promise<RegisteredOfficer | undefined>;
}
