export {
  AccessLog,
  type AccessPage,
  type AccessRecord,
  type BudgetRefusal,
  type FinishedImportRecord,
} from './access-log';
export { decrypt, encrypt } from './ciphertext';
export {
  type Erasure,
  ERASURE_GROUNDS,
  type ErasureGround,
  erasureOf,
  erasures,
  recordedErasures,
  recordOrder,
} from './erasure/person-forgotten';
export { forgetPerson, knownPersons, notForgotten } from './erasure/persons';
export { ErasureRegister } from './erasure/register';
export { rewriteTables } from './erasure/rewrite';
export { eraseServerTraces, olderTransactionsEnded } from './erasure/server-traces';
export * from './failures';
export { type FindableKind, normalisedFacts } from './findable';
export {
  birthDateOf,
  factsInNumber,
  identifiesPerson,
  type IdentityNumber,
  readIdentityNumber,
} from './identity-number';
export { checkIdNumber } from './id-number';
export type { Likeness } from './likeness';
export { maskAge, maskBirthDate, maskBirthYear } from './masks/birth-date';
export { maskName } from './masks/name';
export { maskIdNumber, maskPhone } from './masks/numbers';
export { maskAddress, maskSchool } from './masks/place';
export { MasterKey } from './master-key';
export { isPlaceholder, isPlaceholderNumber } from './placeholder';
export * from './port';
export { PostgresVault } from './postgres-vault';
export { ACCESS_PURPOSES, type AccessPurpose, type Purpose, PURPOSES } from './purposes';
export { PostgresIdempotencyStore } from './postgres-idempotency-store';
export { isCenterConnected, RotationRefused, rotateMasterKey } from './rotation/rotate-master-key';
export { inTransaction } from './rotation/in-transaction';
export { rotateTokenKey } from './rotation/rotate-token-key';
export type { TokenTexts } from './rotation/token-texts';
export { readMasterKey } from './master-key-file';
export { RoutineAccess, type SignInOutcome } from './routine-access';
export { Unmasking, type UnmaskingRequest } from './unmasking';
export { openVaultKeys, type VaultKeys } from './vault-keys';
export { VaultModule } from './vault.module';
