import { countWhatIf, type Limit, parseDuration, runWhatIf, type Steps, windowOf } from '@center/deadlines';
import { instant, type StoredEvent } from '@center/kernel';
import type { View } from '@center/projections';
import fc from 'fast-check';
import { CaseLog } from '../../../testing/case-log';
import { calendar, HISTORY_START, timedHistory } from '../../../testing/timed-history';
import { type Limits, recomputed } from '../../../testing/what-if-otherwise';
import { caseSteps } from '../../deadlines/first-policy';
import { deadlinesView } from './deadlines.view';
import { PastDeadlinesQuery } from './past-deadlines.query';

const DAY = 86_400_000;
type StepRules = Steps['first'][number]['steps'];

const limit: fc.Arbitrary<Limit | null> = fc.oneof(
  fc.constantFrom('PT20M', 'PT6H', 'P2D', 'P1M', 'P400D').map((text) => ({ wall: parseDuration(text)! })),
  fc.integer({ min: 0, max: 12 }).map((workingDays) => ({ workingDays })),
  fc.constant(null),
);
const rules = fc.infiniteStream(limit).map((limits): StepRules => {
  const changed = caseSteps.map(({ step, rule, levels }) => {
    const drawn = levels.map((level) => [level, limits.next().value as Limit | null] as const);
    return [step, { ...rule, limits: Object.fromEntries(drawn) }] as const;
  });
  return Object.fromEntries(changed);
});
const questions = (end: number) => {
  const days = Math.ceil((end - HISTORY_START) / DAY) + 40;
  const day = fc.integer({ min: -3, max: days }).map((nth) => instant(HISTORY_START + nth * DAY).slice(0, 10));
  return fc.record({
    rules,
    period: fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((two) => two.toSorted() as [string, string]),
    known: fc.oneof(
      fc.constant(1),
      fc.integer({ min: 0, max: 1_000 }).map((part) => part / 1_000),
    ),
    now: fc.integer({ min: HISTORY_START, max: end + 30 * DAY }),
  });
};

/** What-ifs over a recorded history that differ from an own recomputation, and how many deadlines they counted. */
const differing = async (log: CaseLog, events: readonly StoredEvent[], end: number, seed: number) => {
  const wrong: object[] = [];
  let counted = 0;
  for (const { rules: steps, period, known, now } of fc.sample(fc.noBias(questions(end)), { numRuns: 40, seed })) {
    const prefix = events.slice(0, Math.ceil(known * events.length));
    const moment = { position: prefix.at(-1)?.position ?? 0n, now: instant(now) };
    const past = new PastDeadlinesQuery(log.reader, undefined as never);
    const [from, to] = period;
    const asked = { steps, calendar, ...windowOf(from, to), moment };
    let read = 0;
    const { items } = await runWhatIf(past, asked, (done) => (read = done));
    const answered = items.map(({ step, agency, actual, whatIf }) => {
      return [`${step} ${agency}`, [actual, whatIf].flatMap(({ due, late, open }) => [due, late, open])] as const;
    });
    const limits = Object.fromEntries(caseSteps.map(({ step }) => [step, steps[step]!.limits])) as Limits;
    const own = recomputed(prefix, limits, { from, to, now });
    const ours = Object.fromEntries(answered) as Readonly<Record<string, readonly number[]>>;
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(own)])];
    for (const key of keys.filter((one) => JSON.stringify(ours[one]) !== JSON.stringify(own[one]))) {
      const [step] = key.split(' ');
      wrong.push({ period, known, now: instant(now), key, ours: ours[key], own: own[key], limits: limits[step!] });
    }
    if (read !== (await countWhatIf(past, asked))) wrong.push({ read });
    counted += answered.reduce((sum, [, [due = 0]]) => sum + due, 0);
  }
  return { wrong, counted };
};

const played = async (view: View, seed: number) => {
  const { recorded, end } = timedHistory(seed);
  const log = await CaseLog.open(view);
  try {
    for (const { caseId, event } of recorded) await log.append(caseId, event);
    await log.settled();
    return await differing(log, await log.store.readAll(0n, 10_000), end, seed);
  } finally {
    await log.close();
  }
};

describe('what if', () => {
  it.each([2, 5])(
    'is the same as an own recomputation, at any position, instant and period, under any policy (history %d)',
    async (seed) => {
      const { wrong, counted } = await played(deadlinesView, seed);
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(counted).toBeGreaterThan(300);
    },
    120_000,
  );

  it.each([
    ['extensions and pauses are not applied again', `jsonb_set(deadline::jsonb, '{adjustments}', '[]')::json`],
    ['a due time set by the sender is not kept', `(deadline::jsonb - 'dueBy')::json`],
  ])(
    'would differ if %s',
    async (_, changed) => {
      const faulty: View = {
        ...deadlinesView,
        apply: async (events, sql) => {
          await deadlinesView.apply(events, sql);
          await sql(`UPDATE deadline SET deadline = ${changed}`);
        },
      };
      for (const seed of [2, 5]) if ((await played(faulty, seed)).wrong.length > 0) return;
      throw new Error('the fault was not detected');
    },
    120_000,
  );
});
