import type { StoredEventOf } from '@center/kernel';
import {
  type CaseEvent,
  type CaseEventType,
  type CaseEvents,
  isBySystem,
  LEAVES_PROPOSAL,
  type RecordType,
} from '../../domain/events';
import { endOfCopy } from '../../domain/copy-end';
import { withCopy } from './copies';
import { caseStream } from '../../domain/streams';
import { RISK_LEVELS, SECRET_GROUNDS } from '../../domain/codes';
import type { RegisterChild, RegisterRow, RegisterTransfer } from './register-columns';
import { clockColumns, noClocks } from './clock-columns';
import { firstStep, stepSeen } from './register-steps';

export type { RegisterRow } from './register-columns';

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

const withUnits = (
  { rescuers }: RegisterRow,
  rescues: readonly { readonly unit: { readonly id: string } }[],
): string[] => [...new Set([...rescuers, ...rescues.map(({ unit }) => unit.id)])];

const withoutVoided = (
  { children }: RegisterRow,
  voided: readonly { readonly childId: string }[],
): readonly RegisterChild[] => children.filter(({ childId }) => !voided.some((one) => one.childId === childId));

const correctedLead = ({ revision, field, value, area }: CaseEvents['RecordCorrected']): Partial<RegisterRow> => {
  if (revision !== 0) return {};
  if (field === 'areaCode') return { area: area?.code ?? null, area_name: area?.name ?? null };
  if (field === 'at') return { registered_at: value as string };
  return field === 'source' ? { source: value as string } : {};
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
    ({ transferId, to }) =>
    ({ transfers }) => ({
      transfers: [...(transfers ?? []), { transferId, to: to.id, state: 'OPEN' }],
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
  ChildVoided: (voided) => (row) => ({ children: withoutVoided(row, [voided]) }),
  CaseCopied:
    (copy) =>
    ({ copies }) => ({ copies: withCopy(copies, copy.agency.id, endOfCopy(copy)) }),
  CopyEnded:
    ({ agencyId }) =>
    ({ copies }) => ({ copies: withCopy(copies, agencyId, null) }),
  RescueStarted: (rescue) => (row) => ({ rescuers: withUnits(row, [rescue]) }),
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
    ({ children: joined, rescues = [], barred = [], secret = [] }) =>
    (row) => ({
      ...joinedBy(row),
      rescuers: withUnits(row, rescues),
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
  MergedWorkReturned:
    ({ children: returned, rescues, voidedChildren = [] }) =>
    (row) => ({
      ...joinedBy(row),
      rescuers: withUnits(row, rescues),
      children: withoutVoided(row, voidedChildren).map((child) => ({
        ...child,
        risk: returned.find(({ childId }) => childId === child.childId)?.risk ?? child.risk,
      })),
    }),
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
  RecordCorrected: (correction) => () => correctedLead(correction),
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
  | 'RescueEnded'
  | 'RescueVoided';

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
  const risks = row.children.map(({ risk }) => risk);
  return {
    receivers: [...new Set(transfers.filter(({ state }) => state !== 'RELEASED').map(({ to }) => to))],
    copied: (row.copies ?? []).map(({ agencyId }) => agencyId),
    barred: [...new Set((row.bars ?? []).map(({ agencyId }) => agencyId))],
    open_transfers: open.length,
    risk: RISK_LEVELS.find((level) => risks.includes(level)) ?? row.own_grade,
  };
};

const opened = (event: StoredEventOf<CaseEvent>, lead: CaseEvents['LeadRegistered']): RegisterRow => {
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
    closure_proposed: false,
    proposed_by: null,
    status_before: null,
    ...firstStep(event),
    ...noClocks,
    ...clockColumns(noClocks, event),
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
    ...(!isBySystem(event) && { version: row.version + 1, ...stepSeen(row, event, (own) => apply?.(own) ?? {}) }),
    ...clockColumns(row, event),
    known_from: event.position.toString(),
  };
  return { ...changed, ...derived(changed) };
};
