import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Cases } from './cases';
import { AcceptLeadHandler, AcceptLeadRoute } from './commands/lead/accept-lead';
import { AcceptTransferHandler, AcceptTransferRoute } from './commands/transfer/accept-transfer';
import { AddChildHandler, AddChildRoute } from './commands/child/add-child';
import { IdentifyChildHandler, IdentifyChildRoute } from './commands/child/identify-child';
import { AddReporterHandler, AddReporterRoute } from './commands/reporter/add-reporter';
import { RecordNoteHandler, RecordNoteRoute } from './commands/records/record-note';
import { CopyCaseHandler, CopyCaseRoute } from './commands/records/copy-case';
import { ReportToPoliceHandler, ReportToPoliceRoute } from './commands/records/report-to-police';
import { RecordVisitHandler, RecordVisitRoute } from './commands/records/record-visit';
import { RecordAssessmentHandler, RecordAssessmentRoute } from './commands/records/record-assessment';
import { HoldConferenceHandler, HoldConferenceRoute } from './commands/records/hold-conference';
import { RequestMaterialHandler, RequestMaterialRoute } from './commands/material/request-material';
import { SupplementMaterialHandler, SupplementMaterialRoute } from './commands/material/supplement-material';
import { ReturnTransferHandler, ReturnTransferRoute } from './commands/dispute/return-transfer';
import { WithdrawTransferHandler, WithdrawTransferRoute } from './commands/withdrawal/withdraw-transfer';
import { ConfirmWithdrawalHandler, ConfirmWithdrawalRoute } from './commands/withdrawal/confirm-withdrawal';
import { RuleDisputeHandler, RuleDisputeRoute } from './commands/dispute/rule-dispute';
import { StartRescueHandler, StartRescueRoute } from './commands/rescue/start-rescue';
import { EndRescueHandler, EndRescueRoute } from './commands/rescue/end-rescue';
import { MergeLeadHandler, MergeLeadRoute } from './commands/merge/merge-lead';
import { UnmergeLeadHandler, UnmergeLeadRoute } from './commands/merge/unmerge-lead';
import { ReopenCaseHandler, ReopenCaseRoute } from './commands/closing/reopen-case';
import { CorrectRecordHandler, CorrectRecordRoute } from './commands/correction/correct-record';
import { AssignCaseHandler, AssignCaseRoute } from './commands/assignment/assign-case';
import { CloseCaseHandler, CloseCaseRoute } from './commands/closing/close-case';
import { CompleteTransferHandler, CompleteTransferRoute } from './commands/transfer/complete-transfer';
import { DeclineLeadHandler, DeclineLeadRoute } from './commands/lead/decline-lead';
import { FeedBackHandler, FeedBackRoute } from './commands/transfer/feed-back';
import { GradeRiskHandler, GradeRiskRoute } from './commands/risk/grade-risk';
import { ImportLeadsRoute } from './routes/import-leads';
import { InformReporterHandler, InformReporterRoute } from './commands/reporter/inform-reporter';
import { IssueTransferHandler, IssueTransferRoute } from './commands/transfer/issue-transfer';
import { LeadImport } from './import/lead-import';
import { LeadIntake } from './intake/lead-intake';
import { ProposeClosureHandler, ProposeClosureRoute } from './commands/closing/propose-closure';
import { ReassignAllHandler, ReassignAllRoute } from './commands/assignment/reassign-all';
import { ReassignCaseHandler, ReassignCaseRoute } from './commands/assignment/reassign-case';
import { RegisterLeadHandler, RegisterLeadRoute } from './commands/lead/register-lead';
import { RejectClosureHandler, RejectClosureRoute } from './commands/closing/reject-closure';
import { RejectFeedbackHandler, RejectFeedbackRoute } from './commands/transfer/reject-feedback';
import { SignForTransferHandler, SignForTransferRoute } from './commands/transfer/sign-for-transfer';
import { TriageLeadHandler, TriageLeadRoute } from './commands/lead/triage-lead';
import { Duplicates } from './ports/duplicates';
import { HandledCases } from './ports/handled-cases';
import { Numbers } from './ports/numbers';
import { mergingReaction } from './reactions/merging';
import { staffingReaction } from './reactions/staffing';
import { AccessLogRoute } from './routes/access-log';
import { CaseHistoryRoute } from './routes/case-history';
import { ExportXesRoute } from './routes/export-xes';
import { Documents } from './documents/documents';
import { GetCaseRoute } from './routes/get-case';
import { GetTimelineRoute } from './routes/get-timeline';
import { TransferTimesRoute } from './routes/transfer-times';
import { ListCasesRoute } from './routes/list-cases';
import { ListDuplicatesRoute } from './routes/list-duplicates';
import { ListTransfersRoute } from './routes/list-transfers';
import { DocumentRoutes } from './routes/documents';
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
  DocumentRoutes,
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
  imports: [CqrsModule],
  controllers: [...COMMANDS.routes, ...READINGS],
  providers: [Cases, Documents, ...COMMANDS.handlers, ...QUERIES],
})
export class CasesModule {}
