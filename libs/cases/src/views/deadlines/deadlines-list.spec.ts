import { type Deadline, deadlineAt, deadlinesIn, isOverdue } from '@center/deadlines';
import { groupedBy, instant } from '@center/kernel';
import type { View } from '@center/projections';
import fc from 'fast-check';
import { dispatcher } from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import { HISTORY_START, timedHistory } from '../../../testing/timed-history';
import { DEADLINE_STATUSES } from '../../disclosure/deadlines.answer';
import { registerView } from '../register/register.view';
import { type DeadlineFilter, DeadlinesQuery } from './deadlines.query';
import { deadlinesView } from './deadlines.view';

type Asked = Pick<DeadlineFilter, 'status' | 'overdue' | 'dueBefore' | 'step' | 'responsible' | 'limit'>;

const DAY = 86_400_000;
const SEEDS = [2, 3, 8];
/** events between two times at which the list is asked */
const EVERY = 8;

const questions = (all: readonly Deadline[], end: number) => {
  const moment = fc
    .integer({ min: 0, max: 1_000 })
    .map((part) => instant(HISTORY_START + Math.floor((part / 1_000) * (end - HISTORY_START + 40 * DAY))));
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const turns = all.flatMap(({ dueAt, pause }) => [dueAt, pause?.until ?? [], pause?.then?.dueAt ?? []].flat());
  const turn = fc.oneof(moment, fc.constantFrom(...turns));
  return fc.record({
    now: turn,
    status: optional(fc.constantFrom(...DEADLINE_STATUSES)),
    overdue: optional(fc.boolean()),
    dueBefore: optional(turn),
    step: optional(fc.constantFrom(...all.map(({ step }) => step as string))),
    responsible: optional(fc.constantFrom(...all.map(({ responsible }) => responsible.id))),
    limit: fc.integer({ min: 1, max: 40 }),
  });
};

/** What the list must contain, from the events. */
const expected = (all: readonly Deadline[], { status, overdue, dueBefore, step, responsible }: Asked, now: string) =>
  all
    .map((deadline) => deadlineAt(deadline, now as Deadline['dueAt']))
    .filter((deadline) => status === undefined || deadline.status === status)
    .filter((deadline) => overdue === undefined || isOverdue(deadline, now as Deadline['dueAt']) === overdue)
    .filter(({ dueAt }) => dueBefore === undefined || dueAt < dueBefore)
    .filter((deadline) => step === undefined || deadline.step === step)
    .filter((deadline) => responsible === undefined || deadline.responsible.id === responsible)
    .map(({ deadlineId, dueAt }) => `${dueAt} ${deadlineId}`)
    .sort();

const listed = async (query: DeadlinesQuery, asked: Asked, now: Deadline['dueAt']): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const filter = { ...asked, ...(cursor && { cursor }), hidden: [], receives: false };
    const { items, nextCursor } = await query.list(dispatcher, filter, now);
    found.push(...items.map(({ deadline }) => `${deadlineAt(deadline, now).dueAt} ${deadline.deadlineId}`));
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return found;
};

/** The questions that the list answers differently from the events. */
const differing = async (view: View, seed: number): Promise<object[]> => {
  const { recorded, end } = timedHistory(seed);
  const log = await CaseLog.open(registerView, view);
  try {
    const query = new DeadlinesQuery(log.reader);
    const wrong: object[] = [];
    for (const [nth, { caseId, event }] of recorded.entries()) {
      await log.append(caseId, event);
      if (nth % EVERY !== 0) continue; // between the events too: pauses are ended by later ones
      await log.settled();
      const events = groupedBy(await log.store.readAll(0n, 10_000), ({ stream }) => stream);
      const all = [...events.values()].flatMap((history) => [...deadlinesIn(history).values()]);
      if (all.length === 0) continue;
      for (const { now, ...question } of fc.sample(fc.noBias(questions(all, end)), { numRuns: 25, seed: seed + nth })) {
        const asked = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as Asked;
        const [own, said] = [expected(all, asked, now), await listed(query, asked, now)];
        if (JSON.stringify(own) !== JSON.stringify(said)) wrong.push({ now, asked, own, said });
      }
    }
    return wrong;
  } finally {
    await log.close();
  }
};

describe('the list of deadlines', () => {
  it.each(SEEDS)(
    'has those that the events have at any instant, under any filter, in the order of their due times (history %d)',
    async (seed) => expect((await differing(deadlinesView, seed)).slice(0, 1)).toEqual([]),
    120_000,
  );

  it.each([
    ['a pause that ends by itself is ignored', 'UPDATE deadline SET resumes = NULL'],
    ['the due time after a pause is that before it', 'UPDATE deadline SET at = due'],
    ['the status is not followed', `UPDATE deadline SET state = 'RUNNING'`],
  ])(
    'would differ if %s',
    async (_, statement) => {
      const faulty: View = {
        ...deadlinesView,
        apply: async (events, sql) => {
          await deadlinesView.apply(events, sql);
          await sql(statement);
        },
      };
      for (const seed of SEEDS) if ((await differing(faulty, seed)).length > 0) return;
      throw new Error('the fault was not detected');
    },
    120_000,
  );
});
