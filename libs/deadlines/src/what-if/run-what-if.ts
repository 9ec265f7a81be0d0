import { setImmediate } from 'node:timers/promises';
import { instant, milliseconds } from '@center/kernel';
import { dayOfDate, endOfDay } from '../domain/day';
import { lengthOf } from '../domain/duration';
import type { Limit } from '../domain/limit';
import type { StepRules } from '../domain/step-rule';
import { WhatIf, type Window } from '../domain/what-if';
import type { WorkingCalendar } from '../domain/working-days';
import type { PastDeadlines, PastMoment, PastSelection } from './past-deadlines';

const DAY = 86_400_000;
/** Steps with a limit beyond this are looked for in the whole past. */
const LONG_DAYS = 100;
/** How much more an extension may move a due time under one policy than under the other: holidays differ. */
const SLACK_DAYS = 60;

/** Working days with all holidays take less than twice as many days and a month. */
const longestDays = (limit: Limit): number =>
  'wall' in limit ? lengthOf(limit.wall) / 86_400 + 1 : 2 * limit.workingDays + 30;

/** The due times of whole days in Shanghai: 24:00 belongs to the day that ends. */
export const windowOf = (from: string, to: string): Window => ({
  after: endOfDay(dayOfDate(from) - 1),
  until: endOfDay(dayOfDate(to)),
});

const selectionOf = (steps: StepRules, { after, until }: Window, position: bigint): PastSelection => {
  const lengths = Object.entries(steps).map(([step, { limits }]) => {
    const days = Object.values(limits).map((limit) => (limit ? longestDays(limit) : 0));
    return { step, days: Math.max(0, ...days) };
  });
  return {
    ...{ position, startedUntil: until },
    dueFrom: instant(milliseconds(after) - (LONG_DAYS + SLACK_DAYS) * DAY),
    longSteps: lengths.filter(({ days }) => days > LONG_DAYS).map(({ step }) => step),
  };
};

export interface WhatIfAsked extends Window {
  readonly steps: StepRules;
  readonly calendar: WorkingCalendar;
  readonly moment: PastMoment;
}

/**
 * Counts the deadlines of a period under another policy. Takes turns with other work after each page; `report` is called
 * then.
 */
export const runWhatIf = async (
  past: PastDeadlines,
  { moment, ...trial }: WhatIfAsked,
  report: (done: number) => void = () => undefined,
): Promise<WhatIf> => {
  const whatIf = new WhatIf({ ...trial, now: moment.now });
  let done = 0;
  for await (const page of past.pages(selectionOf(trial.steps, trial, moment.position))) {
    whatIf.add(page);
    done += page.length;
    report(done);
    await setImmediate();
  }
  return whatIf;
};

/** How many deadlines it reads. */
export const countWhatIf = (past: PastDeadlines, { steps, moment, ...window }: WhatIfAsked): Promise<number> =>
  past.count(selectionOf(steps, window, moment.position));

/** The last year up to a day. */
export const lastYear = (today: string): { readonly from: string; readonly to: string } => {
  const year = String(Number(today.slice(0, 4)) - 1);
  return { from: `${year}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`, to: today };
};
