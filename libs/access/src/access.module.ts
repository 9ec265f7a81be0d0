import { Global, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SETTINGS, type Settings } from '@center/config';
import { MasterKey } from '@center/vault';
import { AccessHooks } from './access-hooks';
import { AccessSecrets } from './credentials/access-secrets';
import { ApiKeys } from './credentials/api-keys';
import { Credentials } from './credentials/credentials';
import { SigningKeys } from './credentials/signing-keys';
import { Gate } from './gate';
import { HostClock } from './host-clock';
import { ChangePasswordRoute } from './routes/change-password.route';
import { MeRoute } from './routes/me.route';
import { TokensRoute } from './routes/tokens.route';
import { Passwords } from './sign-in/passwords';
import { SampleAccounts } from './sign-in/sample-accounts';
import { SignIn } from './sign-in/sign-in';
import { SignInThrottle } from './sign-in/throttle';
import { IssuerTokens } from './tokens/issuer-tokens';
import { OwnTokens } from './tokens/own-tokens';
import { TokenReader } from './tokens/token-reader';

/** Tokens are believed from one side only: the issuer's when there is one, else our own. */
const tokenReader = (settings: Settings, own: OwnTokens, credentials: Credentials, clock: HostClock): TokenReader =>
  settings.oidc ? new IssuerTokens(settings.oidc, credentials, clock) : own;

/**
 * Who is asking, and what they may call. Needs of other global modules: `SETTINGS`, `PG_POOL` of a migrated database,
 * the vault's `MasterKey`, and an `OfficerRegister` given by the context that keeps the register.
 */
@Global()
@Module({
  controllers: [TokensRoute, MeRoute, ChangePasswordRoute],
  providers: [
    { provide: AccessSecrets, inject: [MasterKey], useFactory: (master: MasterKey) => AccessSecrets.under(master) },
    { provide: TokenReader, inject: [SETTINGS, OwnTokens, Credentials, HostClock], useFactory: tokenReader },
    AccessHooks,
    { provide: APP_GUARD, useExisting: AccessHooks },
    ApiKeys,
    Credentials,
    Gate,
    HostClock,
    OwnTokens,
    Passwords,
    SampleAccounts,
    SigningKeys,
    SignIn,
    SignInThrottle,
  ],
  exports: [ApiKeys, Credentials, SampleAccounts],
})
export class AccessModule implements NestModule {
  constructor(private readonly hooks: AccessHooks) {}

  /** Nest calls this where middleware is set up: the server stands, and no route is registered yet. */
  configure(): void {
    this.hooks.install();
  }
}
