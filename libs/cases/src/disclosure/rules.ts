import type { CaseEventType } from '../domain/events';
import type { Reader } from './reader';

/** Who may see restricted parts of a case (domain guide §6). */
const AUDIENCES = {
  /** everyone who sees the case, including those who see only their own report */
  EVERY_READER: () => true,
  /** everyone except those who only submitted the lead */
  CASE_READERS: ({ visibility }) => visibility !== 'SUBMITTED',
  /** child directors never read reports to or by the police, or the correspondence between agencies */
  POLICE_READERS: ({ by, visibility }) => visibility !== 'SUBMITTED' && by.role !== 'CHILD_DIRECTOR',
  /** the reporters' identity, and how they were informed */
  REPORTER_READERS: ({ by }) => by.role === 'DISPATCHER',
  /** who is on the list of a SECRET case, and who opened it by break-glass */
  ACCESS_READERS: ({ by }) => by.role === 'DISPATCHER' || by.role === 'CENTER_LEADER' || by.role === 'AUDITOR',
  /** the bars of a case, and what follows from them */
  CENTER_AND_AUDITOR: ({ by }) => by.agency.kind === 'MINORS_CENTER' || by.role === 'AUDITOR',
  /** person ids of the vault: equal ids would reveal that a child is known */
  NO_ONE: () => false,
} as const satisfies Readonly<Record<string, (reader: Reader) => boolean>>;

export type Audience = keyof typeof AUDIENCES;

export const isAmong = (reader: Reader, audience: Audience): boolean => AUDIENCES[audience](reader);

/** Who may see the fields of an event, by JSON pointer: `''` is the event itself, `*` any item of a list. */
export type EventRules = Readonly<Record<string, Audience>>;

/**
 * The single rule of each restricted field. Everything that shows a case derives from it: the case, its records,
 * corrections, timeline, history, documents, search and unmasking.
 *
 * A rule applies to everything below its pointer that has no rule of its own. Defaults: events and sealed texts are for
 * `CASE_READERS`; other facts are for everyone who sees the event; person ids are for no one.
 */
export const RULES: Readonly<Partial<Record<CaseEventType, EventRules>>> = {
  LeadRegistered: {
    '': 'EVERY_READER',
    '/sourceRef': 'EVERY_READER',
    '/narrative': 'EVERY_READER',
    '/policeReport': 'POLICE_READERS',
    '/notReportedNote': 'POLICE_READERS',
    '/reporters': 'REPORTER_READERS',
    '/reporters/*/reporterId': 'EVERY_READER',
    '/reporters/*/wantsAnswer': 'EVERY_READER',
    '/children': 'EVERY_READER',
    '/allegedPerpetrators': 'CASE_READERS',
  },
  LeadAccepted: { '': 'EVERY_READER' },
  LeadDeclined: { '': 'EVERY_READER', '/advice': 'EVERY_READER' },
  LeadMerged: { '': 'EVERY_READER', '/into': 'CASE_READERS' },
  LeadUnmerged: { '': 'EVERY_READER' },
  CaseClosed: { '': 'EVERY_READER' },
  CaseReopened: { '': 'EVERY_READER' },
  ChildAdded: { '/child': 'CASE_READERS' },
  ChildIdentified: {
    '/name': 'CASE_READERS',
    '/idNumber': 'CASE_READERS',
    '/birthDate': 'CASE_READERS',
    '/birthYear': 'CASE_READERS',
    '/birthMonth': 'CASE_READERS',
    '/ageAt': 'CASE_READERS',
    '/address': 'CASE_READERS',
    '/guardian': 'CASE_READERS',
  },
  ReporterAdded: {
    '/reporter': 'REPORTER_READERS',
    '/reporter/reporterId': 'CASE_READERS',
    '/reporter/wantsAnswer': 'CASE_READERS',
  },
  ReporterInformed: { '/how': 'REPORTER_READERS', '/text': 'REPORTER_READERS' },
  PoliceReported: { '': 'POLICE_READERS' },
  TransferIssued: { '/letter': 'POLICE_READERS', '/note': 'POLICE_READERS' },
  TransferFedBack: { '/outcome': 'POLICE_READERS', '/measures': 'POLICE_READERS', '/text': 'POLICE_READERS' },
  FeedbackRejected: { '/note': 'POLICE_READERS' },
  MaterialRequested: { '/gaps': 'POLICE_READERS' },
  MaterialSupplemented: { '/text': 'POLICE_READERS' },
  TransferReturned: { '/note': 'POLICE_READERS' },
  TransferWithdrawn: { '/note': 'POLICE_READERS', '/receiverBarred': 'CENTER_AND_AUDITOR' },
  RiskGraded: { '/recurrence': 'CENTER_AND_AUDITOR' },
  CaseReassigned: { '/unitBarred': 'CENTER_AND_AUDITOR' },
  WithdrawalRequested: { '/note': 'POLICE_READERS' },
  DisputeRuled: { '/note': 'POLICE_READERS' },
  DuplicateJoined: { '/barred': 'CENTER_AND_AUDITOR', '/secret': 'CENTER_AND_AUDITOR' },
  MergedWorkReturned: { '/reporters/*/how': 'REPORTER_READERS' },
  AgencyBarred: { '': 'CENTER_AND_AUDITOR' },
  BarEnded: { '': 'CENTER_AND_AUDITOR' },
  SurvivorBarsChanged: { '': 'CENTER_AND_AUDITOR' },
  OfficerListed: { '': 'ACCESS_READERS' },
  OfficerUnlisted: { '': 'ACCESS_READERS' },
  BreakGlassOpened: { '': 'ACCESS_READERS' },
  BreakGlassReviewed: { '': 'ACCESS_READERS' },
};

const PERSON_ID = /\/personId$/;

const nearest = (rules: EventRules, pattern: string): Audience | undefined =>
  pattern === '' ? undefined : (rules[pattern] ?? nearest(rules, pattern.slice(0, pattern.lastIndexOf('/'))));

/** The rule of a field of an event, or of its closest parent; `undefined` if only the defaults apply. */
export const ruleOf = (type: CaseEventType, pointer: string): Audience | undefined => {
  if (PERSON_ID.test(pointer)) return 'NO_ONE';
  return nearest(RULES[type] ?? {}, pointer.replace(/\/\d+(?=\/|$)/g, '/*'));
};

/** The rule of an event itself: whether its reader may know that it happened. */
export const eventRule = (type: CaseEventType): Audience => RULES[type]?.[''] ?? 'CASE_READERS';
