import { label } from '@center/kernel';
import type { CaseEvent, CaseEvents } from '../src/domain/events';
import * as d from './deadline-events';
import * as p from './process-events';
import {
  TOWNSHIP,
  at,
  center,
  childId,
  dispatcher,
  education,
  educationBureau,
  event,
  leader,
  otherStation,
  police,
  policeBureau,
  reporterId,
  sealedText,
  station,
  supervisor,
  transferId,
  uuid,
} from './people';

export * from './people';
export * from './process-events';
export * from './deadline-events';

/** A lead from a school liaison about one child, with one reporter who wants to be informed. */
export const registeredWith = (changes: Partial<CaseEvents['LeadRegistered']> = {}): CaseEvent =>
  event('LeadRegistered', education, {
    submittedBy: educationBureau,
    accountable: center,
    source: 'SCHOOL',
    discoveredAt: at,
    area: { code: TOWNSHIP, name: label('城厢街道') },
    harms: ['NEGLECT'],
    mandatorySituations: [],
    reporters: [{ reporterId, personId: uuid<'person'>(40), anonymous: false, wantsAnswer: true }],
    children: [{ childId, personId: uuid<'person'>(41), identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] }],
    allegedPerpetrators: [],
    ...changes,
  });

export const registered = registeredWith();
export const emergency = registeredWith({ urgency: 'EMERGENCY' });
export const accepted = event('LeadAccepted', dispatcher, {});
export const declined = event('LeadDeclined', dispatcher, { reason: 'OUT_OF_AREA', advice: sealedText() });
export const triaged = event('LeadTriaged', dispatcher, {
  urgency: 'URGENT',
  harms: ['NEGLECT'],
  opinion: sealedText(),
});
export const assignedToStation = event('CaseAssigned', dispatcher, {
  from: { agency: center },
  to: { agency: station },
});
export const issuedToPolice = event('TransferIssued', dispatcher, {
  transferId,
  from: center,
  to: policeBureau,
  reason: 'SUSPECTED_CRIME',
  letter: sealedText(),
});
export const signedFor = event('TransferSignedFor', police, { transferId });
export const acceptedByPolice = event('TransferAccepted', police, { transferId });
export const fedBack = event('TransferFedBack', police, {
  transferId,
  kind: 'FINAL',
  outcome: 'HANDLED',
  measures: ['WARNING_LETTER'],
  text: sealedText(),
});
export const feedbackRejected = event('FeedbackRejected', dispatcher, { transferId, note: sealedText() });
export const completed = event('TransferCompleted', dispatcher, { transferId });
export const gradedLow = event('RiskGraded', dispatcher, { level: 'LOW', basis: sealedText() });
export const informed = event('ReporterInformed', dispatcher, { reporterId, how: 'PHONE', text: sealedText() });
export const proposed = event('ClosureProposed', dispatcher, {
  reason: 'RISK_REMOVED',
  judgements: { safeNow: true, childViewNoted: true },
});
export const closureRejected = event('ClosureRejected', leader, { note: sealedText() });
export const closed = event('CaseClosed', leader, { reason: 'RISK_REMOVED' });

/** The history of a case up to a closing proposal. */
export const readyToClose = [registered, accepted, triaged, gradedLow, informed] as const;

/** A history that contains every event type. It ends with a closed case whose rescue ends after the closure. */
export const wholeStory: readonly CaseEvent[] = [
  registered,
  declined,
  p.reopened,
  p.policeReported,
  accepted,
  p.merged,
  p.unmerged,
  triaged,
  assignedToStation,
  event('CaseReassigned', dispatcher, {
    from: { agency: station },
    to: { agency: otherStation, officerId: supervisor.officerId },
    reason: 'AREA',
  }),
  p.handlerHasLeft,
  p.childAdded,
  p.childIdentified,
  p.reporterAdded,
  p.noted,
  p.copied,
  p.visited,
  p.assessed,
  p.conferred,
  issuedToPolice,
  signedFor,
  p.materialRequested,
  p.supplemented,
  p.returned,
  p.replaced,
  p.returnedAgain,
  p.disputed,
  p.ruled,
  p.issuedByRuling,
  ...p.ruledTransferTaken,
  p.ruledTransferFedBack,
  p.ruledFeedbackRejected,
  p.ruledWithdrawalRequested,
  p.ruledTransferSucceeded,
  p.ruledTransferWithdrawn,
  ...p.fourthTransfer,
  p.joined,
  p.left,
  p.workReturned,
  p.agencyBarred,
  p.barEnded,
  p.survivorBarsChanged,
  gradedLow,
  informed,
  p.secondInformed,
  p.rescueStarted,
  proposed,
  closureRejected,
  proposed,
  closed,
  p.rescueEnded,
  p.rescueVoided,
  p.childVoided,
  p.corrected,
  p.copyEnded,
  p.listed,
  p.glassBroken,
  p.glassReviewed,
  p.unlisted,
  p.secrecyLifted,
  d.deadlinesStarted,
  d.deadlineExtended,
  d.deadlineMissed,
  d.supervisionIssued,
  d.supervisionOrdered,
  d.supervisionAnswered,
  d.supervisionEnded,
  d.deadlinesSettled,
];
