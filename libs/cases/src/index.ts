export { caseReactions, caseViews, CasesModule } from './cases.module';
export { caseProblems } from './problems';
