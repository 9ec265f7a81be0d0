export { caseViews, CasesModule } from './cases.module';
export { caseProblems, importProblems } from './problems';
