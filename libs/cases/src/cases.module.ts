import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Cases } from './cases';
import { AcceptLeadHandler, AcceptLeadRoute } from './commands/accept-lead';
import { AcceptTransferHandler, AcceptTransferRoute } from './commands/accept-transfer';
import { AddChildHandler, AddChildRoute } from './commands/add-child';
import { IdentifyChildHandler, IdentifyChildRoute } from './commands/identify-child';
import { AddReporterHandler, AddReporterRoute } from './commands/add-reporter';
import { RecordNoteHandler, RecordNoteRoute } from './commands/record-note';
import { CopyCaseHandler, CopyCaseRoute } from './commands/copy-case';
import { ReportToPoliceHandler, ReportToPoliceRoute } from './commands/report-to-police';
import { RecordVisitHandler, RecordVisitRoute } from './commands/record-visit';
import { RecordAssessmentHandler, RecordAssessmentRoute } from './commands/record-assessment';
import { HoldConferenceHandler, HoldConferenceRoute } from './commands/hold-conference';
import { RequestMaterialHandler, RequestMaterialRoute } from './commands/request-material';
import { SupplementMaterialHandler, SupplementMaterialRoute } from './commands/supplement-material';
import { ReturnTransferHandler, ReturnTransferRoute } from './commands/return-transfer';
import { WithdrawTransferHandler, WithdrawTransferRoute } from './commands/withdraw-transfer';
import { ConfirmWithdrawalHandler, ConfirmWithdrawalRoute } from './commands/confirm-withdrawal';
import { RuleDisputeHandler, RuleDisputeRoute } from './commands/rule-dispute';
import { StartRescueHandler, StartRescueRoute } from './commands/start-rescue';
import { EndRescueHandler, EndRescueRoute } from './commands/end-rescue';
import { MergeLeadHandler, MergeLeadRoute } from './commands/merge-lead';
import { UnmergeLeadHandler, UnmergeLeadRoute } from './commands/unmerge-lead';
import { ReopenCaseHandler, ReopenCaseRoute } from './commands/reopen-case';
import { CorrectRecordHandler, CorrectRecordRoute } from './commands/correct-record';
import { AssignCaseHandler, AssignCaseRoute } from './commands/assign-case';
import { CloseCaseHandler, CloseCaseRoute } from './commands/close-case';
import { CompleteTransferHandler, CompleteTransferRoute } from './commands/complete-transfer';
import { DeclineLeadHandler, DeclineLeadRoute } from './commands/decline-lead';
import { FeedBackHandler, FeedBackRoute } from './commands/feed-back';
import { GradeRiskHandler, GradeRiskRoute } from './commands/grade-risk';
import { ImportLeadsRoute } from './commands/import-leads';
import { InformReporterHandler, InformReporterRoute } from './commands/inform-reporter';
import { IssueTransferHandler, IssueTransferRoute } from './commands/issue-transfer';
import { LeadImport } from './commands/lead-import';
import { LeadIntake } from './commands/lead-intake';
import { ProposeClosureHandler, ProposeClosureRoute } from './commands/propose-closure';
import { ReassignAllHandler, ReassignAllRoute } from './commands/reassign-all';
import { ReassignCaseHandler, ReassignCaseRoute } from './commands/reassign-case';
import { RegisterLeadHandler, RegisterLeadRoute } from './commands/register-lead';
import { RejectClosureHandler, RejectClosureRoute } from './commands/reject-closure';
import { RejectFeedbackHandler, RejectFeedbackRoute } from './commands/reject-feedback';
import { SignForTransferHandler, SignForTransferRoute } from './commands/sign-for-transfer';
import { TriageLeadHandler, TriageLeadRoute } from './commands/triage-lead';
import { Duplicates } from './duplicates';
import { HandledCases } from './handled-cases';
import { Numbers } from './numbers';
import { mergingReaction } from './reactions/merging';
import { staffingReaction } from './reactions/staffing';
import { AccessLogRoute } from './routes/access-log';
import { CaseHistoryRoute } from './routes/case-history';
import { ExportXesRoute } from './routes/export-xes';
import { Papers } from './papers/papers';
import { GetCaseRoute } from './routes/get-case';
import { GetTimelineRoute } from './routes/get-timeline';
import { HandoversRoute } from './routes/handovers';
import { ListCasesRoute } from './routes/list-cases';
import { ListDuplicatesRoute } from './routes/list-duplicates';
import { ListTransfersRoute } from './routes/list-transfers';
import { PaperRoutes } from './routes/papers';
import { SearchCasesRoute } from './routes/search-cases';
import { UnmaskCaseRoute } from './routes/unmask-case';
import { factsView } from './views/facts/facts.view';
import { LikenessQuery } from './views/likeness/likeness.query';
import { likenessView } from './views/likeness/likeness.view';
import { SearchQuery } from './views/likeness/search.query';
import { NumbersQuery } from './views/numbers/numbers.query';
import { numbersView } from './views/numbers/numbers.view';
import { HandledCasesQuery } from './views/register/handled-cases.query';
import { RegisterQuery } from './views/register/register.query';
import { registerView } from './views/register/register.view';
import { HandoversQuery } from './views/timeline/handovers.query';
import { TimelineQuery } from './views/timeline/timeline.query';
import { timelineView } from './views/timeline/timeline.view';
import { TracesQuery } from './views/timeline/traces.query';
import { TransfersQuery } from './views/transfers/transfers.query';
import { transfersView } from './views/transfers/transfers.view';

/** Everything that can be done with a case, in the order of its life: a route and a handler each. */
const COMMANDS = {
  routes: [
    RegisterLeadRoute,
    ImportLeadsRoute,
    AcceptLeadRoute,
    DeclineLeadRoute,
    TriageLeadRoute,
    AssignCaseRoute,
    ReassignCaseRoute,
    ReassignAllRoute,
    GradeRiskRoute,
    IssueTransferRoute,
    SignForTransferRoute,
    AcceptTransferRoute,
    FeedBackRoute,
    RejectFeedbackRoute,
    CompleteTransferRoute,
    InformReporterRoute,
    ProposeClosureRoute,
    RejectClosureRoute,
    CloseCaseRoute,
    AddChildRoute,
    IdentifyChildRoute,
    AddReporterRoute,
    RecordNoteRoute,
    CopyCaseRoute,
    ReportToPoliceRoute,
    RecordVisitRoute,
    RecordAssessmentRoute,
    HoldConferenceRoute,
    RequestMaterialRoute,
    SupplementMaterialRoute,
    ReturnTransferRoute,
    WithdrawTransferRoute,
    ConfirmWithdrawalRoute,
    RuleDisputeRoute,
    StartRescueRoute,
    EndRescueRoute,
    MergeLeadRoute,
    UnmergeLeadRoute,
    ReopenCaseRoute,
    CorrectRecordRoute,
  ],
  handlers: [
    LeadIntake,
    LeadImport,
    RegisterLeadHandler,
    AcceptLeadHandler,
    DeclineLeadHandler,
    TriageLeadHandler,
    AssignCaseHandler,
    ReassignCaseHandler,
    ReassignAllHandler,
    GradeRiskHandler,
    IssueTransferHandler,
    SignForTransferHandler,
    AcceptTransferHandler,
    FeedBackHandler,
    RejectFeedbackHandler,
    CompleteTransferHandler,
    InformReporterHandler,
    ProposeClosureHandler,
    RejectClosureHandler,
    CloseCaseHandler,
    AddChildHandler,
    IdentifyChildHandler,
    AddReporterHandler,
    RecordNoteHandler,
    CopyCaseHandler,
    ReportToPoliceHandler,
    RecordVisitHandler,
    RecordAssessmentHandler,
    HoldConferenceHandler,
    RequestMaterialHandler,
    SupplementMaterialHandler,
    ReturnTransferHandler,
    WithdrawTransferHandler,
    ConfirmWithdrawalHandler,
    RuleDisputeHandler,
    StartRescueHandler,
    EndRescueHandler,
    MergeLeadHandler,
    UnmergeLeadHandler,
    ReopenCaseHandler,
    CorrectRecordHandler,
  ],
};

/** Everything that can be read of a case. */
const READINGS = [
  ListCasesRoute,
  SearchCasesRoute,
  GetCaseRoute,
  ListDuplicatesRoute,
  GetTimelineRoute,
  CaseHistoryRoute,
  UnmaskCaseRoute,
  PaperRoutes,
  ListTransfersRoute,
  HandoversRoute,
  ExportXesRoute,
  AccessLogRoute,
];

const QUERIES = [
  RegisterQuery,
  TimelineQuery,
  HandoversQuery,
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
  imports: [CqrsModule],
  controllers: [...COMMANDS.routes, ...READINGS],
  providers: [Cases, Papers, ...COMMANDS.handlers, ...QUERIES],
})
export class CasesModule {}
