import type { Instant, LocatedSealed, Officer, OfficerId, Role } from '@center/kernel';
import { isListed } from './access-list';
import { runningBreakGlass } from './break-glass';
import { type Case, type CaseText, isOpen } from './case';
import { textsIn } from './texts';
import { textsForTask } from './task';

/** Roles that open only what their open task needs. */
const TASK_ROLES: readonly Role[] = ['CHILD_DIRECTOR', 'RESCUE_WORKER', 'SOCIAL_WORKER'];

/** What the decision needs beside the case. */
export interface OpeningFacts {
  readonly now: Instant;
  /** the officers named in the case who have a post in the officer's agency now */
  readonly serving: ReadonlySet<OfficerId>;
}

/** Why a text stays closed. */
export type Closed = 'not-on-access-list' | 'not-needed-for-task';

/** What an officer may open: all that the officer sees masked, if there is no `limit`; else some texts or none. */
export interface Opening {
  readonly limit: Closed | undefined;
  readonly opens: (text: LocatedSealed) => boolean;
}

const UNLIMITED: Opening = { limit: undefined, opens: () => true };

const keyOf = ({ stream, event, field }: LocatedSealed): string => `${stream} ${event} ${field}`;

/** The texts of the registration, for the officer who wrote them. What others corrected is not among them. */
const ownTexts = (by: Officer, { submitted, registered, records }: Case): readonly CaseText[] => {
  const { children, reporters, allegedPerpetrators } = registered;
  if (submitted.by !== by.officerId) return [];
  return [...textsIn([children, reporters, allegedPerpetrators]), ...(records[0]?.texts ?? [])];
};

/**
 * What an officer may open of the texts that the officer sees masked. Break-glass opens all. In a SECRET case only officers
 * on the list open, and the registering officer what that officer wrote. Child directors, rescue and social workers open
 * what their open task needs.
 */
export const openingOf = (by: Officer, state: Case, { now, serving }: OpeningFacts): Opening => {
  if (runningBreakGlass(by, state, now)) return UNLIMITED;
  const worksByTask = TASK_ROLES.includes(by.role);
  const own = worksByTask && !isOpen(state) ? [] : ownTexts(by, state);
  const listed = !state.secrecy.secret || isListed(by, state, serving);
  if (listed && !worksByTask) return UNLIMITED;
  const open = new Set([...own, ...(listed ? textsForTask(by, state) : [])].map(keyOf));
  const opens = (text: LocatedSealed): boolean => open.has(keyOf(text));
  return { limit: listed ? 'not-needed-for-task' : 'not-on-access-list', opens };
};
