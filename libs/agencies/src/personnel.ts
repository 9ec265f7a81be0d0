import { Credentials, Identities, oneTimePassword } from '@center/access';
import { type OfficerId, refuse } from '@center/kernel';
import { Vault } from '@center/vault';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { endOfficer, type AppointmentInput, checkFirstPost, registerOfficer } from './domain/officer';
import { resetPassword } from './domain/password-reset';
import type { BusinessMoment } from './domain/period';
import { startedAs } from './domain/repeated-post';
import type { Service } from './domain/service';
import { officerStream } from './domain/streams';
import { OneTimeSecrets } from './one-time-secrets';
import { Register, type RegisterCall, type Written } from './register';

/** A new officer, with the first post; without a username the officer has no access. */
export interface NewOfficer {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly username?: string;
  readonly post: AppointmentInput;
}

type Enrolment = Omit<NewOfficer, 'username'> & { readonly withoutAccess?: true };

/** The stream is identified by the path: 404 if it does not exist. */
const requireThere = (state: object | undefined): void => {
  if (!state) throw new Problem('not-found');
};

/** Registers officers, resets their passwords and ends their service. Names are stored encrypted. */
@Injectable()
export class Personnel {
  constructor(
    private readonly register: Register,
    private readonly vault: Vault,
    private readonly credentials: Credentials,
    private readonly identities: Identities,
    private readonly secrets: OneTimeSecrets,
  ) {}

  /**
   * Registers an officer, with a username also for sign-in, and returns the one-time password. A repeat of the operation
   * changes nothing, not even a password set since, and returns the same, without a password that was used; with a different recruit it is a 422. Rejects
   * like `registerOfficer`, and with `username-taken`, `officer-ended`; a refused registration writes nothing. The username is
   * taken before the log is written: its ids are of the operation, so an officer without it could never be registered again.
   */
  async recruit(
    recruit: NewOfficer,
    call: RegisterCall,
  ): Promise<Written & { readonly password?: string; readonly repeated: boolean }> {
    const { officerId, name, username, post } = recruit;
    const known = await this.register.officer(officerId);
    if (known) await this.assertSame(known, recruit);
    const repeated = known !== undefined;
    if (username === undefined) {
      return { ...(await this.enrol({ officerId, name, post, withoutAccess: true }, call)), repeated };
    }
    const owner = await this.credentials.officerOf(username);
    if (owner !== undefined && owner !== officerId) refuse('username-taken');
    if (!known) checkFirstPost(officerId, post);
    const password = await this.openSignIn(officerId, username, call);
    const done = await this.enrol({ officerId, name, post }, call).catch(async (error: unknown) => {
      if (!(await this.register.officer(officerId))) await this.credentials.remove(officerId);
      throw error;
    });
    return { ...done, repeated, ...((await this.credentials.isUnused(officerId)) && { password }) };
  }

  /** Registers an officer with a first post, unless already registered. Rejects like `registerOfficer`. */
  enrol({ officerId, name, ...officer }: Enrolment, call: RegisterCall): Promise<Written> {
    return this.register.execute(officerStream, officerId, call, (known, { sealing }) => {
      if (known) return [];
      const person = sealing('OfficerRegistered').newPerson();
      return registerOfficer({ officerId, personId: person.personId, name: person.seal('/name', name), ...officer })(
        known,
      );
    });
  }

  /**
   * Resets an officer's password to a one-time password. The log is written first: it ends all tokens and the previous
   * password. A repeat of the operation returns the same password unless it was used or reset again, and changes nothing. Throws
   * 404 for an officer without sign-in: an unknown id, an officer who has left, an agency's system.
   */
  async resetPassword(
    officerId: OfficerId,
    decided: BusinessMoment,
    call: RegisterCall,
  ): Promise<Written & { readonly password?: string }> {
    const resetId = call.operation.operationId;
    const password = oneTimePassword(this.secrets.seed(resetId));
    if (!(await this.credentials.usernamesOf([officerId])).has(officerId)) throw new Problem('not-found');
    const decide = resetPassword({ resetId, by: call.actor.officerId, decided });
    const done = await this.register.execute(officerStream, officerId, call, decide, requireThere);
    const isLast = (await this.register.officer(officerId))?.resetId === resetId;
    if (isLast) await this.credentials.resetPassword(officerId, { password, resetId });
    return { ...done, ...((await this.credentials.isUnused(officerId, resetId)) && { password }) };
  }

  /** Where the stream of an officer is, for a command that changes nothing in it. */
  unchanged(officerId: OfficerId, call: RegisterCall): Promise<Written> {
    return this.register.execute(officerStream, officerId, call, () => [], requireThere);
  }

  /** Ends an officer's service and deletes the credentials. The log is written first, which alone ends all access. */
  async dismiss(officerId: OfficerId, moment: BusinessMoment, call: RegisterCall): Promise<Written> {
    const done = await this.register.execute(officerStream, officerId, call, endOfficer(moment), requireThere);
    await this.credentials.remove(officerId);
    await this.identities.remove(officerId);
    return done;
  }

  /** Throws 422 if a repeated operation names an officer differently who was enrolled by it before. */
  async assertSameName(officerId: OfficerId, name: string): Promise<void> {
    const known = await this.register.officer(officerId);
    if (known && !(await this.vault.matches(known.name, name))) throw new Problem('idempotency-key-reused');
  }

  private async assertSame(known: Service, { name, username, post }: NewOfficer): Promise<void> {
    if (known.endedAt !== undefined) refuse('officer-ended');
    const [first] = known.appointments;
    const same =
      (await this.isSameUsername(known, username)) &&
      first !== undefined &&
      startedAs(first, post) &&
      (await this.vault.matches(known.name, name));
    if (!same) throw new Problem('idempotency-key-reused');
  }

  /**
   * Whether a repeated registration states the username that the officer has. One who was registered without a username has a
   * post and no access: a later registration must not open it, because the post was never to be confirmed.
   */
  async isSameUsername({ officerId, withoutUsername }: Service, username: string | undefined): Promise<boolean> {
    if (withoutUsername) return username === undefined;
    const known = (await this.credentials.usernamesOf([officerId])).get(officerId) ?? username;
    return known?.normalize('NFKC') === username?.normalize('NFKC');
  }

  private async openSignIn(officerId: OfficerId, username: string, call: RegisterCall): Promise<string> {
    const seed = this.secrets.seed(call.operation.operationId);
    const usernames = await this.credentials.usernamesOf([officerId]);
    if (!usernames.has(officerId)) await this.credentials.create(officerId, username, { seed, oneTime: true });
    return oneTimePassword(seed);
  }
}
