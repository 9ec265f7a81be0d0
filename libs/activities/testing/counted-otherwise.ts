import type { StoredEvent } from '@center/kernel';
import type { ActivityEvents, Attendance, MaterialEvents } from '../src/domain/events';

/**
 * An independent count straight from the events, by the text of the contract and without code of the views. Slow and
 * simple. Specs compare the views with it.
 */
interface Held extends Omit<ActivityEvents['ActivityHeld'], 'attendance'> {
  readonly id: string;
  readonly attendance: Attendance;
}

/** What is counted: how much of it, and who is counted once. */
interface Unit {
  readonly indicator: string;
  readonly at: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly amount: number;
  readonly once?: string;
  readonly basis?: string;
  readonly approximate?: boolean;
}

/** The activities that were held and are not void, with their last attendance, and the print runs that are not void. */
export const standing = (events: readonly StoredEvent[]) => {
  const held = new Map<string, Held>();
  const printed = new Map<string, MaterialEvents['MaterialPrinted']>();
  for (const { stream, type, data } of events) {
    if (type === 'ActivityHeld') held.set(stream, { id: stream, ...(data as ActivityEvents['ActivityHeld']) });
    if (type === 'AttendanceSet') {
      const { attendance } = data as ActivityEvents['AttendanceSet'];
      held.set(stream, { ...held.get(stream)!, attendance });
    }
    if (type === 'ActivityVoided') held.delete(stream);
    if (type === 'MaterialPrinted') printed.set(stream, data as MaterialEvents['MaterialPrinted']);
    if (type === 'PrintVoided') printed.delete(stream);
  }
  return { held: [...held.values()], printed: [...printed.values()] };
};

const PEOPLE = ['station_activity_children', 'families_counselled', 'counselling_children'];

const shanghaiDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

const unitsOf = (one: Held): Unit[] => {
  const { kind, theme, hostId, hostKind, areaCode, at, attendance } = one;
  const values = { agency: hostId, area: areaCode, kind, theme: theme ?? null, month: shanghaiDay(at).slice(0, 7) };
  const unit = (indicator: string, amount: number, more: Partial<Unit> = {}): Unit => ({
    indicator,
    at,
    values,
    amount,
    ...more,
  });
  const children = (indicator: string): Unit[] => {
    const { named = [], unnamed = 0, basis, approximate } = attendance.children ?? {};
    return [
      ...named.map(({ personId }) => unit(indicator, 1, { once: personId })),
      ...(unnamed > 0 ? [unit(indicator, unnamed, { basis: basis!, approximate: approximate! })] : []),
    ];
  };
  const units = [unit('activities_held', 1)];
  if (kind === 'CHILD_SERVICE' && hostKind === 'STATION')
    units.push(unit('station_activities', 1), ...children('station_activity_children'));
  if (kind === 'TRAINING') {
    units.push(unit('training_sessions', 1));
    const workers = attendance.workers?.named.length ?? 0;
    if (workers > 0) units.push(unit('training_attendances', workers));
    const { unnamed = 0, approximate } = attendance.adults ?? {};
    if (unnamed > 0) units.push(unit('training_attendances', unnamed, { approximate: approximate! }));
  }
  if (kind === 'PUBLICITY') units.push(unit('publicity_campaigns', 1));
  if (kind === 'LEGAL_EDUCATION') units.push(unit('legal_education_sessions', 1));
  if (kind === 'FAMILY_COUNSELLING')
    for (const { householdId } of attendance.households ?? [])
      units.push(unit('families_counselled', 1, { once: householdId }));
  if (theme === 'LECTURE') units.push(unit('counselling_lectures', 1), ...children('counselling_children'));
  if (theme === 'PUBLIC_CLASS') units.push(unit('counselling_classes', 1), ...children('counselling_children'));
  if (kind === 'VOLUNTEER_SERVICE') units.push(...children('volunteer_child_times'));
  return units;
};

const printUnit = ({ agencyId, at, copies, approximate }: MaterialEvents['MaterialPrinted']): Unit => ({
  ...{ indicator: 'booklets_printed', at, amount: copies, approximate },
  values: { agency: agencyId, month: shanghaiDay(at).slice(0, 7) },
});

/** What may be asked. */
export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly groupBy: readonly string[];
}

/** How the people of a figure were counted. */
const basisOf = (units: readonly Unit[]): string => {
  if (!units.some(({ basis }) => basis === 'HEADCOUNT')) return 'DISTINCT';
  return units.some(({ once, basis }) => once !== undefined || basis === 'DISTINCT') ? 'MIXED' : 'HEADCOUNT';
};

/** The figures of a log: `indicator group` → value, basis and whether it is approximate. Empty groups are left out. */
export const countIndependently = (
  events: readonly StoredEvent[],
  { from, to, groupBy }: Asked,
): Record<string, readonly [value: number, basis: string | undefined, approximate: boolean]> => {
  const { held, printed } = standing(events);
  const booklets = printed.filter(({ kind }) => kind === 'BOOKLET').map(printUnit);
  const groups = new Map<string, Unit[]>();
  for (const unit of [...held.flatMap(unitsOf), ...booklets]) {
    const day = shanghaiDay(unit.at);
    if ((from && day < from) || (to && day > to)) continue;
    const name = `${unit.indicator} ${JSON.stringify(Object.fromEntries(groupBy.map((one) => [one, unit.values[one]])))}`;
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return Object.fromEntries(
    [...groups].map(([name, units]) => {
      const isPeople = PEOPLE.includes(units[0]!.indicator);
      const persons = new Set(units.flatMap(({ once }) => once ?? []));
      const others = units.filter(({ once }) => !isPeople || once === undefined);
      const value = (isPeople ? persons.size : 0) + others.reduce((sum, { amount }) => sum + amount, 0);
      return [
        name,
        [value, isPeople ? basisOf(units) : undefined, units.some(({ approximate }) => approximate)] as const,
      ];
    }),
  );
};
