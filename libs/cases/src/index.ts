export { caseReactions, caseViews, CasesModule } from './cases.module';
export { caseProblems } from './problems';
export { factsView as caseFacts } from './views/facts/facts.view';
