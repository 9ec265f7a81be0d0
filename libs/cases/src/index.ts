export { caseReactions, caseViews, CasesModule } from './cases.module';
export { caseProblems } from './problems';
export { caseStream } from './domain/evolve';
export { replay, type ReplayStep } from './replay';
