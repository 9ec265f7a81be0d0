import type { Ask } from './ask';
import { isAccused, isBarredOfficer } from './barred';
import * as m from './case-model';
import type { ModelCase, ModelCenter } from './case-model';
import { ELSEWHERE, type Said } from './model-case';

/** One text, about the whole case or what an id selects. */
export const text = (command: string, id: (ask: Ask) => string = () => ''): NonNullable<Rule['said']> => ({
  key: (ask) => `${command} ${id(ask)}`,
  words: ({ words }) => ({ text: words }),
});

/** Whether a command says what was said before; what it does not say is the same, and so is all if another case has the words. */
export const saysTheSame = (before: Said | undefined, now: Said): boolean =>
  before === ELSEWHERE || Object.entries(now).every(([field, word]) => word === undefined || before?.[field] === word);

/** A row of the guide's table, in order of evaluation. Refusals are codes; `undefined` means no refusal. */
export interface Rule {
  /** the id in the path does not exist; checked first */
  readonly absent?: (one: ModelCase, ask: Ask) => string | undefined;
  readonly who: (one: ModelCase, ask: Ask) => boolean | string;
  readonly unauthorised?: string;
  /** whether the command is a repeat; a command without `done` can be issued any number of times */
  readonly done?: (one: ModelCase, ask: Ask, all: ModelCenter) => boolean;
  /** what the command says, if it is a repeat only in the same words */
  readonly said?: {
    /** selects what was said by the command that is repeated */
    readonly key: (ask: Ask) => string;
    readonly words: (ask: Ask) => Said;
    /** whether it says something else beside its words */
    readonly others?: (one: ModelCase, ask: Ask, all: ModelCenter) => boolean;
    /** the refusal of other words */
    readonly differently?: string;
  };
  readonly state?: (one: ModelCase, ask: Ask) => string | undefined;
  readonly refuses?: (one: ModelCase, ask: Ask, all: ModelCenter) => string | readonly string[] | undefined;
  /** the event types written */
  readonly effect: (one: ModelCase, ask: Ask, all: ModelCenter) => readonly string[];
  readonly keepsProposal?: true;
  /** the correctable fields of the written event, among those that are tried (`fieldIn`) */
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

// Who may issue it.
export const dispatcher = (_: ModelCase, { by }: Ask): boolean => m.isDispatcher(by);
export const center = (_: ModelCase, { by }: Ask): boolean => m.isDispatcher(by) || m.isLeader(by);
export const handling = (one: ModelCase, { by }: Ask): boolean => m.isDispatcher(by) || m.isHandler(by, one);

/** A command that writes an event each time, while the case is open. */
export const keep = (type: string): Pick<Rule, 'state' | 'effect'> => ({ state: open, effect: () => [type] });

const isOfCenter = ({ by }: Ask): boolean => by.agency.kind === 'MINORS_CENTER';

/** The agency of a command as its caller knows it: outside the center, a barred one does not exist. */
export const namedAgency = (one: ModelCase, asked: Ask): Ask['agency'] =>
  asked.agency && isAccused(one, asked.agency) && !isOfCenter(asked) ? undefined : asked.agency;

/** The refusal for an agency that cannot receive a case: it does not exist, or it is barred. */
export const notFor = (one: ModelCase, asked: Ask, unknown = 'unknown-agency'): string | undefined => {
  const agency = namedAgency(one, asked);
  if (!agency) return unknown;
  return isAccused(one, agency) ? 'agency-barred' : undefined;
};

/** The refusal for an officer who takes part in an assessment. */
export const notToAssess = (one: ModelCase, asked: Ask, officer: Ask['assessor']): string | undefined => {
  if (!officer) return 'unknown-officer';
  const barred = isAccused(one, officer.agency) || isBarredOfficer(one, officer.officerId);
  if (!barred) return undefined;
  return isOfCenter(asked) ? 'agency-barred' : 'unknown-officer';
};
