import {
  type Affiliated,
  type AgencyId,
  type AgencyRef,
  type BarId,
  type CaseId,
  eventContext,
  type EventContext,
  type OfficerId,
  refuse,
} from '@center/kernel';
import { type Bar, type Case, type CaseRecord, type Command, type Folds, isOpen } from './case';
import type { CaseEvent, CaseEvents } from './events';
import { openTransfers } from './open-work';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { accusedBy, barFor, runningBars } from './running-bars';
import { isBarred } from './visibility';

/** The bars of a case as they are added to its survivor, each with the lead that accuses the agency. */
export const barsBrought = (state: Case): readonly { readonly agencyId: AgencyId; readonly lead: CaseId }[] =>
  runningBars(state).flatMap(({ agencyId, lead, survivor }) =>
    survivor ? [] : [{ agencyId, lead: lead ?? state.id }],
  );

/** The agencies of the register that matter for the bars of a case. */
export interface Parties {
  /** the affiliations of an agency that is a party to the case */
  readonly agency: (agencyId: AgencyId) => Affiliated;
  /** the affiliations of the officer who handles it */
  readonly officer: (officerId: OfficerId) => Affiliated;
}

/**
 * Ends the part of barred agencies in an open case: a case that one of them handles goes back to the accountable unit,
 * flagged; a case whose handling officer is barred falls to the unit's queue; transfers to them are withdrawn, and the
 * accountable unit takes over those that they issued. Nothing if no party is barred.
 */
export const releaseBarred =
  ({ at, by }: EventContext, parties: Parties) =>
  (state: Case): CaseEvent[] => {
    if (!isOpen(state) || runningBars(state).length === 0) return [];
    const barred = ({ id }: AgencyRef): boolean => isBarred(parties.agency(id), state);
    return [...handlerReleased({ at, by }, parties, state), ...transfersReleased({ at, by }, barred, state)];
  };

const handlerReleased = ({ at, by }: EventContext, parties: Parties, state: Case): CaseEvent[] => {
  const { handler, accountable } = state;
  if (isBarred(parties.agency(handler.agency.id), state)) {
    const moved = { at, by, from: handler, to: { agency: accountable }, reason: 'OTHER', unitBarred: true } as const;
    return [{ type: 'CaseReassigned', data: moved }];
  }
  const { officerId } = handler;
  return officerId && isBarred(parties.officer(officerId), state)
    ? [{ type: 'HandlerLeft', data: { at, by, officerId } }]
    : [];
};

const transfersReleased = (
  { at, by }: EventContext,
  barred: (agency: AgencyRef) => boolean,
  state: Case,
): CaseEvent[] =>
  openTransfers(state).flatMap(({ id: transferId, from, to }): CaseEvent[] => {
    if (barred(to)) {
      return [{ type: 'TransferWithdrawn', data: { at, by, transferId, reason: 'OTHER', receiverBarred: true } }];
    }
    return barred(from) ? [{ type: 'TransferSucceeded', data: { at, by, transferId, from: state.accountable } }] : [];
  });

export interface BarAgencyInput extends Omit<Command<'AgencyBarred'>, 'agency'> {
  /** the agency as registered, active or ended; `undefined` if not registered */
  readonly agency: AgencyRef | undefined;
  readonly parties: Parties;
}

/**
 * Bars an agency, with its successors and the agencies below it, and ends their part in the case. Refuses
 * `unknown-agency`, and `center-cannot-be-barred` because the center is responsible for every case.
 */
export const barAgency =
  ({ by, at, late, agency: named, parties, ...bar }: BarAgencyInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('bar', by, state);
    if (named && runningBars(state).some(({ agencyId }) => agencyId === named.id))
      return repeats(state, revisionOfBar(state, named.id), { note: bar.note });
    requireState('bar', state);
    const agency = named ?? refuse('unknown-agency');
    if (agency.kind === 'MINORS_CENTER') refuse('center-cannot-be-barred');
    const barred = { ...barFor(agency.id), barId: bar.barId };
    const after = { ...state, bars: [...state.bars, barred] };
    return [
      { type: 'AgencyBarred', data: { ...eventContext({ by, at, late }), agency, ...bar } },
      ...releaseBarred({ at, by: by.officerId, ...(late && { late }) }, parties)(after),
    ];
  };

/** The agencies that an event bars. */
const barredBy = ({ type, data }: CaseRecord): readonly AgencyId[] => {
  if (type === 'AgencyBarred') return [data.agency.id];
  if (type === 'LeadRegistered') return accusedBy(data);
  if (type === 'DuplicateJoined') return data.barred?.map(({ agencyId }) => agencyId) ?? [];
  return type === 'SurvivorBarsChanged' ? data.agencyIds : [];
};

/** The revision of the event from which a running bar of an agency follows. */
const revisionOfBar = (state: Case, agencyId: AgencyId): number | undefined => {
  const own = state.bars.find((bar) => bar.agencyId === agencyId && bar.added);
  if (own) return lastRevision(state, ['AgencyBarred'], { barId: own.barId });
  return state.records.findLastIndex((record) => barredBy(record).includes(agencyId));
};

/** Ends the bar of an agency, whatever its cause. What the bar has ended is not restored. Refuses `no-such-bar`. */
export const endBar =
  ({ by, at, late, barId, note }: Omit<Command<'BarEnded'>, 'agencyId'>) =>
  (state: Case): CaseEvent[] => {
    const bar = ownBar(state, barId);
    if (!bar && !state.endedBars.includes(barId)) refuse('no-such-bar');
    requireAuthority('end-bar', by, state);
    if (!bar) return repeats(state, lastRevision(state, ['BarEnded'], { barId }), { note });
    requireState('end-bar', state);
    const ended = { ...eventContext({ by, at, late }), barId, agencyId: bar.agencyId, note };
    return [{ type: 'BarEnded', data: ended }];
  };

/** A running bar of the case itself. A bar of its survivor is ended there. */
const ownBar = (state: Case, barId: BarId): Bar | undefined =>
  runningBars(state).find((bar) => bar.barId === barId && !bar.survivor);

/** Whether the case has, or had, a bar with this id. */
export const hasBar = (state: Case, barId: BarId): boolean =>
  ownBar(state, barId) !== undefined || state.endedBars.includes(barId);

/** The agencies barred from a case, other than by its survivor: they are barred from the leads merged into it, too. */
export const sharedBars = (state: Case): readonly AgencyId[] => [
  ...new Set(runningBars(state).flatMap(({ agencyId, survivor }) => (survivor ? [] : agencyId))),
];

/** On a merged lead: the agencies barred from a survivor are barred from the lead. Nothing if they are the same as before. */
export const survivorBarsChange =
  ({ at, by, survivor, agencyIds }: CaseEvents['SurvivorBarsChanged']) =>
  (state: Case): CaseEvent[] => {
    const known = state.bars.flatMap((bar) => (bar.survivor === survivor ? bar.agencyId : []));
    const same = known.length === agencyIds.length && known.every((agencyId) => agencyIds.includes(agencyId));
    return same ? [] : [{ type: 'SurvivorBarsChanged', data: { at, by, survivor, agencyIds } }];
  };

export const barFolds: Folds<'AgencyBarred' | 'BarEnded' | 'SurvivorBarsChanged'> = {
  AgencyBarred: (state, added) => ({
    ...state,
    bars: [...state.bars, { barId: added.barId, agencyId: added.agency.id, added }],
  }),
  BarEnded: (state, { barId, agencyId }) => ({
    ...state,
    bars: state.bars.filter((bar) => bar.agencyId !== agencyId || bar.survivor),
    barredByJoined: state.barredByJoined.filter((bar) => bar.agencyId !== agencyId),
    endedBars: [...state.endedBars, barId],
  }),
  SurvivorBarsChanged: (state, { survivor, agencyIds }) => ({
    ...state,
    bars: [
      ...state.bars.filter((bar) => bar.survivor !== survivor),
      ...agencyIds.map((agencyId) => ({ ...barFor(agencyId), survivor })),
    ],
  }),
};
