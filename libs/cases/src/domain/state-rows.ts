import type { CaseStatus, TransferStatus } from './codes';
import type { CaseEventType } from './events';

/** The capacities in which a command may be given. The guards define who has which. */
export type CapacityName =
  | 'reporter'
  | 'submitter'
  | 'author'
  | 'dispatcher'
  | 'leader'
  | 'handler'
  | 'rescueWorker'
  | 'station'
  | 'supervisorInTownship'
  | 'stationInEmergency'
  | 'relay'
  | 'receiver'
  | 'reader'
  | 'issuer';

/** One row of the state table. The same rows guard the decisions, fill `actions[]` and are printed in the README. */
export interface Row {
  readonly who: readonly CapacityName[];
  /** refusal code for an officer who may see the case but has none of these capacities in it */
  readonly unauthorised: string;
  /** statuses of the case from which the command is allowed */
  readonly from: readonly CaseStatus[];
  /** refusal code if the case is open but in another status */
  readonly otherwise: string;
  /** refusal code if the case is not open */
  readonly closed: string;
  /** ⚡ allowed from REGISTERED and ACCEPTED too if the urgency is EMERGENCY */
  readonly emergency: boolean;
  /** for a command on a transfer: the allowed statuses of the transfer, and the refusal code for others */
  readonly transfer?: { readonly from: readonly TransferStatus[]; readonly otherwise: string };
  readonly writes: readonly CaseEventType[];
  /** all other refusal codes of the decision */
  readonly refuses: readonly string[];
}

const OPEN: readonly CaseStatus[] = ['REGISTERED', 'ACCEPTED', 'HANDLING'];
const EVERY: readonly CaseStatus[] = [...OPEN, 'CLOSED', 'DECLINED', 'MERGED'];

const row = (who: readonly CapacityName[], writes: readonly CaseEventType[], rest: Partial<Row> = {}): Row => ({
  who,
  writes,
  unauthorised: 'not-the-handler',
  from: OPEN,
  otherwise: 'case-not-open',
  closed: 'case-not-open',
  emergency: false,
  refuses: [],
  ...rest,
});

const UNAUTHORISED: Partial<Record<CapacityName, string>> = {
  receiver: 'not-the-receiving-agency',
  issuer: 'not-the-issuing-agency',
};

const onTransfer = (
  who: CapacityName,
  writes: readonly CaseEventType[],
  from: readonly TransferStatus[],
  otherwise: string,
  ...refuses: readonly string[]
): Row =>
  row([who], writes, {
    unauthorised: UNAUTHORISED[who] ?? 'not-the-handler',
    transfer: { from, otherwise },
    refuses: ['no-such-transfer', ...refuses],
  });

/** Commands that handlers and the dispatcher may give whenever the case is open. */
const handling = (writes: CaseEventType, ...refuses: readonly string[]): Row =>
  row(['handler', 'dispatcher'], [writes], { emergency: true, refuses });

/** The state table of the case and its transfers (domain guide §2). */
export const PROCESS = {
  register: row(['reporter'], ['LeadRegistered'], { from: [] }),
  accept: row(['dispatcher'], ['LeadAccepted'], { from: ['REGISTERED'], otherwise: 'not-registered' }),
  decline: row(['dispatcher'], ['LeadDeclined'], {
    from: ['REGISTERED'],
    otherwise: 'not-registered',
    refuses: ['open-work'],
  }),
  triage: row(['dispatcher'], ['LeadTriaged'], { from: ['ACCEPTED', 'HANDLING'], otherwise: 'not-accepted' }),
  'report-to-police': row(['handler', 'submitter', 'dispatcher'], ['PoliceReported'], {
    emergency: true,
    refuses: ['unknown-agency'],
  }),
  assign: row(['dispatcher', 'supervisorInTownship'], ['CaseAssigned'], {
    emergency: true,
    refuses: ['already-assigned', 'unknown-assignee', 'agency-barred'],
  }),
  reassign: row(['dispatcher', 'supervisorInTownship'], ['CaseReassigned'], {
    emergency: true,
    refuses: ['not-assigned', 'unknown-assignee', 'agency-barred'],
  }),
  'add-child': handling('ChildAdded', 'child-already-named'),
  'identify-child': handling('ChildIdentified', 'unknown-child', 'child-already-named'),
  'void-child': row(['handler', 'dispatcher'], ['ChildVoided'], {
    from: [...OPEN, 'CLOSED', 'DECLINED'],
    refuses: ['unknown-child'],
  }),
  'add-reporter': handling('ReporterAdded'),
  'record-note': row(['handler', 'dispatcher'], ['NoteRecorded'], { from: [...OPEN, 'CLOSED'] }),
  copy: row(['dispatcher', 'leader'], ['CaseCopied'], {
    emergency: true,
    refuses: ['unknown-agency', 'agency-barred'],
  }),
  'grade-risk': handling('RiskGraded', 'unknown-child'),
  'record-visit': handling('VisitRecorded', 'unknown-child'),
  'record-assessment': handling('AssessmentRecorded', 'two-assessors-required', 'unknown-officer', 'agency-barred'),
  'hold-conference': row(['dispatcher', 'leader'], ['ConferenceHeld'], {
    emergency: true,
    refuses: ['unknown-agency'],
  }),
  'issue-transfer': row(['dispatcher', 'relay', 'stationInEmergency'], ['TransferIssued'], {
    from: ['HANDLING'],
    otherwise: 'not-triaged',
    emergency: true,
    refuses: ['unknown-agency', 'agency-barred', 'not-another-agency', 'already-with-agency', 'not-replaceable'],
  }),
  'sign-for': onTransfer('receiver', ['TransferSignedFor'], ['ISSUED'], 'transfer-not-issued'),
  'request-material': onTransfer(
    'receiver',
    ['MaterialRequested'],
    ['SIGNED_FOR'],
    'transfer-not-signed-for',
    'material-already-requested',
  ),
  supplement: onTransfer('issuer', ['MaterialSupplemented'], ['MATERIAL_REQUESTED'], 'no-material-requested'),
  'accept-transfer': onTransfer(
    'receiver',
    ['TransferSignedFor', 'TransferAccepted'],
    ['ISSUED', 'SIGNED_FOR'],
    'transfer-not-acceptable',
  ),
  return: onTransfer(
    'receiver',
    ['TransferReturned', 'DisputeRaised'],
    ['ISSUED', 'SIGNED_FOR'],
    'transfer-not-returnable',
    'ruled-cannot-return',
    'competent-agency-required',
    'unknown-agency',
    'child-not-safe',
  ),
  withdraw: onTransfer(
    'issuer',
    ['TransferWithdrawn', 'WithdrawalRequested'],
    ['ISSUED', 'SIGNED_FOR', 'MATERIAL_REQUESTED', 'ACCEPTED'],
    'transfer-not-withdrawable',
  ),
  'confirm-withdrawal': onTransfer(
    'receiver',
    ['TransferWithdrawn'],
    ['WITHDRAWAL_REQUESTED'],
    'no-withdrawal-requested',
  ),
  'feed-back': onTransfer(
    'receiver',
    ['TransferFedBack'],
    ['ACCEPTED', 'WITHDRAWAL_REQUESTED'],
    'transfer-not-accepted',
  ),
  complete: onTransfer('dispatcher', ['TransferCompleted'], ['FED_BACK'], 'transfer-not-fed-back'),
  'reject-feedback': onTransfer('dispatcher', ['FeedbackRejected'], ['FED_BACK'], 'transfer-not-fed-back'),
  'rule-dispute': row(['dispatcher', 'leader'], ['DisputeRuled', 'TransferIssued'], {
    refuses: ['no-such-dispute', 'no-open-dispute', 'unknown-agency', 'agency-barred', 'not-another-agency'],
  }),
  'start-rescue': row(['rescueWorker', 'dispatcher', 'station'], ['RescueStarted'], {
    from: ['HANDLING'],
    otherwise: 'not-triaged',
    emergency: true,
    refuses: ['unknown-child'],
  }),
  'end-rescue': row(['rescueWorker', 'dispatcher', 'station'], ['RescueEnded'], {
    from: [...OPEN, 'CLOSED'],
    refuses: ['no-such-rescue', 'rescue-not-running'],
  }),
  'void-rescue': row(['author', 'dispatcher'], ['RescueVoided'], { from: EVERY, refuses: ['no-such-rescue'] }),
  'inform-reporter': row(['dispatcher'], ['ReporterInformed'], { refuses: ['unknown-reporter'] }),
  merge: row(['dispatcher'], ['LeadMerged'], {
    refuses: ['open-work', 'survivor-not-earlier', 'survivor-declined', 'survivor-unknown'],
  }),
  unmerge: row(['dispatcher'], ['LeadUnmerged'], { from: ['MERGED'], otherwise: 'not-merged', closed: 'not-merged' }),
  bar: row(['leader'], ['AgencyBarred', 'CaseReassigned', 'HandlerLeft', 'TransferWithdrawn', 'TransferSucceeded'], {
    from: [...OPEN, 'CLOSED', 'DECLINED'],
    refuses: ['unknown-agency', 'center-cannot-be-barred'],
  }),
  'end-bar': row(['leader'], ['BarEnded'], { from: EVERY, refuses: ['no-such-bar'] }),
  'propose-closure': row(['handler', 'station', 'dispatcher'], ['ClosureProposed'], {
    from: ['HANDLING'],
    otherwise: 'not-triaged',
    refuses: ['checklist-incomplete', 'already-proposed', 'child-under-18', 'note-required'],
  }),
  'reject-closure': row(['dispatcher', 'leader'], ['ClosureRejected'], { refuses: ['not-proposed'] }),
  close: row(['dispatcher', 'leader'], ['CaseClosed'], {
    refuses: [
      ...['same-person', 'not-proposed', 'checklist-incomplete', 'child-under-18', 'note-required'],
      'leader-required',
    ],
  }),
  reopen: row(['dispatcher'], ['CaseReopened'], {
    from: ['CLOSED', 'DECLINED'],
    otherwise: 'not-closed',
    closed: 'not-closed',
  }),
  correct: row(['author', 'dispatcher'], ['RecordCorrected'], {
    from: EVERY,
    refuses: ['not-correctable', 'no-such-revision', 'unknown-child'],
  }),
  'end-copy': row(['dispatcher', 'leader'], ['CopyEnded'], { from: EVERY, refuses: ['no-such-copy'] }),
  'lift-secrecy': row(['leader'], ['SecrecyLifted'], { from: EVERY, refuses: ['not-secret'] }),
  'list-officer': row(['dispatcher', 'leader'], ['OfficerListed'], {
    from: EVERY,
    refuses: ['not-secret', 'unknown-officer'],
  }),
  'unlist-officer': row(['dispatcher', 'leader'], ['OfficerUnlisted'], {
    from: EVERY,
    refuses: ['not-secret', 'always-listed'],
  }),
  'open-break-glass': row(['reader'], ['BreakGlassOpened'], { from: EVERY }),
  'review-break-glass': row(['leader'], ['BreakGlassReviewed'], {
    from: EVERY,
    refuses: ['no-such-break-glass', 'own-break-glass', 'already-reviewed'],
  }),
} as const satisfies Record<string, Row>;

export type CaseCommandName = keyof typeof PROCESS;
