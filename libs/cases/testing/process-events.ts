import type { CaseEvent, CaseEvents } from '../src/domain/events';
import {
  at,
  barId,
  breakGlassId,
  center,
  childId,
  dispatcher,
  disputeId,
  education,
  educationBureau,
  event,
  fourthTransferId,
  joinedChildId,
  joinedReporterId,
  justiceOffice,
  laterThan,
  leader,
  nextTransferId,
  ngo,
  otherCaseId,
  personId,
  police,
  policeBureau,
  procurator,
  procuratorateOffice,
  reporterId,
  rescueId,
  rescueWorker,
  returnedRescueId,
  sealedText,
  secondChildId,
  secondReporterId,
  supervisor,
  thirdTransferId,
  transferId,
} from './people';

/** The other events of the process: additions to a case, material, returns, disputes, rescues, merges. */
export const policeReported = event('PoliceReported', dispatcher, { agencyId: policeBureau.id, receipt: sealedText() });
export const childAdded = event('ChildAdded', dispatcher, {
  child: { childId: secondChildId, personId, identityStatus: 'CLAIMED', sex: 'FEMALE', categories: ['ORPHAN'] },
});
export const childIdentified = event('ChildIdentified', dispatcher, {
  childId,
  personId,
  name: sealedText(),
  sex: 'MALE',
});
export const childVoided = event('ChildVoided', dispatcher, {
  childId: secondChildId,
  persons: [{ personId }],
  reason: 'ENTERED_IN_ERROR',
  note: sealedText(),
});
export const reporterAdded = event('ReporterAdded', dispatcher, {
  reporter: { reporterId: secondReporterId, personId, anonymous: false, wantsAnswer: true },
});
export const noted = event('NoteRecorded', dispatcher, { text: sealedText() });
export const copiedTo = (agency: CaseEvents['CaseCopied']['agency']): CaseEvent =>
  event('CaseCopied', dispatcher, { agency });
export const copied = copiedTo(ngo);
export const visited = event('VisitRecorded', dispatcher, {
  kind: 'VERIFICATION',
  finding: sealedText(),
  childrenSeen: [childId],
});
export const assessed = event('AssessmentRecorded', dispatcher, {
  kind: 'FULL',
  assessors: [supervisor.officerId, rescueWorker.officerId],
  finding: sealedText(),
  level: 'LOW',
  guardianshipCapacity: 'FAIR',
});
export const conferred = event('ConferenceHeld', dispatcher, { agencies: [policeBureau], minutes: sealedText() });
export const handlerHasLeft = event('HandlerLeft', dispatcher, { officerId: supervisor.officerId });

export const materialRequested = event('MaterialRequested', police, { transferId, gaps: [sealedText()] });
export const supplemented = event('MaterialSupplemented', dispatcher, { transferId, text: sealedText() });
export const returned = event('TransferReturned', police, {
  transferId,
  reason: 'NOT_COMPETENT',
  competentAgency: educationBureau,
});
export const withdrawn = event('TransferWithdrawn', dispatcher, { transferId, reason: 'RESOLVED' });
export const withdrawalRequested = event('WithdrawalRequested', dispatcher, { transferId, reason: 'RESOLVED' });
export const withdrawalConfirmed = event('TransferWithdrawn', police, { transferId, reason: 'RESOLVED' });
export const succeeded = event('TransferSucceeded', dispatcher, { transferId, to: educationBureau });

/** The returned transfer is reissued to the education bureau, which also declares itself not competent. */
export const replaced = event('TransferIssued', dispatcher, {
  transferId: nextTransferId,
  from: center,
  to: educationBureau,
  reason: 'SUSPECTED_CRIME',
  letter: sealedText(),
  replaces: transferId,
});
export const returnedAgain = event('TransferReturned', education, {
  transferId: nextTransferId,
  reason: 'OUT_OF_AREA',
});
export const disputed = event('DisputeRaised', education, { disputeId, transferIds: [transferId, nextTransferId] });
export const ruled = event('DisputeRuled', leader, {
  disputeId,
  agency: policeBureau,
  transferId: thirdTransferId,
  note: sealedText(),
});
export const issuedByRuling = event('TransferIssued', leader, {
  transferId: thirdTransferId,
  from: center,
  to: policeBureau,
  reason: 'SUSPECTED_CRIME',
  letter: sealedText(),
  replaces: nextTransferId,
  ruled: true,
});
/** The events of the transfer that the ruling issued. */
export const ruledTransferTaken = [
  event('TransferSignedFor', police, { transferId: thirdTransferId }),
  event('TransferAccepted', police, { transferId: thirdTransferId }),
] as const;
export const ruledTransferFedBack = event('TransferFedBack', police, {
  transferId: thirdTransferId,
  kind: 'FINAL',
  outcome: 'OTHER',
  measures: [],
});
export const ruledFeedbackRejected = event('FeedbackRejected', dispatcher, {
  transferId: thirdTransferId,
  note: sealedText(),
});
export const ruledWithdrawalRequested = event('WithdrawalRequested', dispatcher, {
  transferId: thirdTransferId,
  reason: 'BETTER_AGENCY',
});
export const ruledTransferSucceeded = event('TransferSucceeded', dispatcher, {
  transferId: thirdTransferId,
  to: procuratorateOffice,
});
export const ruledTransferWithdrawn = event('TransferWithdrawn', procurator, {
  transferId: thirdTransferId,
  reason: 'BETTER_AGENCY',
});

/** A last transfer that completes without detours. */
export const fourthTransfer = [
  event('TransferIssued', dispatcher, {
    transferId: fourthTransferId,
    from: center,
    to: policeBureau,
    reason: 'OTHER',
    letter: sealedText(),
  }),
  event('TransferSignedFor', police, { transferId: fourthTransferId }),
  event('TransferAccepted', police, { transferId: fourthTransferId }),
  event('TransferFedBack', police, { transferId: fourthTransferId, kind: 'FINAL', outcome: 'HANDLED', measures: [] }),
  event('TransferCompleted', dispatcher, { transferId: fourthTransferId }),
] as const;

export const rescueStarted = event('RescueStarted', rescueWorker, {
  rescueId,
  kind: 'TEMP_CARE',
  unit: center,
  children: [{ childId, minorAtStart: true }],
});
export const rescueEnded = event('RescueEnded', rescueWorker, { rescueId, outcome: 'SAFE_AT_HOME' });

export const rescueVoided = event('RescueVoided', rescueWorker, {
  rescueId,
  reason: 'ENTERED_IN_ERROR',
  note: sealedText(),
});

export const merged = event('LeadMerged', dispatcher, { into: otherCaseId });
export const unmerged = event('LeadUnmerged', dispatcher, { note: sealedText() });
export const joined = event('DuplicateJoined', dispatcher, {
  duplicate: otherCaseId,
  leads: [otherCaseId],
  children: [{ childId: joinedChildId, personId, risk: 'HIGH', lead: otherCaseId }],
  reporters: [{ reporterId: joinedReporterId, wantsAnswer: true, lead: otherCaseId }],
});
export const left = event('DuplicateLeft', dispatcher, { duplicate: otherCaseId, leads: [otherCaseId] });
export const workReturned = event('MergedWorkReturned', dispatcher, {
  survivor: otherCaseId,
  revision: 4,
  children: [{ childId, personId, risk: 'HIGH' }],
  reporters: [{ reporterId, how: 'PHONE', informedAt: at, informedBy: dispatcher.officerId }],
  rescues: [
    {
      ...{ at, by: rescueWorker.officerId, rescueId: returnedRescueId, kind: 'TEMP_CARE', unit: center },
      children: [{ childId, minorAtStart: true }],
      ended: { at, by: rescueWorker.officerId, outcome: 'SAFE_AT_HOME' },
    },
  ],
});
export const agencyBarred = event('AgencyBarred', leader, { barId, agency: justiceOffice, note: sealedText() });
export const barEnded = event('BarEnded', leader, { barId, agencyId: justiceOffice.id, note: sealedText() });
export const survivorBarsChanged = event('SurvivorBarsChanged', leader, {
  survivor: otherCaseId,
  agencyIds: [justiceOffice.id],
});
export const reopened = event('CaseReopened', dispatcher, { reason: 'NEW_FACT' });
export const corrected = event('RecordCorrected', dispatcher, {
  revision: 0,
  field: 'source',
  value: 'PUBLIC',
  note: sealedText(),
});

/** The second reporter could not be reached. */
export const secondInformed = event('ReporterInformed', dispatcher, {
  reporterId: secondReporterId,
  how: 'NOT_REACHABLE',
  text: sealedText(),
});

export const listed = event('OfficerListed', dispatcher, { officerId: rescueWorker.officerId, note: sealedText() });
export const unlisted = event('OfficerUnlisted', leader, { officerId: rescueWorker.officerId, note: sealedText() });
export const secrecyLifted = event('SecrecyLifted', leader, { note: sealedText() });
export const glassBroken = event('BreakGlassOpened', rescueWorker, {
  breakGlassId,
  reason: 'CHILD_IN_DANGER',
  note: sealedText(),
  until: laterThan(1),
});
export const glassReviewed = event('BreakGlassReviewed', leader, {
  breakGlassId,
  finding: 'JUSTIFIED',
  note: sealedText(),
});
export const copyEnded = event('CopyEnded', leader, {
  agencyId: ngo.id,
  reason: 'ENTERED_IN_ERROR',
  note: sealedText(),
});
