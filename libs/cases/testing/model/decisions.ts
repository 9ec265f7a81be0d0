import type { Governed } from '../../src/domain/case';
import type {
  AgencyId,
  BarId,
  BreakGlassId,
  CaseId,
  ChildId,
  DisputeId,
  OfficerId,
  PersonId,
  ReporterId,
  RescueId,
  TransferId,
} from '@center/kernel';
import { assignCase, reassignCase } from '../../src/domain/assignment';
import { type Parties, barAgency, endBar } from '../../src/domain/bars';
import { openBreakGlass, reviewBreakGlass } from '../../src/domain/break-glass';
import type { Case } from '../../src/domain/case';
import { addChild, addReporter, identifyChild, voidChild } from '../../src/domain/child';
import { closeCase, proposeClosure, rejectClosure, reopenCase } from '../../src/domain/closing';
import { copyCase, endCopy } from '../../src/domain/copies';
import { correctRecord, lastCorrection } from '../../src/domain/correction';
import { returnTransfer, ruleDispute } from '../../src/domain/dispute';
import type { CaseEvent } from '../../src/domain/events';
import { acceptLead, declineLead, triageLead } from '../../src/domain/lead';
import { requestMaterial, supplementMaterial } from '../../src/domain/material';
import { mergeLead, unmergeLead } from '../../src/domain/merge';
import type { CaseCommandName } from '../../src/domain/process';
import { holdConference, recordAssessment, recordVisit, reportToPolice } from '../../src/domain/records';
import { informReporter } from '../../src/domain/reporter';
import { endRescue, startRescue, voidRescue } from '../../src/domain/rescue';
import { gradeRisk, lastGrade } from '../../src/domain/risk';
import { liftSecrecy, listOfficer, unlistOfficer } from '../../src/domain/secrecy';
import {
  acceptTransfer,
  completeTransfer,
  feedBack,
  issueTransfer,
  rejectFeedback,
  signForTransfer,
} from '../../src/domain/transfer';
import { confirmWithdrawal, withdrawTransfer } from '../../src/domain/withdrawal';
import { AGENCIES, at, personId, registeredAgency, registeredOfficer, sealedText } from '../people';
import { NOTE_DECISIONS } from './notes';
import * as ask from './reference/ask';
import type { Ask } from './reference/ask';

/** The data about other cases that the command handler passes to a decision. */
export interface Neighbours {
  readonly state: (id: CaseId) => Case | undefined;
  readonly isEarlier: (one: CaseId, other: CaseId) => boolean;
}
type Decide = (state: Case) => CaseEvent[];
export type Decisions = Readonly<
  Record<Exclude<CaseCommandName, 'register'>, (asked: Ask, state: Case, near: Neighbours) => Decide>
>;

const doing = ({ by }: Ask) => ({ by, at });
const onTransfer = ({ by, transferId }: Ask) => ({ by, at, transferId: transferId as TransferId });
const text = ({ words }: Ask) => sealedText(words);
const says = (before: Governed<ReturnType<typeof sealedText>> | undefined, asked: Ask): boolean =>
  before?.sealed === text(asked).sealed;
const registered = ({ agency }: Ask) => agency && registeredAgency(agency);
const assignee = (asked: Ask) => {
  const [unit, { areaCode, officerId }] = [registered(asked), asked];
  if (!unit || !officerId) return unit && { ...unit, areaCode };
  return { ...unit, areaCode, officerId: officerId as OfficerId, ...registeredOfficer(officerId as OfficerId) };
};
const agencyAsked = ({ agency }: Ask) => agency ?? ('unknown' as const);

const findSurvivor = (asked: CaseId, of: CaseId, near: Neighbours) => {
  const found = near.state(asked);
  if (found?.merged) return findSurvivor(found.merged.into, of, near);
  return found && { caseId: found.id, earlier: near.isEarlier(found.id, of), declined: found.status === 'DECLINED' };
};

/** The register, for the parties to a case. */
const PARTIES: Parties = {
  agency: (id) => registeredAgency(AGENCIES.find((agency) => agency.id === id)!),
  officer: registeredOfficer,
};

/** Calls each decision like its command handler. */
export const DECISIONS: Decisions = {
  ...NOTE_DECISIONS,
  accept: (asked) => acceptLead(doing(asked)),
  decline: (asked) => declineLead({ ...doing(asked), reason: 'OUT_OF_AREA', advice: text(asked) }),
  triage: (asked, { triaged }) =>
    triageLead({
      ...doing(asked),
      urgency: ask.urgencyIn(asked),
      harms: [ask.harmIn(asked)],
      opinion: text(asked),
      opinionMatches: says(triaged?.opinion, asked),
    }),
  'report-to-police': (asked, { policeReports }) =>
    reportToPolice({
      ...doing(asked),
      agency: agencyAsked(asked),
      receipt: text(asked),
      textsMatch: says(policeReports.at(-1)?.receipt, asked),
    }),
  assign: (asked) => assignCase({ ...doing(asked), to: assignee(asked) }),
  reassign: (asked) => reassignCase({ ...doing(asked), to: assignee(asked), reason: 'WORKLOAD' }),
  'add-child': (asked) =>
    addChild({
      ...doing(asked),
      child: {
        ...{ childId: asked.newId as ChildId, personId: asked.person as PersonId },
        ...{ identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] },
      },
    }),
  'identify-child': (asked, { children }) => {
    const childId = asked.childId as ChildId;
    const sex = ask.sexIn(asked);
    const nothingNew = children.get(childId)?.sex === sex;
    const person = asked.flag && { personId: asked.person as PersonId };
    return identifyChild({ ...doing(asked), ...person, childId, sex, nothingNew });
  },
  'void-child': (asked) =>
    voidChild({ ...doing(asked), childId: asked.childId as ChildId, reason: 'OTHER', note: text(asked) }),
  'add-reporter': (asked) => {
    const reporter = { reporterId: asked.newId as ReporterId, personId, anonymous: false, wantsAnswer: asked.flag };
    return addReporter({ ...doing(asked), reporter });
  },
  copy: (asked) => copyCase({ ...doing(asked), now: at, agency: registered(asked), note: text(asked) }),
  'end-copy': (asked) =>
    endCopy({
      ...doing(asked),
      agencyId: asked.agency?.id ?? (asked.newId as AgencyId),
      reason: 'OTHER',
      note: text(asked),
    }),
  'grade-risk': (asked, state) => {
    const childId = asked.everyChild ? undefined : (asked.childId as ChildId);
    return gradeRisk({
      ...doing(asked),
      ...(childId && { childId }),
      level: ask.levelIn(asked),
      basis: text(asked),
      basisMatches: says(lastGrade(state, childId)?.basis, asked),
    });
  },
  'record-visit': (asked) =>
    recordVisit({
      ...doing(asked),
      kind: 'FOLLOW_UP',
      finding: text(asked),
      childrenSeen: [asked.childId as ChildId],
    }),
  'record-assessment': (asked) =>
    recordAssessment({
      ...doing(asked),
      kind: ask.assessmentIn(asked),
      assessors: [asked.by, ask.secondAssessor(asked)],
      finding: text(asked),
    }),
  'hold-conference': (asked) => holdConference({ ...doing(asked), agencies: [asked.agency], minutes: text(asked) }),
  'issue-transfer': (asked) =>
    issueTransfer({
      ...doing(asked),
      transferId: asked.newId as TransferId,
      to: registered(asked),
      reason: ask.transferReasonIn(asked),
      letter: text(asked),
      ...(asked.replaces && { replaces: asked.replaces as TransferId }),
    }),
  'sign-for': (asked) => signForTransfer(onTransfer(asked)),
  'request-material': (asked) => requestMaterial({ ...onTransfer(asked), gaps: [text(asked)] }),
  supplement: (asked) => supplementMaterial({ ...onTransfer(asked), text: text(asked) }),
  'accept-transfer': (asked) => acceptTransfer(onTransfer(asked)),
  return: (asked) =>
    returnTransfer({
      ...onTransfer(asked),
      disputeId: asked.otherNewId as DisputeId,
      reason: ask.returnReasonIn(asked),
      competentAgency: asked.everyChild ? undefined : agencyAsked(asked),
      childSafe: asked.flag,
    }),
  withdraw: (asked, { transfers }) => {
    const transfer = transfers.get(asked.transferId as TransferId);
    return withdrawTransfer({
      ...onTransfer(asked),
      reason: 'RESOLVED',
      note: text(asked),
      receiver: transfer && registeredAgency(transfer.to),
    });
  },
  'confirm-withdrawal': (asked) => confirmWithdrawal(onTransfer(asked)),
  'feed-back': (asked, { transfers }) =>
    feedBack({
      ...onTransfer(asked),
      kind: ask.feedbackKindIn(asked),
      outcome: 'HANDLED',
      measures: [],
      text: text(asked),
      textMatches: says(transfers.get(asked.transferId as TransferId)?.feedbacks.at(-1)?.text, asked),
    }),
  complete: (asked) => completeTransfer(onTransfer(asked)),
  'reject-feedback': (asked) => rejectFeedback({ ...onTransfer(asked), note: text(asked) }),
  'rule-dispute': (asked) =>
    ruleDispute({
      ...doing(asked),
      disputeId: asked.disputeId as DisputeId,
      transferId: asked.newId as TransferId,
      agency: registered(asked),
      note: text(asked),
      letter: text(asked),
    }),
  'start-rescue': (asked) =>
    startRescue({
      ...doing(asked),
      rescueId: asked.newId as RescueId,
      kind: 'TEMP_CARE',
      children: [{ childId: asked.childId as ChildId, minorAtStart: true }],
    }),
  'end-rescue': (asked) =>
    endRescue({ ...doing(asked), rescueId: asked.rescueId as RescueId, outcome: ask.outcomeIn(asked) }),
  'void-rescue': (asked) =>
    voidRescue({ ...doing(asked), rescueId: asked.rescueId as RescueId, reason: 'OTHER', note: text(asked) }),
  'inform-reporter': (asked, { reporters }) => {
    const reporterId = asked.reporterId as ReporterId;
    const sameText = says(reporters.get(reporterId)?.informed?.text, asked);
    return informReporter({
      ...doing(asked),
      reporterId,
      how: ask.informWayIn(asked),
      text: text(asked),
      textMatches: sameText,
    });
  },
  merge: (asked, { id }, near) => {
    const into = asked.into as CaseId;
    return mergeLead({ ...doing(asked), asked: into, survivor: findSurvivor(into, id, near), note: text(asked) });
  },
  unmerge: (asked) => unmergeLead({ ...doing(asked), note: text(asked) }),
  bar: (asked) =>
    barAgency({
      ...doing(asked),
      barId: asked.newId as BarId,
      agency: asked.agency,
      parties: PARTIES,
      note: text(asked),
    }),
  'end-bar': (asked) => endBar({ ...doing(asked), barId: asked.barId as BarId, note: text(asked) }),
  'propose-closure': (asked) => {
    const judgements = asked.flag ? { safeNow: true, childViewNoted: true } : {};
    return proposeClosure({
      ...{ ...doing(asked), reason: ask.closureReasonIn(asked), judgements, certainMinor: ask.minorIn(asked) },
      ...(ask.notedIn(asked) && { note: text(asked) }),
    });
  },
  'reject-closure': (asked) => rejectClosure({ ...doing(asked), note: text(asked) }),
  // an earlier command has checked that; only time passes until the closing
  close: (asked) => closeCase({ ...doing(asked), certainMinor: false }),
  reopen: (asked) => reopenCase({ ...doing(asked), reason: 'NEW_FACT', note: text(asked) }),
  'lift-secrecy': (asked) => liftSecrecy({ ...doing(asked), note: text(asked) }),
  'list-officer': (asked) => listOfficer({ ...doing(asked), officerId: asked.assessor?.officerId, note: text(asked) }),
  'unlist-officer': (asked) => {
    const officer = asked.assessor ?? asked.by;
    return unlistOfficer({ ...doing(asked), officerId: officer.officerId, posts: [officer], note: text(asked) });
  },
  'open-break-glass': (asked) =>
    openBreakGlass({
      ...doing(asked),
      breakGlassId: asked.newId as BreakGlassId,
      reason: 'CHILD_IN_DANGER',
      note: text(asked),
      now: at,
    }),
  'review-break-glass': (asked) =>
    reviewBreakGlass({
      ...doing(asked),
      breakGlassId: asked.breakGlassId as BreakGlassId,
      finding: ask.findingIn(asked),
      note: text(asked),
    }),
  correct: (asked, state) => {
    const tried = ask.fieldIn(asked);
    const field = tried === 'other' ? undefined : tried;
    const { revision } = asked;
    const last = field && lastCorrection(state, revision, { field })?.value;
    const sameWords = typeof last === 'object' && says(last, asked);
    const children = [{ childId: asked.childId as ChildId, minorAtStart: true }];
    const value =
      field === 'childIds' ? { children } : { value: field === 'source' ? ask.sourceIn(asked) : text(asked) };
    return correctRecord({ ...doing(asked), revision, field, ...value, note: text(asked), isRepeat: sameWords });
  },
};
