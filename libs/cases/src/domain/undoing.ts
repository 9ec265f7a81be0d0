import { CORRECTABLE } from './correctable';
import type { CaseEventType } from './events';
import type { CaseCommandName } from './state-rows';

/** How an event is undone: by the commands that revert or replace it, or with the events or the command that it follows from. */
type Undoing =
  | { readonly by: readonly CaseCommandName[] }
  | { readonly with: readonly (CaseEventType | CaseCommandName)[] }
  | { readonly with: 'register of agencies' | 'passing of time' | 'nothing' };

const by = (...commands: readonly CaseCommandName[]): Undoing => ({ by: commands });
const follows = (...causes: readonly (CaseEventType | CaseCommandName)[]): Undoing => ({ with: causes });
const followsRegister: Undoing = { with: 'register of agencies' };
const followsTime: Undoing = { with: 'passing of time' };

/** How each event is undone, beside the correction of its fields. Nothing is deleted. */
export const UNDOING: Readonly<Record<CaseEventType, Undoing>> = {
  LeadRegistered: by('decline', 'merge', 'void-child'),
  LeadAccepted: by('propose-closure'),
  LeadDeclined: by('reopen'),
  LeadTriaged: by('triage'),
  LeadMerged: by('unmerge'),
  LeadUnmerged: by('merge'),
  DuplicateJoined: follows('LeadMerged'),
  DuplicateLeft: follows('LeadUnmerged'),
  MergedWorkReturned: follows('LeadUnmerged'),
  CaseAssigned: by('reassign'),
  CaseReassigned: by('reassign'),
  HandlerLeft: by('reassign'),
  TransferIssued: by('withdraw', 'return'),
  TransferSignedFor: by('return'),
  TransferAccepted: by('withdraw'),
  TransferFedBack: by('reject-feedback'),
  FeedbackRejected: by('feed-back'),
  TransferCompleted: by('issue-transfer'),
  TransferReturned: by('issue-transfer'),
  TransferWithdrawn: by('issue-transfer'),
  WithdrawalRequested: by('feed-back'),
  TransferSucceeded: followsRegister,
  MaterialRequested: by('supplement'),
  MaterialSupplemented: by('return'),
  DisputeRaised: by('rule-dispute'),
  DisputeRuled: by('withdraw'),
  RiskGraded: by('grade-risk'),
  PoliceReported: by('report-to-police'),
  ChildAdded: by('void-child'),
  ChildVoided: by('add-child'),
  ChildIdentified: by('identify-child'),
  ReporterAdded: by('inform-reporter'),
  ReporterInformed: by('inform-reporter'),
  NoteRecorded: by('record-note'),
  CaseCopied: by('end-copy'),
  CopyEnded: by('copy'),
  VisitRecorded: by('record-visit'),
  AssessmentRecorded: by('record-assessment'),
  ConferenceHeld: by('hold-conference'),
  RescueStarted: by('void-rescue'),
  RescueEnded: by('void-rescue', 'start-rescue'),
  RescueVoided: by('start-rescue'),
  ClosureProposed: by('reject-closure'),
  ClosureRejected: by('propose-closure'),
  CaseClosed: by('reopen'),
  CaseReopened: by('propose-closure', 'decline'),
  AgencyBarred: by('end-bar'),
  BarEnded: by('bar'),
  SurvivorBarsChanged: follows('AgencyBarred', 'BarEnded', 'LeadUnmerged'),
  SecrecyLifted: by('triage'),
  OfficerListed: by('unlist-officer'),
  OfficerUnlisted: by('list-officer'),
  BreakGlassOpened: by('review-break-glass'),
  BreakGlassReviewed: by('open-break-glass'),
  RecordCorrected: by('correct'),
  DeadlineExtended: { with: 'nothing' }, // the step may be taken earlier
  SupervisionAnswered: { with: 'nothing' },
  SupervisionEnded: { with: 'nothing' }, // another one may be issued
  SupervisionIssued: { with: 'nothing' }, // by the end of it, or of the step
  DeadlinesStarted: followsTime,
  DeadlineMissed: followsTime,
  DeadlinesSettled: followsTime,
};

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const undone = (undoing: Undoing): string => {
  if ('by' in undoing) return code(undoing.by);
  if (undoing.with === 'nothing') return '—';
  return typeof undoing.with === 'string' ? `follows the ${undoing.with}` : `follows ${code(undoing.with)}`;
};

/** The table as Markdown for the README. A test compares the two. */
export const undoingTable = (): string => {
  const rows = (Object.keys(UNDOING) as CaseEventType[]).map(
    (type) => `| \`${type}\` | ${code(CORRECTABLE[type] ?? []) || '—'} | ${undone(UNDOING[type])} |`,
  );
  return ['| Event | Correctable fields | Undone by |', '|---|---|---|', ...rows].join('\n');
};
