import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@center/kernel';
import type { View } from '@center/projections';
import {
  type Change,
  ChangedQuery,
  Changes,
  type ComparedFigure,
  Definitions,
  FiguresQuery,
  Statistics,
  compared,
  nameOfFigure,
} from '@center/statistics';
import * as fc from 'fast-check';
import { CaseLog } from '../../../testing/case-log';
import { countIndependently, unitsIn } from '../../../testing/counted-otherwise';
import { RandomHistory, type Step, steps } from '../../../testing/random-history';
import { factsView } from './facts.view';

const LENGTH = 250;
const SEED = 20_240_806;
const definitions = new Definitions([factsView]);
const { indicators } = definitions.current;

interface Question {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly groupBy: string[];
  /** which prefix of the log was visible at publication, and which is visible now */
  readonly then: number;
  readonly now: number;
}

const day = fc
  .integer({ min: 0, max: 760 })
  .map((days) => new Date(Date.UTC(2022, 11, 20) + days * 86_400_000).toISOString().slice(0, 10));
const share = fc.integer({ min: 0, max: 1_000 }).map((part) => part / 1_000);
const question: fc.Arbitrary<Question> = fc.noBias(
  fc
    .tuple(
      fc.option(fc.uniqueArray(day, { minLength: 2, maxLength: 2 }), { nil: undefined }),
      fc.uniqueArray(fc.constantFrom(...definitions.dimensions), { maxLength: 2 }),
      fc.tuple(share, share),
    )
    .map(([days, groupBy, parts]) => {
      const [from, to] = (days ?? []).toSorted();
      return { from, to, groupBy, then: Math.min(...parts), now: Math.max(...parts) };
    }),
);
const asked = fc.tuple(steps(LENGTH), fc.array(question, { minLength: 25, maxLength: 25 }));

/** The units of a figure, counted from the events alone; for a ratio, also the units in its numerator. */
const keysOf = (events: readonly StoredEvent[], { now }: ComparedFigure, { from, to, groupBy }: Question) => {
  const cell = JSON.stringify(now.group);
  const keys = new Map<string, boolean | number>();
  for (const unit of unitsIn(events)) {
    const counted = countIndependently([unit], { from, to, groupBy });
    if (!(`${now.indicator.name} ${cell}` in counted)) continue;
    keys.set(unit.counted, unit.days ?? (unit.above || keys.get(unit.counted) === true));
  }
  return keys;
};

/** An independent description of a change: the number of units added, removed and changed, and the events that cause it. */
const independentChange = (events: readonly StoredEvent[], figure: ComparedFigure, asking: Question, parts: Parts) => {
  const keys = (position: bigint) =>
    keysOf(
      events.filter((event) => event.position <= position),
      figure,
      asking,
    );
  const [before, after] = [keys(parts.before), keys(parts.after)];
  const isShare = ['SHARE', 'MEAN'].includes(figure.now.indicator.counting);
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.has(key) !== after.has(key) || (isShare && before.get(key) !== after.get(key)),
  );
  const positions = events
    .filter(({ position }) => position > parts.before && position <= parts.after)
    .filter(({ position }) => {
      const [was, is] = [keys(position - 1n), keys(position)];
      return moved.some((key) => was.has(key) !== is.has(key) || (isShare && was.get(key) !== is.get(key)));
    })
    .map(({ position }) => position);
  return {
    added: moved.filter((key) => !before.has(key)).length,
    removed: moved.filter((key) => !after.has(key)).length,
    turned: moved.filter((key) => before.has(key) && after.has(key)).length,
    positions,
  };
};

interface Parts {
  readonly before: bigint;
  readonly after: bigint;
}

const counts = ({ added, removed, turned, positions }: Change) => ({
  ...{ added: added.length, removed: removed.length, turned: turned.length },
  positions,
});

const said = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

/** How many changes of a question are checked event by event. Limited because the independent count is slow. */
const OPENED = 3;

/** Restates a report and compares it with an independent count; returns the differences and the number of comparisons. */
const disagreements = async (log: CaseLog, events: readonly StoredEvent[], questions: readonly Question[]) => {
  const statistics = new Statistics(definitions, new FiguresQuery(log.reader));
  const changes = new Changes(definitions, new ChangedQuery(log.reader));
  const wrong: object[] = [];
  let seen = 0;
  for (const asking of questions) {
    const { from, to, groupBy, then, now } = asking;
    const prefix = (part: number) => events.slice(0, Math.ceil(part * events.length));
    const parts = { before: prefix(then).at(-1)?.position ?? 0n, after: prefix(now).at(-1)?.position ?? 0n };
    const period = { from, to };
    const at = log.clock.now();
    const read = (position: bigint) => ({ position, now: at });
    const figures = async (position: bigint) =>
      (await statistics.figures({ indicators, period, groupBy, position, now: at, suppress: false })).map(
        (one) => one.now,
      );
    const differing = compared(await figures(parts.after), await figures(parts.before)).filter(
      (figure) => figure.now.value !== figure.previous!.value,
    );
    const [was, is] = [prefix(then), prefix(now)].map((part) =>
      countIndependently(unitsIn(part), { from, to, groupBy }),
    ) as [Record<string, number>, Record<string, number>];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
      (name) => was[name] !== is[name] && !name.endsWith(' median'),
    );
    const reported = differing.map((figure) => `${figure.now.indicator.name} ${JSON.stringify(figure.now.group)}`);
    if (said(reported.toSorted()) !== said(names.toSorted())) wrong.push({ reported, names });
    const { of } = await changes.between({
      indicators,
      period,
      groupBy,
      before: read(parts.before),
      after: read(parts.after),
    });
    for (const figure of differing.slice(0, OPENED)) {
      const change = of.get(nameOfFigure(figure.now));
      const counted = independentChange(events, figure, asking, parts);
      seen += counted.positions.length;
      if (!change || said(counts(change)) !== said(counted))
        wrong.push({
          figure: said([figure.now.indicator.name, figure.now.group]),
          reported: said(change),
          counted: said(counted),
        });
    }
  }
  return { wrong, seen };
};

/** Replays a history into a new log with a view, and restates reports. */
const played = async (view: View, history: readonly Step[], questions: readonly Question[]) => {
  const log = await CaseLog.open(view);
  try {
    await new RandomHistory(log, randomUUID()).play(history);
    await log.settled();
    return await disagreements(log, await log.store.readAll(0n, 1_000), questions);
  } finally {
    await log.close();
  }
};

describe('a restatement between two positions', () => {
  it('matches an independent count, unit by unit and event by event', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ([history, questions]) => {
        const { wrong, seen: events } = await played(factsView, history, questions);
        seen += events;
        expect(wrong.slice(0, 1)).toEqual([]);
      }),
      { numRuns: 3, seed: SEED, endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(100);
  }, 240_000);

  const faulty = (apply: View['apply']): View => ({ ...factsView, apply });
  const faults: [string, View][] = [
    [
      'a merge is ignored',
      faulty((events, sql) =>
        factsView.apply(
          events.filter(({ type }) => type !== 'LeadMerged'),
          sql,
        ),
      ),
    ],
    [
      'a fact is valid from the event before',
      faulty(async (events, sql) => {
        await factsView.apply(events, sql);
        await sql(
          `UPDATE case_fact fact SET known_from = known_from - 1 WHERE known_to IS NULL AND known_from % 3 = 0
              AND NOT EXISTS (SELECT FROM case_fact other WHERE (other.indicator, other.key) = (fact.indicator, fact.key)
                                AND other.known_from = fact.known_from - 1)`,
        );
      }),
    ],
    [
      'ended facts are deleted',
      faulty(async (events, sql) => {
        await factsView.apply(events, sql);
        await sql('DELETE FROM case_fact WHERE known_to IS NOT NULL');
      }),
    ],
  ];

  it.each(faults)(
    'is found to differ when %s',
    async (_, view) => {
      for (const [history, questions] of fc.sample(asked, { numRuns: 3, seed: SEED })) {
        const { wrong } = await played(view, history, questions);
        if (wrong.length > 0) return;
      }
      throw new Error('the fault was not detected');
    },
    240_000,
  );
});
