import { Identities, type IssuerIdentity } from '@center/access';
import { id, type OfficerId, type OperationId, refuse } from '@center/kernel';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { bindIdentity } from './domain/identity';
import type { BusinessMoment } from './domain/period';
import { officerStream } from './domain/streams';
import { Register, type RegisterCall, type Written } from './register';

/** Binds officers to their identities at OIDC issuers. */
@Injectable()
export class OfficerIdentities {
  constructor(
    private readonly register: Register,
    private readonly identities: Identities,
  ) {}

  /**
   * Binds an identity to an officer, once. The vault is written first: it ensures that the identity has one officer; the
   * binding counts when the register has it, too. Throws 404 for an unknown id. Rejects with `officer-ended`,
   * `identity-bound`.
   */
  async bind(
    officerId: OfficerId,
    identity: IssuerIdentity,
    decided: BusinessMoment,
    call: RegisterCall,
  ): Promise<Written> {
    const known = await this.register.officer(officerId);
    if (!known) throw new Problem('not-found');
    if (known.endedAt !== undefined) refuse('officer-ended');
    const binding = { officerId, identityId: call.operation.operationId };
    const identityId: OperationId = id(await this.identities.bind(binding, identity));
    return this.register.execute(officerStream, officerId, call, async (service, { sealing }) => {
      const person = await sealing('IdentityBound').knownPerson(id(known.name.sealed));
      const issuer = person.seal('/issuer', identity.issuer);
      const subject = person.seal('/subject', identity.subject);
      return bindIdentity({ identityId, issuer, subject, by: call.actor.officerId, decided })(service);
    });
  }
}
