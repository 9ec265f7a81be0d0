import { CommandHandlingModule } from '@center/command-handling';
import { Module } from '@nestjs/common';
import { Cases } from './cases';
import { RegisterLead } from './commands/lead/register-lead';
import { AcceptLead } from './commands/lead/accept-lead';
import { DeclineLead } from './commands/lead/decline-lead';
import { TriageLead } from './commands/lead/triage-lead';
import { AssignCase } from './commands/assignment/assign-case';
import { ReassignCase } from './commands/assignment/reassign-case';
import { BulkReassignment, ReassignAll } from './commands/assignment/reassign-all';
import { GradeRisk } from './commands/risk/grade-risk';
import { IssueTransfer } from './commands/transfer/issue-transfer';
import { SignForTransfer } from './commands/transfer/sign-for-transfer';
import { AcceptTransfer } from './commands/transfer/accept-transfer';
import { FeedBack } from './commands/transfer/feed-back';
import { RejectFeedback } from './commands/transfer/reject-feedback';
import { CompleteTransfer } from './commands/transfer/complete-transfer';
import { InformReporter } from './commands/reporter/inform-reporter';
import { ProposeClosure } from './commands/closing/propose-closure';
import { RejectClosure } from './commands/closing/reject-closure';
import { CloseCase } from './commands/closing/close-case';
import { AddChild } from './commands/child/add-child';
import { IdentifyChild } from './commands/child/identify-child';
import { AddReporter } from './commands/reporter/add-reporter';
import { RecordNote } from './commands/records/record-note';
import { CopyCase } from './commands/records/copy-case';
import { ReportToPolice } from './commands/records/report-to-police';
import { RecordVisit } from './commands/records/record-visit';
import { RecordAssessment } from './commands/records/record-assessment';
import { HoldConference } from './commands/records/hold-conference';
import { RequestMaterial } from './commands/material/request-material';
import { SupplementMaterial } from './commands/material/supplement-material';
import { ReturnTransfer } from './commands/dispute/return-transfer';
import { WithdrawTransfer } from './commands/withdrawal/withdraw-transfer';
import { ConfirmWithdrawal } from './commands/withdrawal/confirm-withdrawal';
import { RuleDispute } from './commands/dispute/rule-dispute';
import { StartRescue } from './commands/rescue/start-rescue';
import { EndRescue } from './commands/rescue/end-rescue';
import { MergeLead } from './commands/merge/merge-lead';
import { UnmergeLead } from './commands/merge/unmerge-lead';
import { ReopenCase } from './commands/closing/reopen-case';
import { CorrectRecord } from './commands/correction/correct-record';
import { ImportLeadsRoute } from './routes/import-leads';
import { LeadImport } from './import/lead-import';
import { LeadIntake } from './intake/lead-intake';
import { Duplicates } from './ports/duplicates';
import { HandledCases } from './ports/handled-cases';
import { Numbers } from './ports/numbers';
import { mergingReaction } from './reactions/merging';
import { staffingReaction } from './reactions/staffing';
import { AccessLogRoute } from './routes/access-log';
import { CaseHistoryRoute } from './routes/case-history';
import { ExportXesRoute } from './routes/export-xes';
import { Papers } from './documents/documents';
import { GetCaseRoute } from './routes/get-case';
import { GetTimelineRoute } from './routes/get-timeline';
import { TransferTimesRoute } from './routes/transfer-times';
import { ListCasesRoute } from './routes/list-cases';
import { ListDuplicatesRoute } from './routes/list-duplicates';
import { ListTransfersRoute } from './routes/list-transfers';
import { PaperRoutes } from './routes/documents';
import { SearchCasesRoute } from './routes/search-cases';
import { UnmaskCaseRoute } from './routes/unmask-case';
import { factsView } from './views/facts/facts.view';
import { LikenessQuery } from './views/duplicates/duplicates.query';
import { likenessView } from './views/duplicates/duplicates.view';
import { SearchQuery } from './views/duplicates/search.query';
import { NumbersQuery } from './views/numbers/numbers.query';
import { numbersView } from './views/numbers/numbers.view';
import { HandledCasesQuery } from './views/register/handled-cases.query';
import { RegisterQuery } from './views/register/register.query';
import { registerView } from './views/register/register.view';
import { TransferTimesQuery } from './views/timeline/transfer-times.query';
import { TimelineQuery } from './views/timeline/timeline.query';
import { timelineView } from './views/timeline/timeline.view';
import { TracesQuery } from './views/timeline/traces.query';
import { TransfersQuery } from './views/transfers/transfers.query';
import { transfersView } from './views/transfers/transfers.view';

/** Everything that can be done with a case, in the order of its life. */
const COMMANDS = [
  RegisterLead,
  AcceptLead,
  DeclineLead,
  TriageLead,
  AssignCase,
  ReassignCase,
  ReassignAll,
  GradeRisk,
  IssueTransfer,
  SignForTransfer,
  AcceptTransfer,
  FeedBack,
  RejectFeedback,
  CompleteTransfer,
  InformReporter,
  ProposeClosure,
  RejectClosure,
  CloseCase,
  AddChild,
  IdentifyChild,
  AddReporter,
  RecordNote,
  CopyCase,
  ReportToPolice,
  RecordVisit,
  RecordAssessment,
  HoldConference,
  RequestMaterial,
  SupplementMaterial,
  ReturnTransfer,
  WithdrawTransfer,
  ConfirmWithdrawal,
  RuleDispute,
  StartRescue,
  EndRescue,
  MergeLead,
  UnmergeLead,
  ReopenCase,
  CorrectRecord,
];

/** Everything that can be read of a case. */
const READINGS = [
  ImportLeadsRoute,
  ListCasesRoute,
  SearchCasesRoute,
  GetCaseRoute,
  ListDuplicatesRoute,
  GetTimelineRoute,
  CaseHistoryRoute,
  UnmaskCaseRoute,
  PaperRoutes,
  ListTransfersRoute,
  TransferTimesRoute,
  ExportXesRoute,
  AccessLogRoute,
];

const QUERIES = [
  RegisterQuery,
  TimelineQuery,
  TransferTimesQuery,
  TracesQuery,
  TransfersQuery,
  SearchQuery,
  { provide: Numbers, useClass: NumbersQuery },
  { provide: HandledCases, useClass: HandledCasesQuery },
  { provide: Duplicates, useClass: LikenessQuery },
];

/** The views of the cases, for the projections. */
export const caseViews = [numbersView, registerView, timelineView, transfersView, likenessView, factsView];

/** What follows elsewhere when something has happened to a case, an officer or an agency. */
export const caseReactions = [mergingReaction, staffingReaction];

/** Table of contents of the cases. */
@Module({
  imports: [CommandHandlingModule],
  controllers: [...COMMANDS.map(({ controller }) => controller), ...READINGS],
  providers: [
    ...COMMANDS.map(({ handler }) => handler),
    ...[Cases, LeadIntake, LeadImport, BulkReassignment, Papers],
    ...QUERIES,
  ],
})
export class CasesModule {}
