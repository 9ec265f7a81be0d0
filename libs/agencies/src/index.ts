export { Agencies, type OfficerRecord } from './agencies';
export { AgenciesModule, agencyViews } from './agencies.module';
export type { Agency } from './domain/agency';
export type { RegisterEvent } from './domain/events';
export type { Account } from './founding/accounts-file';
export { type Founded, Founding } from './founding/founding';
export { agencyProblems } from './problems';
