import { type AgencyId, type CaseId, type Instant, milliseconds } from '@center/kernel';
import { AGENCY, type Fact } from '@center/statistics';
import { RISK_LEVELS } from '../../domain/codes';
import type { CountedChild } from './counted-child';
import type { CountedRescue, CountedTransfer, LeadState } from './lead-state';

type Known = (childId: string) => CountedChild | undefined;
/** The context name in the subjects of these facts. */
export const CONTEXT = 'cases';

/** A fact without the fields common to all facts of a case. */
type Stated = Pick<Fact, 'at' | 'events'> &
  Partial<Pick<Fact, 'met' | 'person' | 'groups' | 'own'>> & { readonly agencies: readonly AgencyId[] };
type Groups = Fact['groups'];

const distinct = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)].sort();

/** The highest risk level of the children; while no child is graded, the last risk level of the case as a whole. */
const riskOf = ({ children, risks, grade }: LeadState): string | null => {
  const ofChildren = children.map(({ childId }) => risks[childId]);
  return RISK_LEVELS.find((level) => ofChildren.includes(level)) ?? grade;
};

const groupsOf = (state: LeadState, known: Known): Groups => ({
  area: state.area,
  harm: distinct(state.harms),
  category: distinct(state.children.flatMap(({ childId }) => known(childId)?.categories ?? [])),
  risk: riskOf(state),
  source: state.source,
});

/** The counted transfers: all except those withdrawn before they were signed for. */
const counted = ({ transfers }: LeadState): CountedTransfer[] => transfers.filter(({ undone }) => !undone);

/** The events that cause a lead to be counted: registration, acceptance, and the undoing of a merge. */
const takenOn = ({ registered, accepted, unmerged }: LeadState) => [
  registered,
  ...(accepted ? [accepted] : []),
  ...(unmerged ? [unmerged] : []),
];

const byPosition = (one: { position: string }, other: { position: string }): number =>
  Number(BigInt(one.position) - BigInt(other.position));

/** The first issue by business time; of those at the same time, the first in the log. */
const earliest = (transfers: readonly CountedTransfer[]): CountedTransfer =>
  transfers.reduce((one, other) => (other.at < one.at ? other : one));

const DAY = 86_400_000;
const daysBetween = (from: Instant, to: Instant): number => Math.max(0, milliseconds(to) - milliseconds(from)) / DAY;

/** The days in a period during which a deadline of the case was paused; of several at once, each instant counts once. */
const pausedDays = ({ pauses }: LeadState, from: Instant, to: Instant): number => {
  let days = 0;
  let counted = from;
  for (const pause of pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const begin = pause.from > counted ? pause.from : counted;
    const end = pause.to !== null && pause.to < to ? pause.to : to;
    if (end <= begin) continue;
    days += daysBetween(begin, end);
    counted = end;
  }
  return days;
};

/**
 * Returns all facts of a lead and its children in their current state. A pure function. `isRepeat`: whether it names a child of
 * a case closed shortly before.
 */
export const factsOf = (caseId: CaseId, state: LeadState, known: Known, isRepeat: boolean): Fact[] => {
  if (!state.accepted && state.transfers.length + state.disputes.length + state.rescues.length === 0) return [];
  const shared = groupsOf(state, known);
  const subject = { context: CONTEXT, id: caseId };
  const fact = (indicator: string, key: string, { agencies, groups, ...facts }: Stated): Fact => ({
    ...{ indicator, key, subject, met: true, person: null },
    ...facts,
    groups: { ...shared, ...groups, [AGENCY.name]: agencies },
  });

  const transfers = counted(state);
  const found = state.accepted !== null && !state.merged;
  const receivers = (ofThese: readonly CountedTransfer[]): AgencyId[] => distinct(ofThese.map(({ to }) => to));
  const leads = !found
    ? []
    : [
        fact('leads_found', caseId, {
          at: state.at,
          agencies: [state.agency],
          events: takenOn(state).sort(byPosition),
        }),
        ...(transfers.length === 0
          ? []
          : [
              fact('leads_transferred', caseId, {
                at: earliest(transfers).at,
                agencies: receivers(transfers),
                events: [...takenOn(state), ...transfers.map(({ issued }) => issued)].sort(byPosition),
              }),
            ]),
      ];

  const closing = state.closings.at(-1);
  const closings =
    !closing || closing.reopenedAt !== null
      ? []
      : [
          fact('cases_closed', caseId, {
            ...{
              at: closing.at,
              agencies: [state.handler ?? state.accountable],
              events: [state.registered, closing.closed],
            },
            own: { days: daysBetween(state.at, closing.at), paused_days: pausedDays(state, state.at, closing.at) },
          }),
        ];
  const repeats =
    !found || !isRepeat
      ? []
      : [
          fact('repeats', caseId, {
            ...{ at: state.acceptedAt!, agencies: [state.agency], events: takenOn(state).sort(byPosition) },
          }),
        ];

  return [
    ...leads,
    ...closings,
    ...repeats,
    ...transfers.map(({ transferId, at, to, issued, returned }) =>
      fact('transfer_instances', transferId, {
        ...{ at, agencies: [to], met: returned !== null },
        events: [issued, ...(returned ? [returned] : [])],
      }),
    ),
    ...state.disputes.map(({ disputeId, transferIds, at, raised }) =>
      fact('dispute_count', disputeId, {
        at,
        agencies: receivers(state.transfers.filter(({ transferId }) => transferIds.includes(transferId))),
        events: [raised],
      }),
    ),
    ...state.rescues.flatMap((rescue) =>
      onePerPerson(rescue.minors, known).map((childId) =>
        fact(
          'rescue_person_times',
          `${rescue.rescueId}/${childId}`,
          rescued(rescue, known(childId), childId, state.risks[childId]),
        ),
      ),
    ),
  ];
};

/** The children without those that are the same person as one before: merged leads may name the same child. */
const onePerPerson = (childIds: readonly string[], known: Known): readonly string[] => {
  const persons = childIds.map((childId) => known(childId)?.person ?? childId);
  return childIds.filter((_, nth) => persons.indexOf(persons[nth]!) === nth);
};

/** One rescue of one child, with the child's own categories from any lead, and its risk level in this case. */
const rescued = (
  { at, unit, started }: CountedRescue,
  child: CountedChild | undefined,
  childId: string,
  risk: string | undefined,
): Stated => ({
  at,
  agencies: [unit],
  events: [started],
  person: child?.person ?? childId,
  groups: { category: distinct(child?.categories ?? []), risk: risk ?? null },
});
