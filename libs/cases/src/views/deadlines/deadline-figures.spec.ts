import { type DeadlineChanges, type EventContext, instant, milliseconds, type StoredEvent } from '@center/kernel';
import type { View } from '@center/projections';
import { Definitions, FiguresQuery, OpenedQuery, Statistics } from '@center/statistics';
import fc from 'fast-check';
import { CaseLog } from '../../../testing/case-log';
import { type Asked, countDeadlines } from '../../../testing/deadlines-counted-otherwise';
import { HISTORY_START, timedHistory } from '../../../testing/timed-history';
import { deadlinesView } from './deadlines.view';

const definitions = new Definitions([deadlinesView]);
const { indicators } = definitions.current;
const QUESTIONS = 40;
const SEEDS = [1, 20, 32];

interface Question extends Asked {
  /** which part of the log is visible */
  readonly known: number;
}

const DAY = 86_400_000;
const share = fc.integer({ min: 0, max: 1_000 }).map((part) => part / 1_000);
const questions = (events: readonly StoredEvent[], end: number, seed: number): Question[] => {
  const days = Math.ceil((end - HISTORY_START) / DAY) + 20;
  const day = fc.integer({ min: -3, max: days }).map((nth) => instant(HISTORY_START + nth * DAY).slice(0, 10));
  const period = fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((two) => {
    const [from, to] = two.toSorted();
    return { from, to };
  });
  const question = fc.record({
    period: fc.oneof(
      period,
      period.map(({ from }) => ({ from })),
      fc.constant({}),
    ),
    groupBy: fc.uniqueArray(fc.constantFrom(...definitions.dimensions), { maxLength: 2 }),
    known: fc.oneof(fc.constant(1), share),
    now: fc.oneof(
      share.map((part) => HISTORY_START + Math.floor(part * (end - HISTORY_START + 30 * DAY))),
      fc.constantFrom(...events.map(({ data }) => milliseconds((data as EventContext).at))),
    ),
  });
  return fc
    .sample(fc.noBias(question), { numRuns: QUESTIONS, seed })
    .map(({ period: of, ...rest }) => ({ ...of, ...rest }));
};

/** The questions on which the view differs from the independent count. */
const disagreements = async (log: CaseLog, events: readonly StoredEvent[], asked: readonly Question[]) => {
  const statistics = new Statistics(definitions, new FiguresQuery(log.reader));
  const opened = new OpenedQuery(log.reader);
  const wrong: object[] = [];
  for (const question of asked) {
    const { from, to, groupBy, known } = question;
    const prefix = events.slice(0, Math.ceil(known * events.length));
    const position = prefix.at(-1)?.position ?? 0n;
    const read = { period: { from, to }, position, now: instant(question.now) };
    const figures = (await statistics.figures({ ...read, indicators, groupBy, suppress: false })).map(({ now }) => now);
    const said = figures
      .filter(({ parts }) => parts?.all !== 0)
      .map(({ indicator, group, value, parts }) => {
        return [`${indicator.name} ${JSON.stringify(group)}`, [parts?.met ?? value, parts?.all ?? value]] as const;
      });
    const counted = countDeadlines(prefix, question);
    if (sorted(Object.fromEntries(said)) !== sorted(counted)) wrong.push({ question, said, counted });
    for (const { indicator, group: cell, value, parts = { met: value, all: value } } of figures.slice(0, 3)) {
      const table = deadlinesView.facts;
      const facts = await opened.page({ ...read, table, indicator, cell, limit: 5_000 });
      const met = indicator.counting === 'SHARE' ? facts.filter((fact) => fact.met).length : facts.length;
      if (facts.length !== parts.all || met !== parts.met)
        wrong.push({ question, indicator, facts: facts.length, met });
    }
  }
  return wrong;
};

const sorted = (figures: object) => JSON.stringify(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Records a history in a new log with a view, and queries it. */
const played = async (view: View, seed: number) => {
  const { recorded, end } = timedHistory(seed);
  const log = await CaseLog.open(view);
  try {
    for (const { caseId, event } of recorded) await log.append(caseId, event);
    await log.settled();
    const events = await log.store.readAll(0n, 10_000);
    const wrong = await disagreements(log, events, questions(events.slice(1), end, seed));
    const rows = await log.rows(view);
    await log.projections.rebuild(view.name);
    return { wrong, rows, again: await log.rows(view), recorded };
  } finally {
    await log.close();
  }
};

describe('figures of deadlines', () => {
  it.each(SEEDS)(
    'match an independent count at any position, instant, period and grouping, and after a rebuild (history %d)',
    async (seed) => {
      const { wrong, rows, again } = await played(deadlinesView, seed);
      expect(wrong.slice(0, 1)).toEqual([]);
      expect(again).toEqual(rows);
    },
    120_000,
  );

  it('are of histories with everything that happens to deadlines', () => {
    const events = SEEDS.flatMap((seed) => timedHistory(seed).recorded.map(({ event }) => event));
    const changed = new Set(events.flatMap(({ data }) => Object.keys(data.deadlines ?? {})));
    expect([...changed].sort()).toEqual([
      'cancelled',
      'done',
      'ended',
      'extended',
      'missed',
      'moved',
      'paused',
      'responsible',
      'restored',
      'resumed',
      'started',
    ]);
  });

  /** The view that does not see one kind of change. */
  const without = (kind: keyof DeadlineChanges): View => ({
    ...deadlinesView,
    apply: (events, sql) =>
      deadlinesView.apply(
        events.map((event) => {
          const { deadlines, ...data } = event.data as { deadlines?: DeadlineChanges };
          if (!deadlines?.[kind]) return event;
          const { [kind]: _, ...changes } = deadlines;
          return { ...event, data: { ...data, deadlines: changes } };
        }),
        sql,
      ),
  });
  const faulty = (statement: string): View => ({
    ...deadlinesView,
    apply: async (events, sql) => {
      await deadlinesView.apply(events, sql);
      await sql(statement);
    },
  });
  const faults: [string, View][] = [
    ['steps are never done', without('done')],
    ['cancelled ones still run', without('cancelled')],
    ['extensions are ignored', without('extended')],
    ['pauses are ignored', without('paused')],
    ['the agency stays', without('responsible')],
    ['24:00 belongs to the next day', faulty("UPDATE deadline SET day = (at + interval '8 hours')::date")],
    ['what is done late is on time', faulty('UPDATE deadline SET met = ended IS NOT NULL')],
  ];
  it.each(faults)(
    'are found to differ when %s',
    async (_, view) => {
      for (const seed of SEEDS) if ((await played(view, seed)).wrong.length > 0) return;
      throw new Error('the fault was not detected');
    },
    120_000,
  );
});
