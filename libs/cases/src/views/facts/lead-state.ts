import type { AgencyId, Instant } from '@center/kernel';
import type { FactEvent } from '@center/statistics';
import type { RiskLevel } from '../../domain/codes';
import type { CaseEvents, CaseEventType, RecordType } from '../../domain/events';
import { type Closing, type Pause, pausesAfter, reopened } from './closings';

/** The state of a lead for statistics. Plain values, because it is stored between pages. */
export interface LeadState {
  readonly registered: FactEvent;
  readonly at: Instant;
  readonly agency: AgencyId;
  readonly accountable: AgencyId;
  readonly area: string | null;
  readonly source: string;
  /** from the last triage; before any triage, from the registration */
  readonly harms: readonly string[];
  readonly accepted: FactEvent | null;
  readonly acceptedAt: Instant | null;
  /** the unit that it was assigned to last; before that, the accountable one */
  readonly handler: AgencyId | null;
  readonly closings: readonly Closing[];
  readonly pauses: readonly Pause[];
  readonly merged: boolean;
  /** the last time a merge was undone */
  readonly unmerged: FactEvent | null;
  /** the children currently in the case, and the merged lead each came from */
  readonly children: readonly { readonly childId: string; readonly from: string | null }[];
  /** the last risk level of the case as a whole; it applies while no child is graded */
  readonly grade: string | null;
  /** the last risk level of each child in this case, including children who have left it */
  readonly risks: Readonly<Record<string, RiskLevel>>;
  readonly transfers: readonly CountedTransfer[];
  readonly disputes: readonly CountedDispute[];
  readonly rescues: readonly CountedRescue[];
}

export interface CountedTransfer {
  readonly transferId: string;
  readonly to: AgencyId;
  readonly at: Instant;
  readonly issued: FactEvent;
  readonly signedFor: boolean;
  /** withdrawn before it was signed for: not counted */
  readonly undone: boolean;
  readonly returned: FactEvent | null;
}

export interface CountedDispute {
  readonly disputeId: string;
  readonly transferIds: readonly string[];
  readonly at: Instant;
  readonly raised: FactEvent;
}

export interface CountedRescue {
  readonly rescueId: string;
  readonly unit: AgencyId;
  readonly at: Instant;
  readonly started: FactEvent;
  /** the children who were minors at the start */
  readonly minors: readonly string[];
}

type Change<T extends CaseEventType> = (state: LeadState, data: CaseEvents[T], event: FactEvent) => Partial<LeadState>;

const onTransfer = (
  { transfers }: LeadState,
  transferId: string,
  change: (transfer: CountedTransfer) => Partial<CountedTransfer>,
): Partial<LeadState> => ({
  transfers: transfers.map((one) => (one.transferId === transferId ? { ...one, ...change(one) } : one)),
});

const minorsIn = (children: CaseEvents['RescueStarted']['children']): string[] => [
  ...new Set(children.filter(({ minorAtStart }) => minorAtStart).map(({ childId }) => childId)),
];

const correctedLead = ({ revision, field, value, area }: CaseEvents['RecordCorrected']): Partial<LeadState> => {
  if (revision !== 0) return {};
  if (field === 'areaCode') return { area: area?.code ?? null };
  if (field === 'at') return { at: value as Instant };
  return field === 'source' ? { source: value as string } : {};
};

/** The children of a rescue who are not in this case: a rescue of merged leads goes on in each after the unmerge. */
const elsewhere = ({ minors }: CountedRescue, here: LeadState['children']): string[] =>
  minors.filter((childId) => !here.some((child) => child.childId === childId));

/** A rescue is corrected by the revision of its start. */
const correctedRescues = (
  { rescues, children: here }: LeadState,
  { revision, field, value, children }: CaseEvents['RecordCorrected'],
): readonly CountedRescue[] =>
  rescues.map((rescue) =>
    rescue.started.revision === revision
      ? {
          ...rescue,
          ...(field === 'at' && { at: value as Instant }),
          ...(children && { minors: [...new Set([...elsewhere(rescue, here), ...minorsIn(children)])] }),
        }
      : rescue,
  );

/**
 * How events change rescues by their id or a child, in whichever lead they are counted: rescues move with merges. `here`:
 * the children of the case of the event.
 */
const ON_RESCUE: {
  readonly [T in CaseEventType]?: (
    rescue: CountedRescue,
    data: CaseEvents[T],
    here: LeadState['children'],
  ) => CountedRescue;
} = {
  RescueVoided: (rescue, { rescueId }, here) =>
    rescue.rescueId === rescueId ? { ...rescue, minors: elsewhere(rescue, here) } : rescue,
  ChildVoided: (rescue, { childId }) =>
    rescue.minors.includes(childId)
      ? { ...rescue, minors: rescue.minors.filter((child) => child !== childId) }
      : rescue,
  RecordCorrected: (rescue, { childId, rescues: ages = [] }) => {
    const age = ages.find(({ rescueId }) => rescueId === rescue.rescueId);
    if (!age || !childId) return rescue;
    const others = rescue.minors.filter((child) => child !== childId);
    return { ...rescue, minors: age.minorAtStart ? [...others, childId] : others };
  },
};

/** A lead after an event about one of its rescues, of any case; `here`: the children of that case. */
export const foldRescues = <T extends CaseEventType>(
  state: LeadState,
  type: T,
  data: CaseEvents[T],
  here: LeadState['children'],
): LeadState => {
  const change = ON_RESCUE[type];
  if (!change) return state;
  const rescues = state.rescues.map((rescue) => change(rescue, data, here));
  return rescues.every((rescue, nth) => rescue === state.rescues[nth]) ? state : { ...state, rescues };
};

/** Events that change no figure of their lead, or only its rescues. Figures count by the original receiver, so the successor of an ended agency changes none. */
type Ignored =
  | RecordType
  | 'LeadDeclined'
  | 'ChildIdentified'
  | 'TransferAccepted'
  | 'TransferFedBack'
  | 'FeedbackRejected'
  | 'TransferCompleted'
  | 'TransferSucceeded'
  | 'MaterialRequested'
  | 'MaterialSupplemented'
  | 'WithdrawalRequested'
  | 'DisputeRuled'
  | 'ReporterAdded'
  | 'CaseCopied'
  | 'RescueEnded'
  | 'RescueVoided'
  | 'HandlerLeft'
  | 'AgencyBarred'
  | 'BarEnded'
  | 'SurvivorBarsChanged'
  | 'ClosureProposed'
  | 'ClosureRejected';

/** How each of the other events changes the state. */
const CHANGES: { readonly [T in Exclude<CaseEventType, 'LeadRegistered' | Ignored>]: Change<T> } = {
  LeadAccepted: (_state, { at }, event) => ({ accepted: event, acceptedAt: at }),
  CaseAssigned: (_state, { to }) => ({ handler: to.agency.id }),
  CaseReassigned: (_state, { to }) => ({ handler: to.agency.id }),
  CaseClosed: ({ closings }, { at }, closed) => ({ closings: [...closings, { at, closed, reopenedAt: null }] }),
  CaseReopened: reopened,
  LeadTriaged: (_state, { harms }) => ({ harms }),
  LeadMerged: () => ({ merged: true }),
  LeadUnmerged: (_state, _data, event) => ({ merged: false, unmerged: event }),
  DuplicateJoined: ({ children, risks, closings }, joined) => {
    const ids = new Set<string>(joined.children.map(({ childId }) => childId));
    const kept = Object.entries(risks).filter(([childId]) => !ids.has(childId));
    const brought = joined.children.flatMap(({ childId, risk }) => (risk ? [[childId, risk] as const] : []));
    return {
      ...reopened({ closings }, joined),
      risks: Object.fromEntries([...kept, ...brought]),
      children: [
        ...children.filter(({ childId }) => !ids.has(childId)),
        ...joined.children.map(({ childId, lead }) => ({ childId, from: lead })),
      ],
    };
  },
  DuplicateLeft: ({ children }, { leads }) => ({
    children: children.filter(({ from }) => from === null || !(leads as readonly string[]).includes(from)),
  }),
  MergedWorkReturned: ({ risks, children: named }, { children, voidedChildren = [] }) => ({
    children: named.filter(({ childId }) => !voidedChildren.some((voided) => voided.childId === childId)),
    risks: {
      ...risks,
      ...Object.fromEntries(children.flatMap(({ childId, risk }) => (risk ? [[childId, risk]] : []))),
    },
  }),
  ChildAdded: ({ children }, { child }) => ({ children: [...children, { childId: child.childId, from: null }] }),
  ChildVoided: ({ children }, voided) => ({ children: children.filter(({ childId }) => childId !== voided.childId) }),
  RiskGraded: ({ children, risks }, { childId, level }) => {
    const graded = childId ? [childId] : children.map((child) => child.childId);
    return {
      risks: { ...risks, ...Object.fromEntries(graded.map((one) => [one, level])) },
      ...(!childId && { grade: level }),
    };
  },
  RecordCorrected: (state, correction) => ({
    ...correctedLead(correction),
    rescues: correctedRescues(state, correction),
  }),
  TransferIssued: ({ transfers }, { transferId, to, at }, issued) => ({
    transfers: [...transfers, { transferId, to: to.id, at, issued, signedFor: false, undone: false, returned: null }],
  }),
  TransferSignedFor: (state, { transferId }) => onTransfer(state, transferId, () => ({ signedFor: true })),
  TransferWithdrawn: (state, { transferId }) =>
    onTransfer(state, transferId, ({ signedFor }) => ({ undone: !signedFor })),
  TransferReturned: (state, { transferId }, returned) => onTransfer(state, transferId, () => ({ returned })),
  DisputeRaised: ({ disputes }, { disputeId, transferIds, at }, raised) => ({
    disputes: [...disputes, { disputeId, transferIds, at, raised }],
  }),
  RescueStarted: ({ rescues }, { rescueId, unit, at, children }, started) => {
    return { rescues: [...rescues, { rescueId, unit: unit.id, at, started, minors: minorsIn(children) }] };
  },
};

/** The fields that a lead does not have from its registration. */
export const EMPTY = {
  accepted: null,
  acceptedAt: null,
  handler: null,
  closings: [],
  pauses: [],
  merged: false,
  unmerged: null,
  children: [],
  grade: null,
  risks: {},
  transfers: [],
  disputes: [],
  rescues: [],
} satisfies Partial<LeadState>;

// a literal without spreads: the state of most leads never changes, and a spread of many fields is slow
const opened = (lead: CaseEvents['LeadRegistered'], registered: FactEvent): LeadState => ({
  registered,
  at: lead.at,
  agency: lead.submittedBy.id,
  accountable: lead.accountable.id,
  area: lead.area?.code ?? null,
  source: lead.source,
  harms: lead.harms,
  accepted: null,
  acceptedAt: null,
  handler: null,
  closings: [],
  pauses: [],
  merged: false,
  unmerged: null,
  children: lead.children.map(({ childId }) => ({ childId, from: null })),
  grade: null,
  risks: {},
  transfers: [],
  disputes: [],
  rescues: [],
});

/** Applies one event to the state. Throws when the lead was never registered. */
export const foldLead = <T extends CaseEventType>(
  state: LeadState | undefined,
  type: T,
  data: CaseEvents[T],
  event: FactEvent,
): LeadState => {
  if (type === 'LeadRegistered') return opened(data as CaseEvents['LeadRegistered'], event);
  if (!state) throw new Error(`${type} on a case that was never registered`);
  const changes: Readonly<Partial<Record<CaseEventType, unknown>>> = CHANGES;
  const change = changes[type] as Change<T> | undefined;
  const after = { ...state, ...change?.(state, data, event) };
  const pauses = pausesAfter(state.pauses, data);
  return pauses === state.pauses ? after : { ...after, pauses };
};
