import type { AgencyId, Instant, Label } from '@center/kernel';
import type { Level, StepCode } from './codes';
import { type Deadline, deadlineAt } from './deadline';
import { dueBy } from './due';
import type { StepRules } from './step-rule';
import type { WorkingCalendar } from './working-days';

/** Deadlines of a period: all that are due in it, those done after their due time, and those not done. */
export interface Tally {
  readonly due: number;
  readonly late: number;
  readonly open: number;
}

/** The due times in question: later than one instant, up to another. */
export interface Window {
  readonly after: Instant;
  readonly until: Instant;
}

/** A policy to try, and where. */
export interface Trial extends Window {
  readonly steps: StepRules;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/** The deadlines of one step and agency, as they were and as they would have been. */
export interface Compared {
  readonly step: Label;
  readonly agency: AgencyId;
  readonly agencyName: Label;
  readonly actual: Tally;
  readonly whatIf: Tally;
}

/** The due time of a clock under another policy; `undefined` where that has no limit. */
const dueUnder = (deadline: Deadline, { steps, calendar }: Trial): Instant | undefined => {
  const limit = steps[deadline.step as StepCode]?.limits[deadline.rule.level as string as Level];
  return limit ? dueBy(limit, deadline, calendar).dueAt : undefined;
};

const NONE: Tally = { due: 0, late: 0, open: 0 };

const plus = (tally: Tally, due: Instant | undefined, { doneAt }: Deadline, { after, until, now }: Trial): Tally => {
  const counts = due !== undefined && due > after && due <= until && (due < now || doneAt !== undefined);
  if (!counts) return tally;
  return {
    due: tally.due + 1,
    late: tally.late + (doneAt !== undefined && doneAt > due ? 1 : 0),
    open: tally.open + (doneAt === undefined ? 1 : 0),
  };
};

const total = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { due, late, open }) => ({ due: sum.due + due, late: sum.late + late, open: sum.open + open }),
    NONE,
  );

/**
 * Counts deadlines under the policy that they had and under another one. Starts stay, pauses keep their instants, rises and
 * extensions are applied again; cancelled and paused deadlines are left out.
 */
export class WhatIf {
  private readonly tallies = new Map<string, Compared>();

  constructor(private readonly trial: Trial) {}

  add(deadlines: readonly Deadline[]): void {
    for (const known of deadlines) {
      const deadline = deadlineAt(known, this.trial.now);
      if (deadline.status === 'CANCELLED' || deadline.status === 'PAUSED') continue;
      const { step, responsible } = deadline;
      const key = `${step} ${responsible.id}`;
      const before = this.tallies.get(key) ?? {
        ...{ step, agency: responsible.id, agencyName: responsible.name },
        ...{ actual: NONE, whatIf: NONE },
      };
      const actual = plus(before.actual, deadline.dueAt, deadline, this.trial);
      const whatIf = plus(before.whatIf, dueUnder(deadline, this.trial), deadline, this.trial);
      if (actual.due + whatIf.due > 0) this.tallies.set(key, { ...before, actual, whatIf });
    }
  }

  /** By step and agency, in the order of the steps of the policy. */
  get items(): Compared[] {
    const steps = Object.keys(this.trial.steps);
    return [...this.tallies.values()].sort(
      (one, other) => steps.indexOf(one.step) - steps.indexOf(other.step) || (one.agency < other.agency ? -1 : 1),
    );
  }

  get totals(): Pick<Compared, 'actual' | 'whatIf'> {
    const items = this.items;
    return { actual: total(items.map(({ actual }) => actual)), whatIf: total(items.map(({ whatIf }) => whatIf)) };
  }
}
