import type { StoredEvent } from '@center/kernel';
import { type CaseEvent, type CaseEventType, type CaseEvents } from '../../domain/events';
import { readCaseEvent } from '../../domain/reading';
import { RISK_LEVELS, type RiskLevel } from '../../domain/codes';

/** A row of the register, with the columns of its table. */
export interface RegisterRow {
  case_id: string;
  version: number;
  /** position of the registration, by which cases are the order of the log */
  position: string;
  status: string;
  registered_at: string;
  urgency: string | null;
  harms: readonly string[];
  source: string;
  area: string | null;
  area_name: string | null;
  risk: string | null;
  submitted_agency: string;
  submitted_by: string;
  handler_agency: string;
  handler_name: string;
  handler_officer: string | null;
  /** agencies that have or had a transfer of the case */
  receivers: readonly string[];
  /** units of alleged perpetrators, which cannot see the case */
  barred: readonly string[];
  children: readonly { childId: string; risk: RiskLevel | null }[];
  /** open transfers and when their feedback is due */
  open_transfers: readonly { transferId: string; dueAt: string | null }[];
  due_at: string | null;
}

type Change = (row: RegisterRow) => Partial<RegisterRow>;
type Changes = { readonly [T in Exclude<CaseEventType, 'LeadRegistered'>]: (data: CaseEvents[T]) => Change };

const unchanged = (): Change => () => ({});

const finish =
  (transferId: string): Change =>
  ({ open_transfers }) => ({
    open_transfers: open_transfers.filter((open) => open.transferId !== transferId),
  });

const CHANGES: Changes = {
  LeadAccepted: () => () => ({ status: 'ACCEPTED' }),
  LeadDeclined: () => () => ({ status: 'DECLINED' }),
  LeadTriaged:
    ({ urgency, harms }) =>
    () => ({ status: 'HANDLING', urgency, harms }),
  CaseAssigned: ({ to }) => handledBy(to),
  CaseReassigned: ({ to }) => handledBy(to),
  TransferIssued:
    ({ transferId, to, dueAt }) =>
    ({ receivers, open_transfers }) => ({
      receivers: [...new Set([...receivers, to.id])],
      open_transfers: [...open_transfers, { transferId, dueAt: dueAt ?? null }],
    }),
  TransferSignedFor: unchanged,
  TransferAccepted: unchanged,
  TransferFedBack: unchanged,
  FeedbackRejected: unchanged,
  TransferCompleted: ({ transferId }) => finish(transferId),
  RiskGraded:
    ({ childId, level }) =>
    ({ children }) => {
      const graded = children.map((child) =>
        !childId || child.childId === childId ? { ...child, risk: level } : child,
      );
      const levels = graded.length > 0 ? graded.map(({ risk }) => risk) : [level];
      return { children: graded, risk: RISK_LEVELS.find((grave) => levels.includes(grave)) ?? null };
    },
  ReporterInformed: unchanged,
  ClosureProposed: unchanged,
  ClosureRejected: unchanged,
  CaseClosed: () => () => ({ status: 'CLOSED' }),
};

const handledBy =
  (to: CaseEvents['CaseAssigned']['to']): Change =>
  () => ({ handler_agency: to.agency.id, handler_name: to.agency.name, handler_officer: to.officerId ?? null });

const opened = (event: StoredEvent, lead: CaseEvents['LeadRegistered']): RegisterRow => ({
  case_id: event.stream.slice('case-'.length),
  version: 1,
  position: event.position.toString(),
  status: 'REGISTERED',
  registered_at: lead.at,
  urgency: lead.urgency ?? null,
  harms: lead.harms,
  source: lead.source,
  area: lead.area?.code ?? null,
  area_name: lead.area?.name ?? null,
  risk: null,
  submitted_agency: lead.submittedBy.id,
  submitted_by: lead.by,
  handler_agency: lead.accountable.id,
  handler_name: lead.accountable.name,
  handler_officer: null,
  receivers: [],
  barred: lead.allegedPerpetrators.flatMap(({ agencyId }) => agencyId ?? []),
  children: lead.children.map(({ childId }) => ({ childId, risk: null })),
  open_transfers: [],
  due_at: null,
});

/** The row after one more event of its case. */
export const foldRow = (row: RegisterRow | undefined, stored: StoredEvent): RegisterRow => {
  const event: StoredEvent<CaseEvent> = readCaseEvent(stored);
  if (event.type === 'LeadRegistered') return opened(stored, event.data as CaseEvents['LeadRegistered']);
  if (!row) throw new Error(`${event.type} on a case that is not in the register`);
  const change = CHANGES[event.type] as (data: CaseEvent['data']) => Change;
  const changed = { ...row, ...change(event.data)(row), version: event.revision + 1 };
  const due = changed.open_transfers.flatMap(({ dueAt }) => dueAt ?? []);
  return { ...changed, due_at: due.length > 0 ? due.reduce((one, other) => (one < other ? one : other)) : null };
};
