import type { StoredEvent, StoredEventOf } from '@center/kernel';
import {
  type CaseEvent,
  type CaseEventType,
  type CaseEvents,
  LEAVES_PROPOSAL,
  type RecordType,
} from '../../domain/events';
import { endOfCopy } from '../../domain/copy-end';
import { type RegisterCopies, withCopy } from './copies';
import { caseStream } from '../../domain/streams';
import { RISK_LEVELS, type RiskLevel, SECRET_GROUNDS } from '../../domain/codes';
import { firstStep, type StepColumns, stepSeen } from './register-steps';

/** A row of the register, with the columns of its table. */
export interface RegisterRow extends StepColumns {
  case_id: string;
  version: number;
  /** position of the registration: sorts cases in log order */
  position: string;
  /** position of the last event that changed the row */
  known_from: string;
  status: string;
  registered_at: string;
  urgency: string | null;
  harms: readonly string[];
  /** has been SECRET; the leader may have lifted it */
  secret: boolean;
  source: string;
  area: string | null;
  area_name: string | null;
  risk: string | null;
  /** the last risk level of the case as a whole */
  own_grade: string | null;
  submitted_agency: string;
  submitted_by: string;
  handler_agency: string;
  handler_name: string;
  handler_officer: string | null;
  /** whether the case has been assigned; until then it is in the center's intake */
  assigned: boolean;
  /** the officer who handled the case has left, and no other officer was assigned */
  handler_left: boolean;
  /** agencies that received a transfer of the case that was not returned or withdrawn */
  receivers: readonly string[];
  /** agencies the case was copied to, also those whose copy has run out; `copies`: when each ends */
  copied: readonly string[];
  copies: RegisterCopies;
  /** units that carried out a rescue in the case */
  rescuers: readonly string[];
  /** agencies that may not see the case; `lead`: the merged lead, or the survivor, because of which; `null`: none */
  bars: readonly RegisterBar[] | null;
  barred: readonly string[];
  children: readonly RegisterChild[];
  /** `null`: none */
  transfers: readonly RegisterTransfer[] | null;
  open_transfers: number;
  due_at: string | null;
  closure_proposed: boolean;
  proposed_by: string | null;
  /** the status to restore when a merge is undone */
  status_before: string | null;
}

export interface RegisterBar {
  readonly agencyId: string;
  readonly lead: string | null;
  /** follows from a bar of the survivor, and ends with it */
  readonly inherited?: true;
}

export interface RegisterChild {
  readonly childId: string;
  readonly risk: RiskLevel | null;
  /** the merged lead it came from */
  readonly from: string | null;
  /** named in the report itself */
  readonly reported?: true;
}

/** The state of a transfer in the register: its parties, whether it is finished, and when its feedback is due. */
export interface RegisterTransfer {
  readonly transferId: string;
  readonly to: string;
  readonly state: 'OPEN' | 'ANSWERED' | 'FINISHED' | 'RELEASED';
  readonly dueAt: string | null;
}

const hasGround = (codes: readonly string[]): boolean => SECRET_GROUNDS.some((ground) => codes.includes(ground));
type Change = (row: RegisterRow) => Partial<RegisterRow>;
type Changes = { readonly [T in CaseEventType]?: (data: CaseEvents[T]) => Change };

const unchanged = (): Change => () => ({});

const withTransfer =
  (transferId: string, changes: Partial<RegisterTransfer>): Change =>
  ({ transfers }) => ({
    transfers: (transfers ?? []).map((transfer) =>
      transfer.transferId === transferId ? { ...transfer, ...changes } : transfer,
    ),
  });

const handledBy =
  (to: CaseEvents['CaseAssigned']['to']): Change =>
  () => ({
    handler_agency: to.agency.id,
    handler_name: to.agency.name,
    handler_officer: to.officerId ?? null,
    assigned: true,
    handler_left: false,
  });

const joinedBy = (row: RegisterRow): Partial<RegisterRow> => {
  if (row.status === 'CLOSED') return { status: 'HANDLING' };
  return row.status === 'DECLINED' ? { status: 'REGISTERED' } : {};
};

/** How each event changes the row. */
const CHANGES = {
  LeadAccepted: () => () => ({ status: 'ACCEPTED' }),
  LeadDeclined: () => () => ({ status: 'DECLINED' }),
  LeadTriaged:
    ({ urgency, harms }) =>
    ({ secret }) => ({ status: 'HANDLING', urgency, harms, secret: secret || hasGround(harms) }),
  CaseAssigned: ({ to }) => handledBy(to),
  CaseReassigned:
    ({ to, unitEnded = false, unitBarred = false }) =>
    (row) => ({ ...handledBy(to)(row), handler_left: unitEnded || unitBarred }),
  HandlerLeft: () => () => ({ handler_officer: null, handler_left: true }),
  TransferIssued:
    ({ transferId, to, dueAt }) =>
    ({ transfers }) => ({
      transfers: [...(transfers ?? []), { transferId, to: to.id, state: 'OPEN', dueAt: dueAt ?? null }],
    }),
  TransferFedBack: ({ transferId, kind }) =>
    kind === 'FINAL' ? withTransfer(transferId, { state: 'ANSWERED' }) : unchanged(),
  FeedbackRejected: ({ transferId }) => withTransfer(transferId, { state: 'OPEN' }),
  TransferCompleted: ({ transferId }) => withTransfer(transferId, { state: 'FINISHED' }),
  TransferReturned: ({ transferId }) => withTransfer(transferId, { state: 'RELEASED' }),
  TransferWithdrawn: ({ transferId }) => withTransfer(transferId, { state: 'RELEASED' }),
  TransferSucceeded: ({ transferId, to }) => (to ? withTransfer(transferId, { to: to.id }) : unchanged()),
  RiskGraded:
    ({ childId, level }) =>
    ({ children }) => {
      const graded = children.map((child) =>
        !childId || child.childId === childId ? { ...child, risk: level } : child,
      );
      return { children: graded, ...(!childId && { own_grade: level }) };
    },
  ChildAdded:
    ({ child }) =>
    ({ children }) => ({ children: [...children, registerChild(child)] }),
  CaseCopied:
    (copy) =>
    ({ copies }) => ({ copies: withCopy(copies, copy.agency.id, endOfCopy(copy)) }),
  CopyEnded:
    ({ agencyId }) =>
    ({ copies }) => ({ copies: withCopy(copies, agencyId, null) }),
  RescueStarted:
    ({ unit }) =>
    ({ rescuers }) => ({ rescuers: [...new Set([...rescuers, unit.id])] }),
  ClosureProposed:
    ({ by }) =>
    () => ({ closure_proposed: true, proposed_by: by }),
  ClosureRejected: () => () => ({ closure_proposed: false, proposed_by: null }),
  CaseClosed: () => () => ({ status: 'CLOSED', closure_proposed: false, proposed_by: null }),
  CaseReopened: () => joinedBy,
  LeadMerged:
    () =>
    ({ status }) => ({ status: 'MERGED', status_before: status }),
  LeadUnmerged:
    () =>
    ({ status_before }) => ({ status: status_before!, status_before: null }),
  DuplicateJoined:
    ({ children: joined, barred = [], secret = [] }) =>
    (row) => ({
      ...joinedBy(row),
      secret: row.secret || secret.length > 0,
      bars: [...(row.bars ?? []), ...barred],
      children: [
        ...row.children,
        ...joined.map((child) => ({ ...registerChild(child), risk: child.risk ?? null, from: child.lead })),
      ],
    }),
  DuplicateLeft:
    ({ leads }) =>
    ({ children, bars }) => {
      const stays = (lead: string | null) => lead === null || !(leads as readonly string[]).includes(lead);
      return {
        children: children.filter(({ from }) => stays(from)),
        bars: (bars ?? []).filter(({ lead }) => stays(lead)),
      };
    },
  AgencyBarred:
    ({ agency }) =>
    ({ bars }) => ({ bars: [...(bars ?? []), { agencyId: agency.id, lead: null }] }),
  BarEnded:
    ({ agencyId: ended }) =>
    ({ bars }) => ({ bars: (bars ?? []).filter(({ agencyId, inherited }) => inherited || agencyId !== ended) }),
  SurvivorBarsChanged:
    ({ survivor, agencyIds }) =>
    ({ bars }) => ({
      bars: [
        ...(bars ?? []).filter(({ lead, inherited }) => !inherited || lead !== survivor),
        ...agencyIds.map((agencyId) => ({ agencyId, lead: survivor, inherited: true as const })),
      ],
    }),
  RecordCorrected: ({ revision, field, value }) =>
    revision === 0 && field === 'source' ? () => ({ source: value as string }) : unchanged(),
} satisfies Changes;

/** Events that do not change the row. */
type Ignored =
  | RecordType
  | 'TransferSignedFor'
  | 'TransferAccepted'
  | 'MaterialRequested'
  | 'MaterialSupplemented'
  | 'WithdrawalRequested'
  | 'DisputeRaised'
  | 'DisputeRuled'
  | 'ChildIdentified'
  | 'ReporterAdded'
  | 'RescueEnded';

// Every case event must be in one of the two lists: a type error in the line below names a missing one.
type Unhandled = Exclude<CaseEventType, 'LeadRegistered' | keyof typeof CHANGES | Ignored>;
const everyEvent: [Unhandled] extends [never] ? true : Unhandled = true;
void everyEvent;

const registerChild = ({ childId }: { childId: string }): RegisterChild => ({
  childId,
  risk: null,
  from: null,
});

/** Columns derived from the rest of the row. */
const derived = (row: RegisterRow): Partial<RegisterRow> => {
  const transfers = row.transfers ?? [];
  const open = transfers.filter(({ state }) => state === 'OPEN' || state === 'ANSWERED');
  const due = transfers.flatMap(({ state, dueAt }) => (state === 'OPEN' && dueAt ? dueAt : []));
  const risks = row.children.map(({ risk }) => risk);
  return {
    receivers: [...new Set(transfers.filter(({ state }) => state !== 'RELEASED').map(({ to }) => to))],
    copied: (row.copies ?? []).map(({ agencyId }) => agencyId),
    barred: [...new Set((row.bars ?? []).map(({ agencyId }) => agencyId))],
    open_transfers: open.length,
    due_at: due.length > 0 ? due.reduce((one, other) => (one < other ? one : other)) : null,
    risk: RISK_LEVELS.find((level) => risks.includes(level)) ?? row.own_grade,
  };
};

const opened = (event: StoredEvent, lead: CaseEvents['LeadRegistered']): RegisterRow => {
  const barred = lead.allegedPerpetrators.flatMap(({ agencyId }) => agencyId ?? []);
  return {
    case_id: caseStream.keyOf(event.stream),
    version: 1,
    position: event.position.toString(),
    known_from: event.position.toString(),
    status: 'REGISTERED',
    registered_at: lead.at,
    urgency: lead.urgency ?? null,
    harms: lead.harms,
    secret: hasGround([...lead.harms, ...lead.mandatorySituations]),
    source: lead.source,
    area: lead.area?.code ?? null,
    area_name: lead.area?.name ?? null,
    risk: null,
    own_grade: null,
    submitted_agency: lead.submittedBy.id,
    submitted_by: lead.by,
    handler_agency: lead.accountable.id,
    handler_name: lead.accountable.name,
    handler_officer: null,
    assigned: false,
    handler_left: false,
    receivers: [],
    copied: [],
    copies: null,
    rescuers: [],
    bars: barred.length === 0 ? null : barred.map((agencyId) => ({ agencyId, lead: null })),
    barred,
    children: lead.children.map((child) => ({ ...registerChild(child), reported: true })),
    transfers: null,
    open_transfers: 0,
    due_at: null,
    closure_proposed: false,
    proposed_by: null,
    status_before: null,
    ...firstStep(event),
  };
};

/** Applies one event to the row of its case. */
export const foldRow = (row: RegisterRow | undefined, event: StoredEventOf<CaseEvent>): RegisterRow => {
  if (event.type === 'LeadRegistered') return opened(event, event.data);
  if (!row) throw new Error(`${event.type} on a case that is not in the register`);
  const change = (CHANGES as Changes)[event.type] as ((data: CaseEvent['data']) => Change) | undefined;
  const before = LEAVES_PROPOSAL.includes(event.type) ? row : { ...row, closure_proposed: false, proposed_by: null };
  const apply = change?.(event.data);
  const changed = {
    ...before,
    ...apply?.(before),
    ...{ version: event.revision + 1, known_from: event.position.toString() },
    ...stepSeen(row, event, (own) => apply?.(own) ?? {}),
  };
  return { ...changed, ...derived(changed) };
};
