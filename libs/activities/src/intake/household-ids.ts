import { groupedBy, type Id, id } from '@center/kernel';
import type { RecordedAttendance } from '../domain/activity';
import type { HouseholdId } from '../domain/events';
import type { HouseholdRequest } from './attendance.request';

type NewId = (nth: number) => HouseholdId;
type Asked = readonly Pick<HouseholdRequest, 'householdId' | 'name'>[] | undefined;

/** The ids of new households in a command on an activity. */
export const newHouseholds =
  (newId: (of: string) => Id<string>): NewId =>
  (nth) =>
    id(newId(`household ${nth}`));

/** The ids of the households of a new activity, in the order of the request; `newId` is that of the nth one. */
export const firstHouseholdIds = (asked: Asked, newId: NewId): HouseholdId[] =>
  (asked ?? []).map(({ householdId }, nth) => householdId ?? newId(nth));

const idsIn = (asked: Asked): ReadonlySet<HouseholdId> =>
  new Set((asked ?? []).flatMap(({ householdId }) => householdId ?? []));

/** A recorded household by its name: `undefined` if it has none, `null` if it was forgotten. */
export interface NamedHousehold {
  readonly householdId: HouseholdId;
  readonly name: string | null | undefined;
}

/**
 * The ids of the households of a request, in its order: the given one, or that of a recorded household with the same name,
 * wherever it stood. Those without a name take the ids of such households in their order. Any other household is new.
 */
export const householdIds = (asked: Asked, recorded: readonly NamedHousehold[], newId: NewId): HouseholdId[] => {
  const given = idsIn(asked);
  const named = groupedBy(
    recorded.filter(({ householdId }) => !given.has(householdId)),
    ({ name }) => name,
  );
  const free = new Map([...named].map(([name, [...households]]) => [name, households]));
  return (asked ?? []).map(
    ({ householdId, name }, nth) => householdId ?? free.get(name)?.shift()?.householdId ?? newId(nth),
  );
};

/** The ids of the households of a request, in its order, as they are recorded. */
export const recordedHouseholdIds = (asked: Asked, recorded: RecordedAttendance | undefined): HouseholdId[] => {
  const given = idsIn(asked);
  const others = (recorded?.households ?? []).map(({ householdId }) => householdId).filter((one) => !given.has(one));
  let next = 0;
  return (asked ?? []).map(({ householdId }) => householdId ?? others[next++]!);
};
