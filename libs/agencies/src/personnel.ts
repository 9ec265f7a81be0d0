import { Credentials, oneTimePassword } from '@center/access';
import { idOf } from '@center/event-store';
import { type OfficerId, Refusal, refuse } from '@center/kernel';
import { Vault } from '@center/vault';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { endOfficer, type AppointmentInput, registerOfficer, type Service } from './domain/officer';
import type { BusinessMoment } from './domain/period';
import { officerStream } from './domain/streams';
import { OneTimeSecrets } from './one-time-secrets';
import { Register, type RegisterCall, type Written } from './register';

/** An officer to be taken in, with the first post and the username to sign in by. */
export interface NewOfficer {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly username: string;
  readonly post: AppointmentInput;
}

/** The stream is named in the path: one that is not there is a 404. */
const requireThere = (state: object | undefined): void => {
  if (!state) throw new Problem('not-found');
};

/** Takes officers into the register and lets them go: names go in sealed, sign-in ends with the service. */
@Injectable()
export class Personnel {
  constructor(
    private readonly register: Register,
    private readonly vault: Vault,
    private readonly credentials: Credentials,
    private readonly secrets: OneTimeSecrets,
  ) {}

  /**
   * Registers an officer and opens sign-in; tells the one-time password. A repeat of the operation tells the same and
   * changes nothing, not even a password that was set since; with another recruit it is a 422. Refuses as
   * `registerOfficer`, and `username-taken`, `officer-ended`.
   */
  async recruit(
    recruit: NewOfficer,
    call: RegisterCall,
  ): Promise<Written & { readonly password: string; readonly repeated: boolean }> {
    const { officerId, name, username, post } = recruit;
    const known = await this.register.officer(officerId);
    if (known) await this.assertSame(known, recruit);
    const owner = await this.credentials.officerOf(username);
    if (owner !== undefined && owner !== officerId) refuse('username-taken');
    const done = await this.enrol(officerId, name, post, call);
    const password = await this.openSignIn(recruit, call);
    return { ...done, password, repeated: known !== undefined };
  }

  /** Registers an officer with a first post. Does nothing when the officer is registered. Refuses as `registerOfficer`. */
  enrol(officerId: OfficerId, name: string, post: AppointmentInput, call: RegisterCall): Promise<Written> {
    return this.register.execute(officerStream, officerId, call, (known, { sealing }) => {
      if (known) return [];
      const person = sealing('OfficerRegistered').newPerson();
      return registerOfficer({ officerId, personId: person.personId, name: person.seal('/name', name), post })(known);
    });
  }

  /** Ends an officer's service and takes the credentials away. The log comes first: it alone already ends all access. */
  async dismiss(officerId: OfficerId, moment: BusinessMoment, call: RegisterCall): Promise<Written> {
    const done = await this.register.execute(officerStream, officerId, call, endOfficer(moment), requireThere);
    await this.credentials.remove(officerId);
    return done;
  }

  private async assertSame(known: Service, { officerId, name, username, post }: NewOfficer): Promise<void> {
    if (known.endedAt !== undefined) refuse('officer-ended');
    const usernames = await this.credentials.usernamesOf([officerId]);
    const [first] = known.appointments;
    const same =
      (usernames.get(officerId) ?? username).normalize('NFKC') === username.normalize('NFKC') &&
      first?.role === post.role &&
      first.agency.id === post.agency.id &&
      (await this.vault.matches(known.name, name));
    if (!same) throw new Problem('idempotency-key-reused');
  }

  private async openSignIn({ officerId, username, post }: NewOfficer, call: RegisterCall): Promise<string> {
    const seed = this.secrets.seed(call.operation.operationId);
    const usernames = await this.credentials.usernamesOf([officerId]);
    if (!usernames.has(officerId)) {
      await this.credentials.create(officerId, username, { seed }).catch(async (error: unknown) => {
        // someone took the name since it was looked up: an officer who can never sign in must not stay
        const undo = {
          ...call,
          name: 'end-officer',
          operation: { operationId: idOf(call.operation.operationId, 'operation') },
        };
        if (error instanceof Refusal) await this.dismiss(officerId, { at: post.decided.at }, undo);
        throw error;
      });
    }
    return oneTimePassword(seed);
  }
}
