import { type Officer, type OfficerId, type Role, contains, refuse } from '@center/kernel';
import { type Case, type Transfer, isOpen } from './case';
import { hasCause } from './causes';
import { needsLeader } from './closing-grounds';
import type { CaseStatus } from './codes';
import type { CaseEventType } from './events';
import { hasOpenWork, openDisputes, runningRescues } from './open-work';
import { DONE_DIFFERENTLY, ON_REPEAT } from './repeat-rows';
import { runningBars } from './running-bars';
import { PROCESS, type CapacityName, type CaseCommandName, type Row } from './state-rows';
import { PLAIN_READERS, visibilityOf } from './visibility';

export type { CaseCommandName, Row } from './state-rows';

/** A capacity in which an officer may act: the roles that can have it, and whether this officer has it in this case. */
interface Capacity {
  readonly roles: readonly Role[];
  readonly holds: (by: Officer, state: Case, transfer?: Transfer) => boolean;
}

/** The roles that can handle cases of their unit. */
export const HANDLING_ROLES: readonly Role[] = [
  'DISPATCHER',
  'TOWN_SUPERVISOR',
  'AGENCY_LIAISON',
  'RESCUE_WORKER',
  'SOCIAL_WORKER',
  'CHILD_DIRECTOR',
];
const REPORTING_ROLES: readonly Role[] = ['AGENCY_LIAISON', 'CHILD_DIRECTOR', 'TOWN_SUPERVISOR', 'DISPATCHER'];
/** The roles that receive and issue transfers for their agency. */
export const AGENCY_ROLES: readonly Role[] = ['AGENCY_LIAISON', 'TOWN_SUPERVISOR', 'DISPATCHER'];

const inTownship = (by: Officer, state: Case): boolean => !!state.area && contains(by.areaCode, state.area.code);
const isHandler = (by: Officer, state: Case): boolean => by.agency.id === state.handler.agency.id;
const isStation = (by: Officer, state: Case): boolean => inTownship(by, state) || isHandler(by, state);
const hasAccepted = (by: Officer, { transfers }: Case): boolean =>
  [...transfers.values()].some(({ status, to }) => status === 'ACCEPTED' && to.id === by.agency.id);
const isSubmitter = (by: Officer, { submitted }: Case): boolean =>
  by.role === 'AGENCY_LIAISON' ? submitted.agency.id === by.agency.id : submitted.by === by.officerId;
const isAuthor = (by: Officer, { records }: Case): boolean => records.some((record) => record.by === by.officerId);

const CAPACITIES: Readonly<Record<CapacityName, Capacity>> = {
  /** who may report a lead */
  reporter: { roles: REPORTING_ROLES, holds: () => true },
  /** who reported this lead */
  submitter: { roles: REPORTING_ROLES, holds: isSubmitter },
  /** who wrote an event of this case */
  author: { roles: [...HANDLING_ROLES, 'CENTER_LEADER'], holds: isAuthor },
  dispatcher: { roles: ['DISPATCHER'], holds: () => true },
  leader: { roles: ['CENTER_LEADER'], holds: () => true },
  /** an officer of the unit that handles the case */
  handler: { roles: HANDLING_ROLES, holds: isHandler },
  rescueWorker: { roles: ['RESCUE_WORKER'], holds: () => true },
  /** the town supervisor of the case's township, or of the station that handles it */
  station: { roles: ['TOWN_SUPERVISOR'], holds: isStation },
  supervisorInTownship: { roles: ['TOWN_SUPERVISOR'], holds: inTownship },
  stationInEmergency: {
    roles: ['TOWN_SUPERVISOR'],
    holds: (by, state) => state.urgency === 'EMERGENCY' && isStation(by, state),
  },
  /** a liaison whose agency has accepted a transfer of the case and may transfer it further */
  relay: { roles: ['AGENCY_LIAISON'], holds: hasAccepted },
  receiver: { roles: AGENCY_ROLES, holds: (by, _, transfer) => transfer?.to.id === by.agency.id },
  /** who sees the case masked, beyond an own report */
  reader: { roles: PLAIN_READERS, holds: (by, state) => visibilityOf(by, state) === 'FULL' },
  issuer: { roles: AGENCY_ROLES, holds: (by, _, transfer) => transfer?.from.id === by.agency.id },
};

const OPEN: readonly CaseStatus[] = ['REGISTERED', 'ACCEPTED', 'HANDLING'];
const NOT_OPEN: readonly CaseStatus[] = ['CLOSED', 'DECLINED', 'MERGED'];

export const CASE_COMMANDS = Object.keys(PROCESS) as CaseCommandName[];

const rowOf = (command: CaseCommandName): Row => PROCESS[command];

/** Capacities that everyone in the role has. Officers without the role were refused earlier. */
const UNCONDITIONAL: readonly CapacityName[] = ['reporter', 'dispatcher', 'leader', 'rescueWorker'];

const isLegalInAll = ({ from }: Row, statuses: readonly CaseStatus[]): boolean =>
  statuses.every((status) => from.includes(status));

/** The codes of refusals caused by the state of the case. None if there is no case yet, or if every status is allowed. */
export const stateRefusals = (row: Row): string[] => [
  ...(row.from.length === 0 || isLegalInAll(row, NOT_OPEN) ? [] : [row.closed]),
  ...(row.from.length === 0 || isLegalInAll(row, OPEN) ? [] : [row.otherwise]),
];

/** All refusal codes of a command, from its row. */
export const refusalsOf = (command: CaseCommandName): string[] => {
  const row = rowOf(command);
  const authority = row.who.every((name) => UNCONDITIONAL.includes(name)) ? [] : [row.unauthorised];
  const { transfer, refuses } = row;
  const differently = command !== 'register' && ON_REPEAT[command] === DONE_DIFFERENTLY ? [DONE_DIFFERENTLY] : [];
  const states = [...stateRefusals(row), ...(transfer ? [transfer.otherwise] : [])];
  const time = row.writes.some(hasCause) ? ['before-its-cause'] : [];
  return [...new Set([...authority, ...differently, ...states, ...refuses, ...time])];
};

/** The types of the events that a command may write, from its row. */
export const writesOf = (command: CaseCommandName): readonly CaseEventType[] => rowOf(command).writes;

/** The roles that can ever call a command. All others get 403 before anything is read. */
export const rolesOf = (command: CaseCommandName): Role[] => [
  ...new Set(rowOf(command).who.flatMap((who) => CAPACITIES[who].roles)),
];

const authorised = (command: CaseCommandName, by: Officer, state: Case, transfer?: Transfer): boolean =>
  rowOf(command).who.some(
    (who) => CAPACITIES[who].roles.includes(by.role) && CAPACITIES[who].holds(by, state, transfer),
  );

const caseIsReady = ({ from, emergency }: Row, state: Case): boolean =>
  from.includes(state.status) || (emergency && state.urgency === 'EMERGENCY' && OPEN.includes(state.status));

/** Checks authority, first in every decision. Refuses with the code in the row. */
export const requireAuthority = (command: CaseCommandName, by: Officer, state: Case, transfer?: Transfer): void => {
  if (!authorised(command, by, state, transfer)) refuse(rowOf(command).unauthorised);
};

/** Whether an officer may correct or void an entry: its author, and the dispatcher. */
const mayUndo = (by: Officer, entry: { readonly by: OfficerId } | undefined): boolean =>
  by.role === 'DISPATCHER' || entry?.by === by.officerId;

/** Checks that an officer may correct or void an entry. Refuses `not-the-handler`. */
export const requireAuthor = (by: Officer, entry: { readonly by: OfficerId } | undefined): void => {
  if (!mayUndo(by, entry)) refuse('not-the-handler');
};

/** Checks the state, last in every decision. Refuses with `case-not-open` or the code in the row. */
export const requireState = (command: CaseCommandName, state: Case, transfer?: Transfer): void => {
  const row = rowOf(command);
  if (!caseIsReady(row, state)) refuse(isOpen(state) ? row.otherwise : row.closed);
  if (row.transfer && !row.transfer.from.includes(transfer!.status)) refuse(row.transfer.otherwise);
};

/** Further conditions for offering a command in `actions[]`. Without them its decision would refuse. */
const OFFERED_WHEN: { readonly [C in CaseCommandName]?: (state: Case, by: Officer, transfer?: Transfer) => boolean } = {
  decline: (state) => !hasOpenWork(state),
  assign: ({ assigned }) => !assigned,
  reassign: ({ assigned }) => assigned,
  'identify-child': ({ children }) => children.size > 0,
  'void-child': ({ children }) => children.size > 0,
  'request-material': (_, __, transfer) => !transfer?.materialRequested,
  return: (_, __, transfer) => !transfer?.ruled,
  'rule-dispute': (state) => openDisputes(state).length > 0,
  'start-rescue': ({ children }) => children.size > 0,
  'end-rescue': (state) => runningRescues(state).length > 0,
  'void-rescue': ({ rescues }, by) => [...rescues.values()].some((rescue) => !rescue.voided && mayUndo(by, rescue)),
  'inform-reporter': ({ reporters }) => reporters.size > 0,
  merge: (state) => !hasOpenWork(state),
  'end-bar': (state) => runningBars(state).some(({ survivor }) => !survivor),
  'propose-closure': ({ proposal }) => proposal?.status !== 'PROPOSED',
  'reject-closure': ({ proposal }) => proposal?.status === 'PROPOSED',
  close: (state, by) =>
    state.proposal?.status === 'PROPOSED' &&
    state.proposal.by !== by.officerId &&
    (by.role === 'CENTER_LEADER' || !needsLeader(state, state.proposal.reason)),
  'end-copy': ({ copies }) => copies.length > 0,
  'lift-secrecy': ({ secrecy }) => secrecy.secret,
  'list-officer': ({ secrecy }) => secrecy.secret,
  'unlist-officer': ({ secrecy }) => secrecy.secret,
  'review-break-glass': ({ breakGlasses }, by) =>
    [...breakGlasses.values()].some(({ review, by: opener }) => !review && opener !== by.officerId),
  correct: ({ records }, by) => records.some((record) => mayUndo(by, record)),
};

/** The commands an officer may give on a case now: the rows whose authority, state and condition all hold. */
export const actionsFor = (by: Officer, state: Case, transfer?: Transfer): CaseCommandName[] =>
  CASE_COMMANDS.filter((command) => {
    const row = rowOf(command);
    const isOnTransfer = row.transfer !== undefined;
    return (
      isOnTransfer === (transfer !== undefined) &&
      (!isOnTransfer || row.transfer.from.includes(transfer!.status)) &&
      caseIsReady(row, state) &&
      authorised(command, by, state, transfer) &&
      (OFFERED_WHEN[command]?.(state, by, transfer) ?? true)
    );
  });
