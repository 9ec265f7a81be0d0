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

/** A new officer, with the first post and the username for sign-in. */
export interface NewOfficer {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly username: string;
  readonly post: AppointmentInput;
}

/** The stream is identified by the path: 404 if it does not exist. */
const requireThere = (state: object | undefined): void => {
  if (!state) throw new Problem('not-found');
};

/** Registers officers and ends their service. Names are stored encrypted; sign-in ends with the service. */
@Injectable()
export class Personnel {
  constructor(
    private readonly register: Register,
    private readonly vault: Vault,
    private readonly credentials: Credentials,
    private readonly secrets: OneTimeSecrets,
  ) {}

  /**
   * Registers an officer with sign-in and returns the one-time password. A repeat of the operation returns the same and
   * changes nothing, not even a password set since; with a different recruit it is a 422. Rejects like
   * `registerOfficer`, and with `username-taken`, `officer-ended`.
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

  /** Registers an officer with a first post, unless already registered. Rejects like `registerOfficer`. */
  enrol(officerId: OfficerId, name: string, post: AppointmentInput, call: RegisterCall): Promise<Written> {
    return this.register.execute(officerStream, officerId, call, (known, { sealing }) => {
      if (known) return [];
      const person = sealing('OfficerRegistered').newPerson();
      return registerOfficer({ officerId, personId: person.personId, name: person.seal('/name', name), post })(known);
    });
  }

  /** Ends an officer's service and deletes the credentials. The log is written first, which alone ends all access. */
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
        // the username was taken since the check: end the officer, who could never sign in
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
