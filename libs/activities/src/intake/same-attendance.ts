import { isDeepStrictEqual } from 'node:util';
import type { DecisionTools } from '@center/command-handling';
import type { LocatedSealed } from '@center/kernel';
import type { RecordedAttendance } from '../domain/activity';
import type { Attendance } from '../domain/events';
import type { PlainTexts, SealedAttendance } from './seal-attendance';

type Matches = DecisionTools<string>['matches'];
type Recorded = Readonly<Partial<Record<keyof PlainTexts, LocatedSealed>>>;

const FIELDS = ['name', 'idNumber', 'birthDate'] as const;

const householdsIn = ({ households = [] }: Attendance | RecordedAttendance): readonly string[] =>
  households.map(({ householdId }) => householdId);

/** Everything but who is named. */
const counts = ({ children, households, ...rest }: Attendance | RecordedAttendance): object => ({
  ...rest,
  ...(children && { children: { ...children, named: children.named.length } }),
  ...(households && { households: households.length }),
});

/**
 * Whether a recorded attendance says the same as one that was sealed for this decision. A person without a number is new
 * each time, so the texts are compared; a forgotten text equals none. Households are compared by their ids, too.
 */
export const isSameAttendance = async (
  recorded: RecordedAttendance | undefined,
  { attendance, children, households }: SealedAttendance,
  matches: Matches,
): Promise<boolean> => {
  if (!recorded || !isDeepStrictEqual(counts(recorded), counts(attendance))) return false;
  if (!isDeepStrictEqual(householdsIn(recorded), householdsIn(attendance))) return false;
  const pairs: (readonly [Recorded, PlainTexts])[] = [
    ...children.map((texts, nth) => [recorded.children!.named[nth]!, texts] as const),
    ...households.map((texts, nth) => [recorded.households![nth]!, texts] as const),
  ];
  for (const [before, texts] of pairs)
    for (const field of FIELDS) if (!(await matches(before[field], texts[field]))) return false;
  return true;
};
