import { CommandHandlingModule } from '@center/command-handling';
import { TablesModule } from '@center/tables';
import { Module } from '@nestjs/common';
import { Cases } from './cases';
import * as commands from './commands';
import { NumberOfLead } from './commands/lead/register-lead';
import { BulkReassignment } from './commands/assignment/reassign-all';
import { BulkCommands } from './commands/bulk';
import { EachCase } from './commands/each-case';
import { ImportLeadsRoute } from './routes/import-leads';
import { LeadImport } from './import/lead-import';
import { FinishedCases } from './intake/finished-cases';
import { FinishedImports } from './import/finished-imports';
import { LineIntake } from './import/line-intake';
import { LeadIntake } from './intake/lead-intake';
import { SourceRefs } from './intake/source-refs';
import { BarredCases } from './ports/barred-cases';
import { Openings } from './openings';
import { Duplicates } from './ports/duplicates';
import { HandledCases } from './ports/handled-cases';
import { Numbers } from './ports/numbers';
import { Recurrences } from './ports/recurrences';
import { mergingReaction } from './reactions/merging';
import { MergingProgress } from './reactions/merging-progress';
import { staffingReaction } from './reactions/staffing';
import { AccessLogRoute } from './routes/access-log';
import { CaseHistoryRoute } from './routes/case-history';
import { ExportXesRoute } from './routes/export-xes';
import { CaseNotices } from './notices/case-notices';
import { Documents } from './documents/documents';
import { CaseDeadlines } from './watched-cases';
import { LiveCases } from './live-cases';
import { ChangedCasesQuery } from './views/register/changed-cases.query';
import { GetCaseRoute } from './routes/get-case';
import { GetDeadlinesRoute } from './routes/get-deadlines';
import { ListDeadlinesRoute } from './routes/list-deadlines';
import { GetTimelineRoute } from './routes/get-timeline';
import { HandoversRoute } from './routes/handovers';
import { ListFiles } from './routes/files/list-files';
import { Listing } from './routes/listing';
import { ListBreakGlassRoute } from './routes/list-break-glass';
import { ListCasesRoute } from './routes/list-cases';
import { ListDuplicatesRoute } from './routes/list-duplicates';
import { ListSupervisionsRoute } from './routes/list-supervisions';
import { NotificationsRoute } from './routes/notifications';
import { ListTransfersRoute } from './routes/list-transfers';
import { DocumentRoutes } from './routes/documents';
import { SearchCasesRoute } from './routes/search-cases';
import { UnmaskCaseRoute } from './routes/unmask-case';
import { UnmaskSupervisionRoute } from './routes/unmask-supervision';
import { BreakGlassQuery } from './views/break-glass/break-glass.query';
import { breakGlassView } from './views/break-glass/break-glass.view';
import { factsView } from './views/facts/facts.view';
import { DuplicatesQuery } from './views/duplicates/duplicates.query';
import { RecurrencesQuery } from './views/duplicates/recurrences.query';
import { duplicatesView } from './views/duplicates/duplicates.view';
import { SearchQuery } from './views/duplicates/search.query';
import { NumbersQuery } from './views/numbers/numbers.query';
import { numbersView } from './views/numbers/numbers.view';
import { BarredCasesQuery } from './views/register/barred-cases.query';
import { HandledCasesQuery } from './views/register/handled-cases.query';
import { KnownCasesQuery } from './views/register/known-cases.query';
import { RegisterQuery } from './views/register/register.query';
import { registerView } from './views/register/register.view';
import { HandoversQuery } from './views/timeline/handovers.query';
import { timelineView } from './views/timeline/timeline.view';
import { TracesQuery } from './views/timeline/traces.query';
import { DeadlinesByIdQuery } from './views/deadlines/deadlines-by-id.query';
import { DeadlinesQuery } from './views/deadlines/deadlines.query';
import { deadlinesView } from './views/deadlines/deadlines.view';
import { SupervisedCases } from './ports/supervised-cases';
import { SupervisedCasesQuery } from './views/supervisions/supervised-cases.query';
import { SupervisionsQuery } from './views/supervisions/supervisions.query';
import { supervisionsView } from './views/supervisions/supervisions.view';
import { TransfersQuery } from './views/transfers/transfers.query';
import { transfersView } from './views/transfers/transfers.view';

const COMMANDS = Object.values(commands);

/** All read routes of a case. */
const READINGS = [
  ImportLeadsRoute,
  ListCasesRoute,
  SearchCasesRoute,
  GetCaseRoute,
  GetDeadlinesRoute,
  ListDeadlinesRoute,
  ListSupervisionsRoute,
  ListDuplicatesRoute,
  GetTimelineRoute,
  CaseHistoryRoute,
  UnmaskCaseRoute,
  UnmaskSupervisionRoute,
  DocumentRoutes,
  ListTransfersRoute,
  HandoversRoute,
  ExportXesRoute,
  AccessLogRoute,
  ListBreakGlassRoute,
  NotificationsRoute,
];

const QUERIES = [
  Listing,
  ListFiles,
  RegisterQuery,
  HandoversQuery,
  TracesQuery,
  TransfersQuery,
  DeadlinesQuery,
  SupervisionsQuery,
  DeadlinesByIdQuery,
  KnownCasesQuery,
  SearchQuery,
  BreakGlassQuery,
  { provide: Numbers, useClass: NumbersQuery },
  { provide: BarredCases, useClass: BarredCasesQuery },
  { provide: HandledCases, useClass: HandledCasesQuery },
  { provide: Duplicates, useClass: DuplicatesQuery },
  { provide: SupervisedCases, useClass: SupervisedCasesQuery },
  { provide: Recurrences, useClass: RecurrencesQuery },
];

/** The views of the cases, for the projections. */
export const caseViews = [
  numbersView,
  registerView,
  timelineView,
  transfersView,
  deadlinesView,
  supervisionsView,
  duplicatesView,
  factsView,
  breakGlassView,
];

/** Reactions to events of cases, officers and agencies. */
export const caseReactions = [mergingReaction, staffingReaction];

/** Module of the cases: the table of contents. */
@Module({
  imports: [CommandHandlingModule, TablesModule],
  controllers: [...COMMANDS.map(({ controller }) => controller), ...READINGS],
  providers: [
    ...COMMANDS.map(({ handler }) => handler),
    ...[
      Cases,
      CaseDeadlines,
      CaseNotices,
      LiveCases,
      ChangedCasesQuery,
      Openings,
      LeadIntake,
      SourceRefs,
      LineIntake,
      NumberOfLead,
      LeadImport,
      FinishedCases,
      FinishedImports,
      BulkReassignment,
      BulkCommands,
      EachCase,
      MergingProgress,
      Documents,
    ],
    ...QUERIES,
  ],
})
export class CasesModule {}
