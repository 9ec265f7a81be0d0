import {
  type Deadlines,
  deadlineChanges,
  foldDeadlines,
  isLive,
  PUBLISHED_YEARS,
  Steps,
  workingCalendar,
} from '@center/deadlines';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeadlineId, instant } from '@center/kernel';
import fc from 'fast-check';
import { DECISIONS } from '../../testing/model/decisions';
import { agreement } from '../../testing/model/play';
import type { Parts } from '../../testing/model/two-centers';
import { type Case, isOpen } from '../domain/case';
import type { CaseEvent } from '../domain/events';
import { brought } from '../domain/merge';
import { workFor } from '../domain/merged-work';
import { caseSteps } from './first-policy';
import { caseDeadlines } from './table';

const { first } = new Steps(caseSteps);
const calendar = workingCalendar(PUBLISHED_YEARS);
const START = Date.parse('2024-08-06T10:00:00+08:00');

type Table = typeof caseDeadlines;
const rowOf = (table: Table, step: string) => [...table.rows, table.fallback].find((row) => row.step === step)!;

/** Follows the deadlines of every case of a random sequence, and checks the laws after each event. */
const following = (table: Table): Required<Pick<Parts, 'appended'>> & { started: Set<string>; ended: Set<string> } => {
  const known = new Map<string, Deadlines>();
  const [started, ended] = [new Set<string>(), new Set<string>()];
  let nth = 0;
  const newId = () => `00000000-0000-4000-8000-${String((nth += 1)).padStart(12, '0')}` as DeadlineId;
  const appended = (event: CaseEvent, after: Case, before: Case | undefined): void => {
    nth += 1;
    const at = instant(START + nth * 3_600_000); // hours pass, so that some steps are late
    const timed = { ...event, data: { ...event.data, at } } as CaseEvent;
    const clocks = before ? known.get(after.id)! : new Map();
    const deciding = { policy: first, inForce: first[0]!, calendar, newId };
    const changes = deadlineChanges(table, { before, after, event: timed }, clocks, deciding);
    const now = foldDeadlines(clocks, { type: event.type, data: { at, ...(changes && { deadlines: changes }) } });
    known.set(after.id, now);
    for (const { step } of changes?.started ?? []) {
      started.add(step);
      const { starts } = rowOf(table, step);
      if (starts.length > 0 && !starts.includes(event.type)) throw new Error(`${event.type} started ${step}`);
    }
    for (const id of [...(changes?.done ?? []), ...(changes?.cancelled ?? [])]) {
      const { step, status, startedAt, doneAt } = now.get(id)!;
      ended.add(`${step} ${status}`);
      if (doneAt && doneAt < startedAt) throw new Error(`${step} was done before it was started`);
    }
    requireLaws(table, after, [...now.values()].filter(isLive), event.type);
  };
  return { appended, started, ended };
};

const requireLaws = (table: Table, after: Case, live: ReturnType<Deadlines['get']>[], type: string): void => {
  const steps = live.map((clock) => clock!.step as string);
  const acting = steps.filter((step) => !rowOf(table, step).aside);
  if (isOpen(after) && acting.length === 0) throw new Error(`after ${type} nobody must act on an open case`);
  if (!isOpen(after) && steps.some((step) => !rowOf(table, step).outlives)) {
    throw new Error(`after ${type} a case that is not open has ${steps.join()}`);
  }
  const clocks = live.map((clock) => `${clock!.step} ${JSON.stringify(clock!.subject)}`);
  if (new Set(clocks).size < clocks.length) throw new Error(`after ${type} a step has two clocks: ${clocks.join()}`);
  const others = acting.filter((step) => step !== 'NEXT_STEP');
  if (acting.includes('NEXT_STEP') && others.length > 0)
    throw new Error(`after ${type} NEXT_STEP beside ${others.join()}`);
};

interface Played {
  readonly seed?: number;
  /** what the sequences must have done: more of them are run until they have, ten times as many at most */
  readonly wanted?: readonly string[];
}

/** Runs random sequences of commands on both centers; returns what they did. Throws when a law does not hold. */
const play = (table: Table, runs: number, { seed, wanted = [] }: Played = {}): ReadonlySet<string> => {
  const done = new Set<string>();
  const isEnough = (run: number): boolean => run >= runs && (run >= 10 * runs || wanted.every((one) => done.has(one)));
  for (let run = 0; !isEnough(run); run += 1) {
    const follower = following(table);
    const sequence = agreement({ decisions: DECISIONS, brought, workFor, appended: follower.appended });
    fc.assert(sequence, {
      numRuns: 1,
      endOnFailure: true,
      includeErrorInReport: true,
      ...(seed !== undefined && { seed: seed + run }),
    });
    for (const one of [...follower.started, ...follower.ended]) done.add(one);
  }
  return done;
};

/** Few cases of the sequences are both verified and assessed: without these steps the others are over more often. */
const fewer: Table = {
  ...caseDeadlines,
  rows: caseDeadlines.rows.filter(({ step }) => !['VERIFY', 'ASSESS'].includes(step)),
};

describe('the deadlines of cases', () => {
  it('leave no open case without a step that somebody must act on', () => {
    const started = ['ACCEPT', 'FEEDBACK', 'TRANSFER_ANSWER', 'TRIAGE', 'VERIFY', 'VISIT'];
    const wanted = [...started, 'ACCEPT DONE', 'VERIFY CANCELLED', 'TRANSFER_ANSWER DONE'];
    expect([...play(caseDeadlines, 40, { wanted })]).toEqual(expect.arrayContaining(wanted));
  });

  it('leave none when the other steps are over', () => {
    const wanted = ['NEXT_STEP', 'CLOSE', 'MATERIAL', 'RULING', 'NEXT_STEP DONE', 'CLOSE DONE', 'MATERIAL DONE'];
    expect([...play(fewer, 40, { wanted })]).toEqual(expect.arrayContaining(wanted));
  });

  it('would leave one without NEXT_STEP', () => {
    const without: Table = { ...fewer, fallback: { ...fewer.fallback, owed: () => [] } };
    expect(() => play(without, 40, { seed: 1 })).toThrow('nobody must act');
  });

  it('are documented in the README as in the table', () => {
    const codes = (types: readonly string[]) => types.map((type) => `\`${type}\``).join(', ');
    const line = ({ step, by, starts, done, subject = '', aside, outlives }: (typeof caseDeadlines.rows)[number]) =>
      `| \`${step}\` | ${by} | ${codes(starts) || 'no other step is owed'} | ${done === 'ANY' ? 'any other step' : codes(done)} | ` +
      `${[subject, ...(aside ? ['aside'] : []), ...(outlives ? ['outlives'] : [])].filter(Boolean).join(', ')} |`;
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const lines = [...caseDeadlines.rows, caseDeadlines.fallback].map(line);
    expect(lines.filter((one) => !readme.includes(one))).toEqual([]);
  });

  it('are steps of the policy, and each step of the policy has a row', () => {
    const rows = [...caseDeadlines.rows, caseDeadlines.fallback].map(({ step, by }) => `${step} ${by}`);
    expect(rows).toEqual(caseSteps.map(({ step, by }) => `${step} ${by}`));
  });
});
