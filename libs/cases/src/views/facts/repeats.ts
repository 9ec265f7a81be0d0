import { later, parseDuration } from '@center/deadlines';
import type { CountedChild } from './counted-child';
import type { LeadState } from './lead-state';

type Known = (childId: string) => CountedChild | undefined;

const SIX_MONTHS = parseDuration('P6M')!;

/** The persons of the children that a lead names now. */
export const personsOf = (state: LeadState | undefined, known: Known): string[] =>
  (state?.children ?? []).flatMap(({ childId }) => known(childId)?.person ?? []);

/** Whether an accepted lead names a child of another case that had been closed for at most six months. */
export const isRepeat = (
  lead: string,
  state: LeadState,
  leads: ReadonlyMap<string, LeadState>,
  known: Known,
): boolean => {
  const { acceptedAt } = state;
  if (acceptedAt === null || state.children.length === 0) return false;
  const persons = new Set(personsOf(state, known));
  return [...leads].some(
    ([other, { closings, ...rest }]) =>
      other !== lead &&
      closings.some(
        ({ at, reopenedAt }) =>
          at <= acceptedAt && acceptedAt <= later(at, SIX_MONTHS) && (reopenedAt === null || reopenedAt > acceptedAt),
      ) &&
      personsOf({ closings, ...rest }, known).some((person) => persons.has(person)),
  );
};
