import type { Answer } from './two-centers';

/** What a command may write, and every code that it may be refused with. */
export interface Goals {
  readonly writes: readonly string[];
  readonly refusals: readonly string[];
}

/**
 * Refusals that no history of a case leads to, each with its reason. They are in the table all the same: the domain guide
 * names them, and the decision asks, should a later rule make them possible.
 */
const UNREACHABLE: Readonly<Record<string, string>> = {
  'accept: not-registered': 'a case that is open and no longer REGISTERED was accepted, and then accepting is a repeat',
  'close: checklist-incomplete': 'all that could undo a check of the list withdraws the proposal',
};

const WHERE_TO_GO = `
Either nothing in libs/cases/testing/model leads there, or the code cannot do it:
- a command that only keeps a text needs a line in notes.ts, and no other edit of the model;
- where other arguments are needed, draw them in asks.ts (of a lead: in leads.ts);
- where a history is needed, add one to preludes.ts;
- a refusal that cannot happen leaves its row in libs/cases/src/domain/state-rows.ts, or is listed with its reason in
  UNREACHABLE of coverage.ts.`;

const success = (command: string, type: string): string => `${command} → ${type}`;
const refusal = (command: string, code: string): string => `${command}: ${code}`;

/** Which answers of a table of commands have been met, and how often. */
export class Coverage {
  private readonly times = new Map<string, number>();

  constructor(
    private readonly table: Readonly<Record<string, Goals>>,
    private readonly unreachable = UNREACHABLE,
  ) {
    for (const [command, { writes, refusals }] of Object.entries(table)) {
      for (const type of writes) this.times.set(success(command, type), 0);
      for (const code of refusals) this.times.set(refusal(command, code), 0);
    }
  }

  /** Counts an answer. Throws when the table does not have it. */
  note(command: string, answer: Answer): void {
    const goals =
      'refused' in answer ? [refusal(command, answer.refused)] : answer.wrote.map((type) => success(command, type));
    for (const goal of goals) {
      const times = this.times.get(goal);
      if (times === undefined) throw new Error(`${goal} is not in its row of libs/cases/src/domain/state-rows.ts`);
      this.times.set(goal, times + 1);
    }
  }

  /** Whether the command has yet to be refused with this code. */
  lacksRefusal(command: string, code: string): boolean {
    return this.isUnmet(refusal(command, code));
  }

  /** Whether the command has yet to be refused in some way. */
  lacksAnyRefusal(command: string): boolean {
    return this.table[command]?.refusals.some((code) => this.lacksRefusal(command, code)) ?? false;
  }

  /** Whether the command has yet to write something of its row. */
  lacksSuccess(command: string): boolean {
    return this.table[command]?.writes.some((type) => this.isUnmet(success(command, type))) ?? false;
  }

  isComplete(): boolean {
    return this.unmet().length === 0;
  }

  /** Throws when an answer of the table was not met, or when one that is listed as unreachable was, or is in no row. */
  requireAll(): void {
    const unmet = this.unmet().map(inWords);
    if (unmet.length > 0) throw new Error(`never met:\n${unmet.join('\n')}\n${WHERE_TO_GO}`);
    const wrong = Object.keys(this.unreachable).filter((goal) => this.times.get(goal) !== 0);
    if (wrong.length > 0) throw new Error(`not UNREACHABLE, as coverage.ts says, or in no row: ${wrong.join(', ')}`);
  }

  private unmet(): string[] {
    return [...this.times.keys()].filter((goal) => this.isUnmet(goal));
  }

  private isUnmet(goal: string): boolean {
    return this.times.get(goal) === 0 && !Object.hasOwn(this.unreachable, goal);
  }
}

const inWords = (goal: string): string => {
  const [command, type] = goal.split(' → ');
  if (type) return `- the command ${command} never wrote ${type}`;
  const [refused, code] = goal.split(': ');
  return `- the command ${refused} was never refused with ${code}`;
};
