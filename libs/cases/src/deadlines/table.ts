import { type DeadlineTable, type Owed, type StepRow, stepCode } from '@center/deadlines';
import type { AgencyRef, Instant, Label, ReporterId } from '@center/kernel';
import type { Case, Transfer } from '../domain/case';
import { isOpen } from '../domain/case';
import { RISK_LEVELS, type TransferStatus } from '../domain/codes';
import type { CaseEvent, CaseEvents, CaseEventType } from '../domain/events';
import { openDisputes } from '../domain/open-work';
import { waitsForAnswer } from '../domain/reporter';
import { gravestRisk } from '../domain/gravest-risk';
import { lastCorrection } from '../domain/correction';

type Row = StepRow<Case, CaseEvent>;
type Owing = (state: Case) => boolean;

const center = ({ accountable }: Case): AgencyRef => accountable;
const handler = (state: Case): AgencyRef => state.handler.agency;

/** A step of the case as a whole, owed in some states. */
const ofCase =
  (isOwed: Owing, responsible: (state: Case) => AgencyRef): Row['owed'] =>
  ({ after }) =>
    isOwed(after) ? [{ subject: {}, responsible: responsible(after) }] : [];

/** A step of each transfer with one of these statuses. */
const ofTransfers =
  (
    statuses: readonly TransferStatus[],
    responsible: (transfer: Transfer, state: Case) => AgencyRef,
    more: (transfer: Transfer) => object = () => ({}),
  ): Row['owed'] =>
  ({ after }) =>
    [...after.transfers.values()]
      .filter(({ status }) => statuses.includes(status))
      .map((transfer) => ({
        ...{ subject: { transferId: transfer.id }, responsible: responsible(transfer, after) },
        ...more(transfer),
      }));

const isAccepted: Owing = ({ accepted, status }) => accepted && status !== 'REGISTERED';
const isVerified: Owing = ({ visits }) => visits.some(({ kind }) => kind === 'VERIFICATION');
const isAssessed: Owing = ({ assessments }) => assessments.some(({ kind }) => kind === 'FULL');
const owesPoliceReport: Owing = ({ registered, policeReports, notReportedNote }) =>
  registered.mandatorySituations.length > 0 && policeReports.length === 0 && !notReportedNote;

/** A grade from which on a conference is held. */
const CONFERRED: readonly string[] = ['HIGH', 'MEDIUM_HIGH'];
const rankOf = (state: Case | undefined): number => {
  const risk = state && gravestRisk(state);
  return risk ? RISK_LEVELS.indexOf(risk) : RISK_LEVELS.length;
};

/** A lower grade does not take away a conference that is owed; that a grade no longer counts does. */
const owesConference: Row['owed'] = ({ before, after, event, last }) => {
  if (event.type === 'ConferenceHeld') return [];
  const runs = last?.status === 'RUNNING';
  const isKept = runs && (event.type === 'RiskGraded' || rankOf(after) <= rankOf(before));
  if (!isKept && !CONFERRED.includes(gravestRisk(after) ?? '')) return [];
  const rises = rankOf(after) < rankOf(before);
  const reopens = last?.status === 'CANCELLED' && before !== undefined && !isOpen(before);
  const isFirst = event.type === 'DeadlinesStarted' && after.conferences.length === 0;
  return rises || runs || reopens || isFirst ? [{ subject: {}, responsible: center(after) }] : [];
};

const GRADED: readonly CaseEventType[] = ['RiskGraded', 'DuplicateJoined', 'DuplicateLeft', 'MergedWorkReturned'];
const REOPENED: readonly CaseEventType[] = ['CaseReopened', 'DuplicateJoined'];

/** The deadline of a merged lead that an event brings: the one that is due first. */
const carriedBy = (event: CaseEvent, step: string, reporterId?: ReporterId): Pick<Owed, 'carried'> => {
  const clocks = event.type === 'DuplicateJoined' ? (event.data.clocks ?? []) : [];
  const ofStep = clocks.filter((clock) => clock.step === (step as Label) && clock.subject['reporterId'] === reporterId);
  const [carried] = ofStep.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return carried ? { carried } : {};
};

/** The time of an earlier event that a correction replaces. */
const correctedTime: NonNullable<DeadlineTable<Case, CaseEvent>['corrects']> = ({ before, event }) => {
  if (!before || event.type !== 'RecordCorrected' || event.data.field !== 'at') return undefined;
  const { revision, field, value } = event.data;
  const record = before.records[revision]!;
  const last = lastCorrection(before, revision, { field })?.value;
  return {
    ...{ type: record.type, from: (last as Instant | undefined) ?? record.at, to: value as Instant },
    ids: record.data as object as Readonly<Record<string, unknown>>,
  };
};

/** What a survivor has done for a lead that an unmerge returns. */
const returnedWork = (event: CaseEvent): CaseEvents['MergedWorkReturned'] | undefined =>
  event.type === 'MergedWorkReturned' ? event.data : undefined;

/** When the follow-up visits were that an event records or returns. */
const followUpsIn = (event: CaseEvent): readonly Instant[] => {
  const isVisit = event.type === 'VisitRecorded' && event.data.kind === 'FOLLOW_UP';
  return isVisit ? [event.data.at] : (returnedWork(event)?.followUps ?? []);
};

const row = (step: string, by: Row['by'], rest: Omit<Row, 'step' | 'by'>): Row => ({
  step: stepCode(step),
  by,
  ...rest,
});

/**
 * The steps of a case: when each is owed, by whom, and which events end it. A step that is no longer owed ends as done
 * after one of its events, else as cancelled. A command says nothing about deadlines.
 */
export const caseDeadlines: DeadlineTable<Case, CaseEvent> = {
  isOpen,
  level: (state, by) => {
    if (by === 'URGENCY') return state.urgency ?? 'URGENT';
    return by === 'RISK' ? gravestRisk(state) : 'ALL';
  },
  cancels: ['LeadMerged'],
  restores: ['LeadUnmerged'],
  extends: ({ type, data }) => (type === 'DeadlineExtended' ? data : undefined),
  corrects: correctedTime,
  rows: [
    row('ACCEPT', 'URGENCY', {
      starts: ['LeadRegistered', ...REOPENED],
      done: ['LeadAccepted', 'LeadDeclined'],
      owed: ofCase(({ status }) => status === 'REGISTERED', center),
    }),
    row('POLICE_REPORT', 'URGENCY', {
      starts: ['LeadRegistered', ...REOPENED],
      done: ['PoliceReported'],
      aside: true,
      owed: ofCase(owesPoliceReport, ({ submitted }) => submitted.agency),
    }),
    row('TRIAGE', 'URGENCY', {
      starts: ['LeadAccepted'],
      done: ['LeadTriaged'],
      owed: ofCase(({ status }) => status === 'ACCEPTED', center),
    }),
    row('ISSUE_TRANSFER', 'URGENCY', {
      starts: ['LeadTriaged', ...REOPENED],
      done: ['TransferIssued', 'LeadTriaged'],
      owed: ofCase(({ needsTransfer, transfers }) => needsTransfer === true && transfers.size === 0, center),
    }),
    row('VERIFY', 'URGENCY', {
      starts: ['LeadAccepted', ...REOPENED],
      done: ['VisitRecorded'],
      owed: ofCase((state) => isAccepted(state) && !isVerified(state), handler),
    }),
    row('ASSESS', 'URGENCY', {
      starts: ['LeadTriaged', ...REOPENED],
      done: ['AssessmentRecorded'],
      owed: ofCase((state) => state.triaged !== undefined && !isAssessed(state), handler),
    }),
    row('TRANSFER_ANSWER', 'URGENCY', {
      starts: ['TransferIssued'],
      done: ['TransferAccepted', 'TransferReturned'],
      subject: 'transferId',
      pausedBy: stepCode('MATERIAL'),
      owed: ofTransfers(
        ['ISSUED', 'SIGNED_FOR', 'MATERIAL_REQUESTED'],
        ({ to }) => to,
        ({ status }) => ({ paused: status === 'MATERIAL_REQUESTED' }),
      ),
    }),
    row('MATERIAL', 'URGENCY', {
      starts: ['MaterialRequested'],
      done: ['MaterialSupplemented'],
      subject: 'transferId',
      owed: ofTransfers(['MATERIAL_REQUESTED'], ({ from }) => from),
    }),
    row('FEEDBACK', 'URGENCY', {
      starts: ['TransferAccepted', 'FeedbackRejected'],
      done: ['TransferFedBack'],
      subject: 'transferId',
      owed: ofTransfers(
        ['ACCEPTED', 'WITHDRAWAL_REQUESTED'],
        ({ to }) => to,
        ({ dueAt, feedbacks }) => (dueAt && !feedbacks.some(({ kind }) => kind === 'FINAL') ? { dueAt } : {}),
      ),
    }),
    row('FEEDBACK_CHECK', 'URGENCY', {
      starts: ['TransferFedBack'],
      done: ['TransferCompleted', 'FeedbackRejected'],
      subject: 'transferId',
      owed: ofTransfers(['FED_BACK'], (_, state) => center(state)),
    }),
    row('RULING', 'URGENCY', {
      starts: ['DisputeRaised'],
      done: ['DisputeRuled'],
      subject: 'disputeId',
      owed: ({ after }) =>
        openDisputes(after).map(({ id }) => ({ subject: { disputeId: id }, responsible: center(after) })),
    }),
    row('CONFERENCE', 'RISK', {
      starts: [...GRADED, 'ChildVoided', 'CaseReopened'],
      done: ['ConferenceHeld'],
      owed: owesConference,
    }),
    row('VISIT', 'RISK', {
      starts: [...GRADED, 'VisitRecorded', 'CaseReopened'],
      done: [],
      aside: true,
      renewedBy: followUpsIn,
      owed: ({ after, event }) =>
        gravestRisk(after) === undefined
          ? []
          : [{ subject: {}, responsible: handler(after), ...carriedBy(event, 'VISIT') }],
    }),
    row('INFORM_REPORTER', 'URGENCY', {
      starts: ['LeadRegistered', 'ReporterAdded', 'RecordCorrected', ...REOPENED],
      done: ['ReporterInformed', 'MergedWorkReturned'],
      doneAt: (event, { reporterId }) =>
        returnedWork(event)?.reporters.find((one) => one.reporterId === reporterId)?.informedAt,
      subject: 'reporterId',
      aside: true,
      owed: ({ after, event }) =>
        [...after.reporters.values()].filter(waitsForAnswer).map(({ reporterId }) => ({
          ...{ subject: { reporterId }, responsible: center(after) },
          ...carriedBy(event, 'INFORM_REPORTER', reporterId),
        })),
    }),
    row('CLOSE', 'URGENCY', {
      starts: ['ClosureProposed'],
      done: 'ANY',
      owed: ofCase(({ proposal }) => proposal?.status === 'PROPOSED', center),
    }),
    row('GUARDIANSHIP_END', 'NONE', {
      starts: ['RescueStarted', 'MergedWorkReturned', 'RecordCorrected'],
      done: ['RescueEnded', 'MergedWorkReturned'],
      doneAt: (event, { rescueId }) => returnedWork(event)?.rescues.find((one) => one.rescueId === rescueId)?.ended?.at,
      subject: 'rescueId',
      aside: true,
      outlives: true,
      owed: ({ after }) =>
        [...after.rescues.values()]
          .filter(({ kind, ended, voided }) => kind === 'TEMP_GUARDIANSHIP' && !ended && !voided)
          .map(({ rescueId, unit, at }) => ({ subject: { rescueId }, responsible: unit, since: at })),
    }),
    row('BREAK_GLASS_REVIEW', 'NONE', {
      starts: ['BreakGlassOpened'],
      done: ['BreakGlassReviewed'],
      subject: 'breakGlassId',
      aside: true,
      outlives: true,
      owed: ({ after }) =>
        [...after.breakGlasses.values()]
          .filter(({ review }) => !review)
          .map(({ breakGlassId }) => ({ subject: { breakGlassId }, responsible: center(after) })),
    }),
  ],
  fallback: row('NEXT_STEP', 'URGENCY', {
    starts: [],
    done: 'ANY',
    owed: ofCase(isOpen, handler),
  }),
};
