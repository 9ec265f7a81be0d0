import type { Officer, OfficerId, StoredEvent } from '@center/kernel';

/** The current state of an officer in the register. */
export interface RegisteredOfficer {
  /** true when the officer has left: all credentials of the officer are invalid */
  readonly ended: boolean;
  /** the current appointments that can be used, at agencies that currently exist */
  readonly appointments: readonly Officer[];
  /** the current appointments that open nothing until they are confirmed */
  readonly pending: readonly Officer[];
  /** the last reset of the password: passwords and tokens from before it are invalid */
  readonly resetId?: string;
  /** the present service, which began when the officer had no appointment before: tokens of an earlier one are invalid */
  readonly servesSince?: string;
  /** the bindings to identities at OIDC issuers */
  readonly identityIds: readonly string[];
}

/**
 * The register of officers, as access control needs it. The context that owns the register implements it by folding the
 * officer's streams on each call, so that an end date takes effect immediately.
 */
export abstract class OfficerRegister {
  /** Returns the current state of an officer; `undefined` when the id is unknown. */
  abstract running(officerId: OfficerId): Promise<RegisteredOfficer | undefined>;

  /** Whether an event of the log may change what `running` returns. */
  abstract isChangedBy(event: Pick<StoredEvent, 'stream'>): boolean;
}
