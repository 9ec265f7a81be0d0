import { type AgencyRef, contains, type Officer, refuse, type Role, ROLES, type TransferId } from '@center/kernel';
import type { Case } from './case';
import type { TransferStatus } from './codes';
import type { CaseEventType } from './events';

/**
 * How much of a case an officer sees (domain guide §6): all of it; its own report with status and result; or all of it
 * without anything personal. What is sealed stays masked in every one of them.
 */
export type Sight = 'FULL' | 'SUBMITTED' | 'PSEUDONYMOUS';

const handles = (by: Officer, state: Case): boolean => state.handler.agency.id === by.agency.id;
const RELEASED: readonly TransferStatus[] = ['RETURNED', 'WITHDRAWN'];

/** Whether the agency has a transfer of the case that it did not send back and that was not withdrawn. */
const receives = (by: Officer, state: Case): boolean =>
  [...state.transfers.values()].some(({ to, status }) => to.id === by.agency.id && !RELEASED.includes(status));
const readsAlong = (by: Officer, { copies }: Case): boolean => copies.some(({ agency }) => agency.id === by.agency.id);
const rescues = (by: Officer, state: Case): boolean =>
  [...state.rescues.values()].some(({ unit }) => unit.id === by.agency.id);

const FULL_SIGHT: Readonly<Record<Officer['role'], (by: Officer, state: Case) => boolean>> = {
  DISPATCHER: () => true,
  CENTER_LEADER: () => true,
  TOWN_SUPERVISOR: (by, state) =>
    handles(by, state) ||
    receives(by, state) ||
    readsAlong(by, state) ||
    (!!state.area && contains(by.areaCode, state.area.code)),
  AGENCY_LIAISON: (by, state) => handles(by, state) || receives(by, state) || readsAlong(by, state),
  CHILD_DIRECTOR: handles,
  RESCUE_WORKER: (by, state) => handles(by, state) || rescues(by, state),
  SOCIAL_WORKER: handles,
  AUDITOR: () => false,
  SYS_ADMIN: () => false,
  STATISTICS_VIEWER: () => false,
};

/** An agency sees what any of its liaisons submitted; everybody else what they submitted themselves. */
const submitted = (by: Officer, { submitted }: Case): boolean =>
  by.role === 'AGENCY_LIAISON' ? submitted.agency.id === by.agency.id : submitted.by === by.officerId;

/** The alleged perpetrator's own unit cannot see the lead, nor the one it is merged into; the center must, whoever is accused. */
export const isBarredAgency = ({ id, kind }: AgencyRef, state: Case): boolean =>
  kind !== 'MINORS_CENTER' &&
  [...state.registered.allegedPerpetrators, ...state.barredByJoined].some(({ agencyId }) => agencyId === id);

const isBarred = (by: Officer, state: Case): boolean => isBarredAgency(by.agency, state);

/** Nothing of the case goes to the alleged perpetrator's own unit, which could never see it. Refuses `agency-barred`. */
export const requireNotBarred = (agency: AgencyRef, state: Case): void => {
  if (isBarredAgency(agency, state)) refuse('agency-barred');
};

/** The sight an officer has of a case now; `undefined` when the case is not there for them. */
export const sightOf = (by: Officer, state: Case): Sight | undefined => {
  if (by.role === 'AUDITOR') return 'PSEUDONYMOUS';
  if (by.role === 'SYS_ADMIN' || by.role === 'STATISTICS_VIEWER' || isBarred(by, state)) return undefined;
  if (FULL_SIGHT[by.role](by, state)) return 'FULL';
  return submitted(by, state) ? 'SUBMITTED' : undefined;
};

/**
 * Whether an officer may act on a transfer though the case is not theirs to see: whoever received it keeps its own row
 * when it was returned or withdrawn.
 */
export const ownsRow = (by: Officer, state: Case, transferId: TransferId | undefined): boolean =>
  transferId !== undefined && !isBarred(by, state) && state.transfers.get(transferId)?.to.id === by.agency.id;

/** Only the dispatcher learns who reported. */
export const seesReporters = (by: Officer): boolean => by.role === 'DISPATCHER';

/** The roles that learn which cases may be of the same matter. No agency ever does: it must not learn that a child is known. */
export const DUPLICATE_READERS: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER'];
export const seesDuplicates = (by: Officer): boolean => DUPLICATE_READERS.includes(by.role);

/** A child director never reads what the police report or were told. */
export const seesPolice = (by: Officer): boolean => by.role !== 'CHILD_DIRECTOR';

/** The roles that ever see a case at all. */
export const CASE_READERS: readonly Role[] = ROLES.filter(
  (role) => role !== 'SYS_ADMIN' && role !== 'STATISTICS_VIEWER',
);

/** The roles that may ever read plain text of a case; the auditor works on pseudonyms. */
export const PLAIN_READERS: readonly Role[] = CASE_READERS.filter((role) => role !== 'AUDITOR');

/** What happened that concerns whoever only submitted the lead. */
const OWN_REPORT: readonly CaseEventType[] = [
  'LeadRegistered',
  'LeadAccepted',
  'LeadDeclined',
  'LeadMerged',
  'LeadUnmerged',
  'CaseClosed',
  'CaseReopened',
];

const POLICE_EVENTS: readonly CaseEventType[] = ['PoliceReported'];

/** Whether an officer with this sight learns of an event of this type at all. */
export const seesEvent = (by: Officer, sight: Sight, type: CaseEventType): boolean =>
  (sight !== 'SUBMITTED' || OWN_REPORT.includes(type)) && (seesPolice(by) || !POLICE_EVENTS.includes(type));

/** Events whose texts are of police matters, or tell who reported. */
const POLICE_TEXTS = /^(Police|Transfer|Material|Withdrawal|Feedback|Dispute)/;
const REPORTER_TEXTS: readonly CaseEventType[] = ['ReporterAdded', 'ReporterInformed'];

/** Whether an officer may learn that an event has texts, and open them. */
export const seesTexts = (by: Officer, type: CaseEventType): boolean =>
  (seesPolice(by) || !(POLICE_TEXTS.test(type) || type === 'LeadRegistered')) &&
  (seesReporters(by) || !REPORTER_TEXTS.includes(type));

const POLICE_FACTS: ReadonlySet<string> = new Set(['policeReport', 'notReportedNote', 'outcome', 'measures']);
const REPORTER_FACTS: ReadonlySet<string> = new Set(['reporters', 'how']);

/** Whoever only submitted the lead never learns which other case it is one with: nor that a child is known. */
const OTHER_CASES: ReadonlySet<string> = new Set(['into']);
/** Whom a merged lead accuses is the center's to know. */
const ACCUSED: ReadonlySet<string> = new Set(['barred']);

/** The facts of an event that an officer with this sight of its case may see. */
export const factsSeen = (
  by: Officer,
  sight: Sight,
  facts: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([name]) =>
        (seesPolice(by) || !POLICE_FACTS.has(name)) &&
        (seesReporters(by) || !REPORTER_FACTS.has(name)) &&
        (sight !== 'SUBMITTED' || !OTHER_CASES.has(name)) &&
        (by.agency.kind === 'MINORS_CENTER' || by.role === 'AUDITOR' || !ACCUSED.has(name)),
    ),
  );

/** The roles that have an inbox and an outbox of transfers: of their agency, or of all in the center. */
export const TRANSFER_READERS: readonly Role[] = [
  'AGENCY_LIAISON',
  'TOWN_SUPERVISOR',
  'DISPATCHER',
  'CENTER_LEADER',
  'AUDITOR',
];
