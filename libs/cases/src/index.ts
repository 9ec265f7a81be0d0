export { caseReactions, caseViews, CasesModule } from './cases.module';
export { caseProblems } from './words/refusals';
export { caseStream } from './domain/streams';
export { figureWords } from './words/figures';
export { leadsEverMerged } from './merged-leads';
export { replay, type ReplayStep } from './replay';
export { factsView as caseFacts } from './views/facts/facts.view';
export { BarredCasesQuery } from './views/register/barred-cases.query';
export { NumbersQuery } from './views/numbers/numbers.query';
