import { Global, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SETTINGS, type Settings } from '@center/config';
import { MasterKey } from '@center/vault';
import { AccessHooks } from './access-hooks';
import { AccessSecrets } from './credentials/access-secrets';
import { ApiKeys } from './credentials/api-keys';
import { Credentials } from './credentials/credentials';
import { Identities } from './credentials/identities';
import { SignInCounts } from './credentials/sign-in-counts';
import { SigningKeys } from './credentials/signing-keys';
import { TokenSessions } from './credentials/token-sessions';
import { Gate } from './gate';
import { HostClock } from './host-clock';
import { RequestsInFlight } from './requests-in-flight';
import { ChangePasswordRoute } from './routes/change-password.route';
import { LogOutRoute } from './routes/log-out.route';
import { MeRoute } from './routes/me.route';
import { RotateApiKeyRoute } from './routes/rotate-api-key.route';
import { TokensRoute } from './routes/tokens.route';
import { Passwords } from './sign-in/passwords';
import { SampleAccounts } from './sign-in/sample-accounts';
import { Signatures } from './sign-in/signatures';
import { SignIn } from './sign-in/sign-in';
import { SignInThrottle } from './sign-in/throttle';
import { Standing } from './standing';
import { IssuerTokens } from './tokens/issuer-tokens';
import { OwnTokens } from './tokens/own-tokens';
import { TokenReader } from './tokens/token-reader';

/** Accepts tokens from one source only: the configured OIDC issuer, otherwise the center itself. */
const tokenReader = (settings: Settings, own: OwnTokens, identities: Identities, clock: HostClock): TokenReader =>
  settings.oidc ? new IssuerTokens(settings.oidc, identities, clock) : own;

/**
 * Authentication and authorization. Requires these providers from global modules: `SETTINGS`, `PG_POOL` of a migrated
 * database, the vault's `MasterKey` and `RoutineAccess`, and an `OfficerRegister` implemented by the context that owns the register.
 */
@Global()
@Module({
  controllers: [TokensRoute, LogOutRoute, MeRoute, ChangePasswordRoute, RotateApiKeyRoute],
  providers: [
    { provide: AccessSecrets, inject: [MasterKey], useFactory: (master: MasterKey) => AccessSecrets.under(master) },
    { provide: TokenReader, inject: [SETTINGS, OwnTokens, Identities, HostClock], useFactory: tokenReader },
    {
      provide: RequestsInFlight,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new RequestsInFlight(settings.requestsInFlight),
    },
    AccessHooks,
    { provide: APP_GUARD, useExisting: AccessHooks },
    ApiKeys,
    Credentials,
    Gate,
    HostClock,
    Identities,
    OwnTokens,
    Passwords,
    SampleAccounts,
    SignInCounts,
    Signatures,
    SigningKeys,
    SignIn,
    SignInThrottle,
    Standing,
    TokenSessions,
  ],
  exports: [ApiKeys, Credentials, Identities, SampleAccounts, Signatures, SigningKeys, Standing],
})
export class AccessModule implements NestModule {
  constructor(private readonly hooks: AccessHooks) {}

  /** Nest calls this when it sets up middleware: the server exists and no route is registered yet. */
  configure(): void {
    this.hooks.install();
  }
}
