import type { OfficerId, OperationId, Sealed } from '@center/kernel';
import { refuse } from '@center/kernel';
import type { OfficerEvent } from './events';
import type { BusinessMoment } from './period';
import type { Service } from './service';

/** An officer's identity at an OIDC issuer. */
export interface IdentityInput {
  readonly identityId: OperationId;
  readonly issuer: Sealed;
  readonly subject: Sealed;
  /** who asks for it */
  readonly by: OfficerId;
  readonly decided: BusinessMoment;
}

/**
 * Binds an identity to an officer. That it is bound to no other officer is ensured by the vault. Rejects with
 * `unknown-officer`, `officer-ended`.
 */
export const bindIdentity =
  ({ decided: { at, late }, ...identity }: IdentityInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, endedAt, identityIds } = known ?? refuse('unknown-officer');
    if (endedAt !== undefined) refuse('officer-ended');
    if (identityIds.includes(identity.identityId)) return [];
    return [{ type: 'IdentityBound', data: { officerId, ...identity, at, ...(late && { late }) } }];
  };
