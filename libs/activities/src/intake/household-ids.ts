import type { DecisionTools } from '@center/command-handling';
import { type Id, id } from '@center/kernel';
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

/**
 * The ids of the households of a request, in its order: the given one, or that of the household recorded at the same place,
 * if it is named alike; any other household is new.
 */
export const householdIds = async (
  asked: Asked,
  recorded: RecordedAttendance | undefined,
  newId: NewId,
  matches: DecisionTools<string>['matches'],
): Promise<HouseholdId[]> => {
  const given = idsIn(asked);
  const ids: HouseholdId[] = [];
  for (const [nth, { householdId, name }] of (asked ?? []).entries()) {
    const before = recorded?.households?.[new Set(ids).size];
    const isKept = before && !given.has(before.householdId) && (await matches(before.name, name));
    ids.push(householdId ?? (isKept ? before.householdId : newId(nth)));
  }
  return ids;
};

/** The ids of the households of a request, in its order, as they are recorded. */
export const recordedHouseholdIds = (asked: Asked, recorded: RecordedAttendance | undefined): HouseholdId[] => {
  const given = idsIn(asked);
  const others = (recorded?.households ?? []).map(({ householdId }) => householdId).filter((one) => !given.has(one));
  let next = 0;
  return (asked ?? []).map(({ householdId }) => householdId ?? others[next++]!);
};
