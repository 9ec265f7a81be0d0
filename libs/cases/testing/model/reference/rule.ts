import type { Ask } from './ask';
import * as m from './case-model';
import type { ModelCase, ModelCenter } from './case-model';

/** A row of the guide's table, in the order in which it is asked. Refusals are codes; `undefined` is "go on". */
export interface Rule {
  /** the id in the path is not there: asked before everything else */
  readonly absent?: (one: ModelCase, ask: Ask) => string | undefined;
  readonly who: (one: ModelCase, ask: Ask) => boolean | string;
  readonly unauthorised?: string;
  /** whether it is a repeat; a command without it can be given any number of times */
  readonly done?: (one: ModelCase, ask: Ask, all: ModelCenter) => boolean;
  readonly state?: (one: ModelCase, ask: Ask) => string | undefined;
  readonly refuses?: (one: ModelCase, ask: Ask, all: ModelCenter) => string | readonly string[] | undefined;
  /** what is then written */
  readonly effect: (one: ModelCase, ask: Ask, all: ModelCenter) => readonly string[];
  readonly keepsProposal?: true;
  /** the fields of what it writes that a correction may name, of those that are tried (`fieldIn`) */
  readonly correctable?: readonly string[];
}

// When a command is legal.
export const open = (one: ModelCase): string | undefined => (m.isOpen(one) ? undefined : 'case-not-open');
export const from =
  (otherwise: string, ...statuses: ModelCase['status'][]) =>
  (one: ModelCase): string | undefined =>
    open(one) ?? (statuses.includes(one.status) ? undefined : otherwise);
export const handled = (one: ModelCase): string | undefined =>
  open(one) ?? (m.isBeingHandled(one) ? undefined : 'not-triaged');

// Who may give it.
export const dispatcher = (_: ModelCase, { by }: Ask): boolean => m.isDispatcher(by);
export const center = (_: ModelCase, { by }: Ask): boolean => m.isDispatcher(by) || m.isLeader(by);
export const handling = (one: ModelCase, { by }: Ask): boolean => m.isDispatcher(by) || m.isHandler(by, one);

/** What is written down as often as it is asked, while the case is open. */
export const keep = (type: string): Pick<Rule, 'state' | 'effect'> => ({ state: open, effect: () => [type] });

/** Why nothing can go to an agency: it does not exist, or the case accuses it. */
export const notFor = (one: ModelCase, { agency }: Ask, unknown = 'unknown-agency'): string | undefined => {
  if (!agency) return unknown;
  return m.isAccused(one, agency) ? 'agency-barred' : undefined;
};
