export { Agencies, AgencyNames } from './agencies';
export { AgenciesModule, agencyViews } from './agencies.module';
export { affiliationsIn, affiliationsOf } from './domain/affiliations';
export type { AgencyEvent, RegisterEvent } from './domain/events';
export { centerStream, readRegisterEvent } from './domain/streams';
export type { Account } from './founding/accounts-file';
export { Founding } from './founding/founding';
export { RegisterOperations } from './founding/register-operations';
export { agencyProblems } from './problems';
