export { AccessModule } from './access.module';
export { type ApiKeyHolder, ApiKeys, type ListedApiKey } from './credentials/api-keys';
export { Credentials } from './credentials/credentials';
export { USERNAME } from './credentials/username';
export { Caller, CallerIdentity, type Identity, identityOf, principalOf } from './identity';
export { OfficerRegister, type RegisteredOfficer } from './officer-register';
export { Allow, Public, type RoutePolicy, SignedIn } from './policy';
export { accessProblems } from './problems';
export { SampleAccounts } from './sign-in/sample-accounts';
