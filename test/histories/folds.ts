import { locate, type StoredEvent } from '@center/kernel';
import {
  type AgencyEvent,
  type AreaDefined,
  type CenterFounded,
  evolveAgency,
  evolveAreas,
  evolveCenter,
  evolveOfficer,
  type OfficerEvent,
} from '../../libs/agencies/testing/folding';
import { type CaseEventType, foldCase } from '../../libs/cases/testing/folding';
import { evolveReport, type ReportPublished } from '../../libs/reports/testing/folding';

type Types<Name extends string> = Readonly<Record<Name, true>>;
const namesOf = <Name extends string>(types: Types<Name>): Name[] => Object.keys(types) as Name[];

const CASE_TYPES: Types<CaseEventType> = {
  LeadRegistered: true,
  LeadAccepted: true,
  LeadDeclined: true,
  LeadTriaged: true,
  CaseAssigned: true,
  CaseReassigned: true,
  TransferIssued: true,
  TransferSignedFor: true,
  TransferAccepted: true,
  TransferFedBack: true,
  FeedbackRejected: true,
  TransferCompleted: true,
  MaterialRequested: true,
  MaterialSupplemented: true,
  TransferReturned: true,
  TransferWithdrawn: true,
  WithdrawalRequested: true,
  DisputeRaised: true,
  DisputeRuled: true,
  TransferSucceeded: true,
  PoliceReported: true,
  ChildAdded: true,
  ChildIdentified: true,
  ReporterAdded: true,
  NoteRecorded: true,
  CaseCopied: true,
  VisitRecorded: true,
  AssessmentRecorded: true,
  ConferenceHeld: true,
  RescueStarted: true,
  RescueEnded: true,
  LeadMerged: true,
  LeadUnmerged: true,
  DuplicateJoined: true,
  DuplicateLeft: true,
  HandlerLeft: true,
  CaseReopened: true,
  RecordCorrected: true,
  RiskGraded: true,
  ReporterInformed: true,
  ClosureProposed: true,
  ClosureRejected: true,
  CaseClosed: true,
};

const REGISTER_TYPES: Types<(AgencyEvent | AreaDefined | CenterFounded | OfficerEvent)['type']> = {
  CenterFounded: true,
  AreaDefined: true,
  AgencyEstablished: true,
  AgencyEnded: true,
  OfficerRegistered: true,
  AppointmentStarted: true,
  AppointmentEnded: true,
  OfficerEnded: true,
};

const REPORT_TYPES: Types<ReportPublished['type']> = { ReportPublished: true };

/** Every type of event that there is; the compiler misses one that is not named here. */
export const EVENT_TYPES: readonly string[] = [
  ...namesOf(CASE_TYPES),
  ...namesOf(REGISTER_TYPES),
  ...namesOf(REPORT_TYPES),
];

type Fold = (events: readonly StoredEvent[]) => unknown;

const folding =
  <State, E>(evolve: (state: State | undefined, event: E) => State | undefined): Fold =>
  (events) =>
    events.reduce<State | undefined>(
      (state, { type, data, stream, id }) => evolve(state, { type, data: locate(data, stream, id) } as E),
      undefined,
    );

const FOLDS: readonly (readonly [begins: string, fold: Fold])[] = [
  ['case-', foldCase],
  ['agency-', folding(evolveAgency)],
  ['officer-', folding(evolveOfficer)],
  ['report-', folding(evolveReport)],
  ['areas', folding(evolveAreas)],
  ['center', folding(evolveCenter)],
];

/** Folds the events of one stream as the program does. Throws for a stream that no context has. */
export const foldStream: Fold = (events) => {
  const stream = events[0]?.stream ?? '';
  const [, fold] = FOLDS.find(([begins]) => stream.startsWith(begins)) ?? [];
  if (!fold) throw new Error(`no context has the stream ${stream}`);
  return fold(events);
};
