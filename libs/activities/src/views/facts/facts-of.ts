import type { Instant } from '@center/kernel';
import type { Fact, FactEvent } from '@center/statistics';
import { CONTEXT } from '../../domain/codes';
import type { Attendance, Count, Subject } from '../../domain/events';
import { pseudonymOf } from '../pseudonym';

/** An attendance without anything that names a person. */
interface CountedAttendance {
  readonly children: readonly string[];
  readonly households: readonly string[];
  readonly workers: number;
  readonly unnamedChildren?: Count;
  readonly adults?: Count;
}

/** An activity that was held, for statistics. */
export interface HeldActivity extends Pick<Subject, 'kind' | 'theme' | 'hostId' | 'hostKind' | 'areaCode'> {
  readonly activityId: string;
  readonly at: Instant;
  readonly attendance: CountedAttendance;
  /** what the facts follow from: that it was held, and its last attendance */
  readonly events: readonly FactEvent[];
}

/** An attendance with pseudonyms for children and households. */
export const countedIn = ({ children, workers, adults, households = [] }: Attendance): CountedAttendance => ({
  children: (children?.named ?? []).map(({ personId }) => pseudonymOf(personId)),
  households: households.map(({ householdId }) => pseudonymOf(householdId)),
  workers: workers?.named.length ?? 0,
  ...(children && {
    unnamedChildren: { unnamed: children.unnamed, basis: children.basis, approximate: children.approximate },
  }),
  ...(adults && { adults }),
});

type Of = Pick<HeldActivity, 'kind' | 'theme' | 'hostKind'>;

const isOfStation = ({ kind, hostKind }: Of): boolean => kind === 'CHILD_SERVICE' && hostKind === 'STATION';
const isPublicCounselling = ({ kind, theme }: Of): boolean =>
  kind === 'COUNSELLING' && (theme === 'LECTURE' || theme === 'PUBLIC_CLASS');

/** The activities that each figure of sessions counts. */
const SESSIONS: Readonly<Record<string, (activity: Of) => boolean>> = {
  activities_held: () => true,
  station_activities: isOfStation,
  training_sessions: ({ kind }) => kind === 'TRAINING',
  publicity_campaigns: ({ kind }) => kind === 'PUBLICITY',
  legal_education_sessions: ({ kind }) => kind === 'LEGAL_EDUCATION',
  counselling_lectures: ({ kind, theme }) => kind === 'COUNSELLING' && theme === 'LECTURE',
  counselling_classes: ({ kind, theme }) => kind === 'COUNSELLING' && theme === 'PUBLIC_CLASS',
};

/** The activities whose children each figure counts. */
const CHILDREN: Readonly<Record<string, (activity: Of) => boolean>> = {
  station_activity_children: isOfStation,
  counselling_children: isPublicCounselling,
  volunteer_child_times: ({ kind }) => kind === 'VOLUNTEER_SERVICE',
};

const matching = (rules: Readonly<Record<string, (activity: Of) => boolean>>, activity: Of): string[] =>
  Object.keys(rules).filter((indicator) => rules[indicator]!(activity));

/** The facts of an activity that was held. */
export const factsOf = (activity: HeldActivity): Fact[] => {
  const { activityId, at, attendance, hostId, areaCode, kind, theme } = activity;
  const groups = { agency: [hostId], area: areaCode, kind, theme: theme ?? null };
  // read from the table of the view, an object has its fields in another order
  const events = activity.events.map(({ position, revision, type }) => ({ position, revision, type }));
  const fact = (
    indicator: string,
    part: string,
    given: Pick<Fact, 'quantity'> & { readonly person?: string },
  ): Fact => ({
    ...{ indicator, key: part ? `${activityId} ${part}` : activityId, subject: { context: CONTEXT, id: activityId } },
    // who attended says nothing new of the session
    events: part ? events : events.slice(0, 1),
    ...{ at, met: true, person: given.person ?? null, groups, quantity: given.quantity! },
  });
  const one = { quantity: { value: 1, approximate: false } };
  const each = (indicator: string, persons: readonly string[]): Fact[] =>
    persons.map((person) => fact(indicator, person, { ...one, person }));
  const counted = (indicator: string, part: string, count: Count | undefined): Fact[] =>
    count && count.unnamed > 0
      ? [
          fact(indicator, part, {
            quantity: { value: count.unnamed, basis: count.basis, approximate: count.approximate },
          }),
        ]
      : [];
  const { children, unnamedChildren, households, workers, adults } = attendance;
  return [
    ...matching(SESSIONS, activity).map((indicator) => fact(indicator, '', one)),
    ...matching(CHILDREN, activity).flatMap((indicator) => [
      ...each(indicator, children),
      ...counted(indicator, 'unnamed', unnamedChildren),
    ]),
    ...(kind === 'FAMILY_COUNSELLING' ? each('families_counselled', households) : []),
    ...(kind === 'TRAINING' && workers > 0
      ? [fact('training_attendances', 'workers', { quantity: { value: workers, approximate: false } })]
      : []),
    ...(kind === 'TRAINING' ? counted('training_attendances', 'adults', adults) : []),
  ];
};
