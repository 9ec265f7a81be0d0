import { type Officer, type Role, contains, refuse } from '@center/kernel';
import { type Case, type Transfer, isOpen } from './case';
import type { CaseStatus, TransferStatus } from './codes';
import type { CaseEventType } from './events';

/** In what capacity an officer may act: the roles that ever have it, and whether this officer has it in this case. */
interface Capacity {
  readonly roles: readonly Role[];
  readonly holds: (by: Officer, state: Case, transfer?: Transfer) => boolean;
}

const HANDLING_ROLES: readonly Role[] = [
  'DISPATCHER',
  'TOWN_SUPERVISOR',
  'AGENCY_LIAISON',
  'RESCUE_WORKER',
  'SOCIAL_WORKER',
  'CHILD_DIRECTOR',
];

const inTownship = (by: Officer, state: Case): boolean => !!state.area && contains(by.areaCode, state.area.code);
const isHandler = (by: Officer, state: Case): boolean => by.agency.id === state.handler.agency.id;
const isStation = (by: Officer, state: Case): boolean => inTownship(by, state) || isHandler(by, state);

const CAPACITIES = {
  /** who may report a lead */
  reporter: { roles: ['AGENCY_LIAISON', 'CHILD_DIRECTOR', 'TOWN_SUPERVISOR', 'DISPATCHER'], holds: () => true },
  dispatcher: { roles: ['DISPATCHER'], holds: () => true },
  leader: { roles: ['CENTER_LEADER'], holds: () => true },
  /** an officer of the unit that handles the case */
  handler: { roles: HANDLING_ROLES, holds: isHandler },
  /** the town supervisor of the case's township, or of the station that handles it */
  station: { roles: ['TOWN_SUPERVISOR'], holds: isStation },
  supervisorInTownship: { roles: ['TOWN_SUPERVISOR'], holds: inTownship },
  /** the same, in an emergency only */
  stationInEmergency: {
    roles: ['TOWN_SUPERVISOR'],
    holds: (by, state) => state.urgency === 'EMERGENCY' && isStation(by, state),
  },
  /** a liaison whose agency has accepted a transfer of the case and may hand it on */
  relay: {
    roles: ['AGENCY_LIAISON'],
    holds: (by, state) =>
      [...state.transfers.values()].some(({ status, to }) => status === 'ACCEPTED' && to.id === by.agency.id),
  },
  receiver: {
    roles: ['AGENCY_LIAISON', 'TOWN_SUPERVISOR', 'DISPATCHER'],
    holds: (by, _state, transfer) => transfer?.to.id === by.agency.id,
  },
} satisfies Record<string, Capacity>;

export type CapacityName = keyof typeof CAPACITIES;

/** One row of the state table: the same rows guard the decisions, fill `actions[]` and are printed in the README. */
export interface Row {
  readonly who: readonly CapacityName[];
  /** refusal for an officer who may see the case but has none of these capacities in it */
  readonly unauthorised: string;
  /** statuses of the case from which it is legal */
  readonly from: readonly CaseStatus[];
  /** refusal when the case is open but in another status */
  readonly otherwise: string;
  /** ⚡ legal from REGISTERED and ACCEPTED too when the urgency is EMERGENCY */
  readonly emergency: boolean;
  /** for a command on a transfer: the transfer's statuses from which it is legal, and the refusal from others */
  readonly transfer?: { readonly from: readonly TransferStatus[]; readonly otherwise: string };
  readonly writes: readonly CaseEventType[];
  /** every other refusal of the decision */
  readonly refuses: readonly string[];
}

const OPEN: readonly CaseStatus[] = ['REGISTERED', 'ACCEPTED', 'HANDLING'];

const row = (who: readonly CapacityName[], writes: readonly CaseEventType[], rest: Partial<Row> = {}): Row => ({
  who,
  writes,
  unauthorised: 'not-the-handler',
  from: OPEN,
  otherwise: 'case-not-open',
  emergency: false,
  refuses: [],
  ...rest,
});

const onTransfer = (
  who: CapacityName,
  writes: readonly CaseEventType[],
  from: readonly TransferStatus[],
  otherwise: string,
): Row =>
  row([who], writes, {
    unauthorised: who === 'receiver' ? 'not-the-receiving-agency' : 'not-the-handler',
    transfer: { from, otherwise },
    refuses: ['no-such-transfer'],
  });

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
  assign: row(['dispatcher', 'supervisorInTownship'], ['CaseAssigned'], {
    emergency: true,
    refuses: ['already-assigned', 'unknown-assignee'],
  }),
  reassign: row(['dispatcher', 'supervisorInTownship'], ['CaseReassigned'], {
    emergency: true,
    refuses: ['not-assigned', 'unknown-assignee'],
  }),
  'grade-risk': row(['dispatcher', 'handler'], ['RiskGraded'], { emergency: true, refuses: ['unknown-child'] }),
  'issue-transfer': row(['dispatcher', 'relay', 'stationInEmergency'], ['TransferIssued'], {
    from: ['HANDLING'],
    otherwise: 'not-triaged',
    emergency: true,
    refuses: ['unknown-agency', 'not-another-agency', 'already-with-agency', 'not-replaceable'],
  }),
  'sign-for': onTransfer('receiver', ['TransferSignedFor'], ['ISSUED'], 'transfer-not-issued'),
  'accept-transfer': onTransfer(
    'receiver',
    ['TransferSignedFor', 'TransferAccepted'],
    ['ISSUED', 'SIGNED_FOR'],
    'transfer-not-acceptable',
  ),
  'feed-back': onTransfer('receiver', ['TransferFedBack'], ['ACCEPTED'], 'transfer-not-accepted'),
  complete: onTransfer('dispatcher', ['TransferCompleted'], ['FED_BACK'], 'transfer-not-fed-back'),
  'reject-feedback': onTransfer('dispatcher', ['FeedbackRejected'], ['FED_BACK'], 'transfer-not-fed-back'),
  'inform-reporter': row(['dispatcher'], ['ReporterInformed'], { refuses: ['unknown-reporter'] }),
  'propose-closure': row(['handler', 'station', 'dispatcher'], ['ClosureProposed'], {
    from: ['HANDLING'],
    otherwise: 'not-triaged',
    refuses: ['checklist-incomplete', 'already-proposed'],
  }),
  'reject-closure': row(['dispatcher', 'leader'], ['ClosureRejected'], { refuses: ['not-proposed'] }),
  close: row(['dispatcher', 'leader'], ['CaseClosed'], {
    refuses: ['same-person', 'not-proposed', 'checklist-incomplete'],
  }),
} as const satisfies Record<string, Row>;

export type CaseCommandName = keyof typeof PROCESS;
export const CASE_COMMANDS = Object.keys(PROCESS) as CaseCommandName[];

const rowOf = (command: CaseCommandName): Row => PROCESS[command];

/** Every code with which a command may be refused, from its row. */
export const refusalsOf = (command: CaseCommandName): string[] => {
  const { unauthorised, otherwise, transfer, refuses } = rowOf(command);
  return [...new Set([unauthorised, 'case-not-open', otherwise, ...(transfer ? [transfer.otherwise] : []), ...refuses])];
};

/** The roles that may ever give a command; everyone else gets 403 before anything is looked at. */
export const rolesOf = (command: CaseCommandName): Role[] => [
  ...new Set(rowOf(command).who.flatMap((who) => CAPACITIES[who].roles)),
];

const authorised = (command: CaseCommandName, by: Officer, state: Case, transfer?: Transfer): boolean =>
  rowOf(command).who.some((who) => {
    const capacity: Capacity = CAPACITIES[who];
    return capacity.roles.includes(by.role) && capacity.holds(by, state, transfer);
  });

const caseIsReady = ({ from, emergency }: Row, state: Case): boolean =>
  from.includes(state.status) || (emergency && state.urgency === 'EMERGENCY' && OPEN.includes(state.status));

/** Authority, the first question of every decision. Refuses with the row's own code. */
export const requireAuthority = (command: CaseCommandName, by: Officer, state: Case, transfer?: Transfer): void => {
  if (!authorised(command, by, state, transfer)) refuse(rowOf(command).unauthorised);
};

/** State, the last question of every decision. Refuses with `case-not-open` or the row's own code. */
export const requireState = (command: CaseCommandName, state: Case, transfer?: Transfer): void => {
  const row = rowOf(command);
  if (!isOpen(state)) refuse('case-not-open');
  if (!caseIsReady(row, state)) refuse(row.otherwise);
  if (row.transfer && !row.transfer.from.includes(transfer!.status)) refuse(row.transfer.otherwise);
};

/** What an officer may do with a case now: the names of the rows whose authority and state both hold. */
export const actionsFor = (by: Officer, state: Case, transfer?: Transfer): CaseCommandName[] =>
  CASE_COMMANDS.filter((command) => {
    const row = rowOf(command);
    const isOnTransfer = row.transfer !== undefined;
    return (
      isOnTransfer === (transfer !== undefined) &&
      (!isOnTransfer || row.transfer.from.includes(transfer!.status)) &&
      caseIsReady(row, state) &&
      authorised(command, by, state, transfer)
    );
  });
