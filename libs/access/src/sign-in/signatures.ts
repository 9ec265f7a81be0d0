import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '@center/config';
import type { Officer, OfficerId, Role } from '@center/kernel';
import { OfficerRegister } from '../officer-register';
import { isCurrent } from '../tokens/is-current';
import { TokenReader } from '../tokens/token-reader';
import { SignIn } from './sign-in';

/** What an officer signs with: an access token where an issuer is configured, otherwise username and password. */
export type Signature = { readonly token: string } | { readonly username: string; readonly password: string };

/** The signature is not that of an officer with this role. */
export class SignatureRefused extends Error {
  constructor(readonly role: Role) {
    super(`the signature is not that of a ${role}`);
    this.name = 'SignatureRefused';
  }
}

const THIS_MACHINE = '127.0.0.1';

/** Checks signatures that are given on the command line, for what two officers must decide together. */
@Injectable()
export class Signatures {
  constructor(
    private readonly signIn: SignIn,
    private readonly tokens: TokenReader,
    private readonly register: OfficerRegister,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'oidc'>,
  ) {}

  /** Whether officers sign by access token. */
  get byToken(): boolean {
    return this.settings.oidc !== undefined;
  }

  /** The officer who signs, in the role. Throws `SignatureRefused`. */
  async officer(signature: Signature, role: Role): Promise<Officer> {
    const officerId = await this.signer(signature).catch(() => undefined);
    const officer = officerId && (await this.register.running(officerId));
    const acting = officer && !officer.ended && officer.appointments.find((appointment) => appointment.role === role);
    if (!acting) throw new SignatureRefused(role);
    return acting;
  }

  private async signer(signature: Signature): Promise<OfficerId> {
    if ('token' in signature) {
      const holder = await this.tokens.holderOf(signature.token);
      const officer = await this.register.running(holder.officerId);
      if (!officer || !isCurrent(holder, officer)) throw new Error('the token is no longer valid');
      return holder.password?.oneTime ? refusedOneTime() : holder.officerId;
    }
    const { officerId, oneTimeUntil } = await this.signIn.credential({ ...signature, address: THIS_MACHINE });
    return oneTimeUntil ? refusedOneTime() : officerId;
  }
}

const refusedOneTime = (): never => {
  throw new Error('a one-time password opens nothing but its change');
};
