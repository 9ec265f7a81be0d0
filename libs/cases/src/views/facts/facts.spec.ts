import { randomUUID } from 'node:crypto';
import {
  type ComparedFigure,
  Definitions,
  FiguresQuery,
  OpenedQuery,
  type Period,
  Statistics,
} from '@center/statistics';
import type { StoredEvent } from '@center/kernel';
import type { View } from '@center/projections';
import * as fc from 'fast-check';
import { CaseLog } from '../../../testing/case-log';
import { countIndependently, unitsIn } from '../../../testing/counted-otherwise';
import { RandomHistory, type Step, steps } from '../../../testing/random-history';
import type { CaseEvents } from '../../domain/events';
import { factsView } from './facts.view';

const definitions = new Definitions([factsView]);
const LENGTH = 250;
const OPENED = 4;
const SEED = 20_240_806;

interface Question {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly groupBy: string[];
  /** which prefix of the log is visible */
  readonly known: number;
}

const day = fc
  .integer({ min: 0, max: 760 })
  .map((days) => new Date(Date.UTC(2022, 11, 20) + days * 86_400_000).toISOString().slice(0, 10));
const period = fc
  .tuple(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }))
  .map(([from, to]) => (from !== undefined && to !== undefined && to < from ? { from: to, to: from } : { from, to }));
const question: fc.Arbitrary<Question> = fc.noBias(
  fc
    .record({
      period,
      groupBy: fc.uniqueArray(fc.constantFrom(...definitions.dimensions), { maxLength: 3 }),
      known: fc.integer({ min: 0, max: 1_000 }).map((share) => share / 1_000),
    })
    .map(({ period: days, ...rest }) => ({ ...days, ...rest })),
);
const wholes: Question[] = [[], ...definitions.dimensions.map((dimension) => [dimension])].map((groupBy) => ({
  ...{ from: undefined, to: undefined },
  ...{ groupBy, known: 1 },
}));
const asked = fc.tuple(steps(LENGTH), fc.array(question, { minLength: 40, maxLength: 40 }));

/** Compares the view with an independent count; returns the questions on which they differ. */
const disagreements = async (log: CaseLog, events: readonly StoredEvent[], questions: readonly Question[]) => {
  const statistics = new Statistics(definitions, new FiguresQuery(log.reader));
  const wrong: object[] = [];
  for (const { from, to, groupBy, known } of questions) {
    const prefix = events.slice(0, Math.ceil(known * events.length));
    const position = prefix.at(-1)?.position ?? 0n;
    const { indicators } = definitions.current;
    const now = log.clock.now();
    const figures = await statistics.figures({
      indicators,
      period: { from, to },
      groupBy,
      position,
      now,
      suppress: false,
    });
    const reported = Object.fromEntries(
      figures
        .filter(({ now: { parts } }) => parts?.all !== 0)
        .flatMap(({ now: { indicator, group, value, mean } }) => {
          const name = `${indicator.name} ${JSON.stringify(group)}`;
          return [[name, value], ...(mean ? [[`${name} median`, mean.median]] : [])];
        }),
    );
    const counted = countIndependently(unitsIn(prefix), { from, to, groupBy });
    wrong.push(...(await wronglyOpened(log, figures.slice(0, OPENED), { from, to }, position)));
    if (JSON.stringify(sorted(reported)) !== JSON.stringify(sorted(counted)))
      wrong.push({ from, to, groupBy, position, reported, counted });
  }
  return wrong;
};

/**
 * Drills down into figures; returns those whose number of units differs from the figure, or whose events are not in the
 * log.
 */
const wronglyOpened = async (log: CaseLog, figures: readonly ComparedFigure[], period: Period, position: bigint) => {
  const wrong: object[] = [];
  for (const { now } of figures) {
    const opening = {
      table: factsView.facts,
      indicator: now.indicator,
      period,
      cell: now.group,
      ...{ position, now: log.clock.now() },
      limit: 1_000,
    };
    const opened = await new OpenedQuery(log.reader).page(opening);
    const [first, ...rest] = opened;
    const again = await new OpenedQuery(log.reader).page({ ...opening, after: first?.key });
    const events = opened.flatMap((fact) => fact.events);
    const counted = now.parts ?? { all: now.mean?.count ?? now.value };
    const sound =
      opened.length === counted.all &&
      (!now.parts || opened.filter(({ met }) => met).length === now.parts.met) &&
      new Set(opened.map(({ key }) => key)).size === opened.length &&
      opened.every((fact) => fact.events.length > 0) &&
      events.every((event) => BigInt(event.position) <= position) &&
      JSON.stringify(again) === JSON.stringify(rest);
    if (!sound) wrong.push({ indicator: now.indicator.name, group: now.group, value: now.value, opened });
  }
  return wrong;
};

const sorted = (figures: object) => Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1));

/** Replays a history into a new log with a view, and queries it. */
const played = async (view: View, history: readonly Step[], questions: readonly Question[]) => {
  const log = await CaseLog.open(view);
  try {
    await new RandomHistory(log, randomUUID()).play(history);
    await log.settled();
    const events = await log.store.readAll(0n, 1_000);
    const wrong = await disagreements(log, events, [...wholes, ...questions]);
    return { events, wrong, rows: await log.rows(view), rebuilt: await rebuilt(log, view) };
  } finally {
    await log.close();
  }
};

const rebuilt = async (log: CaseLog, view: View) => {
  await log.projections.rebuild(view.name);
  return log.rows(view);
};

describe('statistics of cases', () => {
  it('match an independent count at any instant, for any period and grouping, and after a rebuild', async () => {
    const types = new Set<string>();
    await fc.assert(
      fc.asyncProperty(asked, async ([history, questions]) => {
        const { wrong, rows, rebuilt: again, events } = await played(factsView, history, questions);
        for (const { type } of events) types.add(type);
        expect(wrong.slice(0, 1)).toEqual([]);
        expect(again).toEqual(rows);
      }),
      { numRuns: 8, seed: SEED, endOnFailure: true },
    );
    expect([...types]).toEqual(
      expect.arrayContaining([
        'DisputeRaised',
        'LeadUnmerged',
        'DuplicateLeft',
        'TransferWithdrawn',
        'ChildIdentified',
        'RecordCorrected',
        'RescueVoided',
        'CaseClosed',
      ]),
    );
  }, 240_000);

  /** The view with events of this type ignored. */
  const ignoring = (type: string): View => ({
    ...factsView,
    apply: (events, sql) =>
      factsView.apply(
        events.filter((event) => event.type !== type),
        sql,
      ),
  });
  /** The view with altered events. */
  const seeing = (altered: (event: StoredEvent) => StoredEvent): View => ({
    ...factsView,
    apply: (events, sql) => factsView.apply(events.map(altered), sql),
  });
  const faults: [string, View][] = [
    ['a merge is ignored', ignoring('LeadMerged')],
    ['the undoing of a merge is ignored', ignoring('LeadUnmerged')],
    ['a withdrawal is ignored', ignoring('TransferWithdrawn')],
    ['a withdrawal removes transfers that were signed for', ignoring('TransferSignedFor')],
    ['a later triage does not change harms', ignoring('LeadTriaged')],
    ['an identification does not change the person', ignoring('ChildIdentified')],
    ['a grade does not change the risk level', ignoring('RiskGraded')],
    ['a correction does not change the source', ignoring('RecordCorrected')],
    ['children never join a survivor', ignoring('DuplicateJoined')],
    ['children never leave a survivor', ignoring('DuplicateLeft')],
    ['a return is ignored', ignoring('TransferReturned')],
    [
      'a fact is known too early',
      seeing((event) => (event.type === 'LeadAccepted' ? { ...event, position: event.position - 1n } : event)),
    ],
    [
      'a transfer counts under the agency that issued it',
      seeing((event) => {
        if (event.type !== 'TransferIssued') return event;
        const data = event.data as unknown as CaseEvents['TransferIssued'];
        return { ...event, data: { ...data, to: data.from } };
      }),
    ],
    [
      'the values of one dimension are stored under another',
      {
        ...factsView,
        apply: async (events, sql) => {
          await factsView.apply(events, sql);
          await sql('UPDATE case_fact SET by_risk = by_source WHERE by_risk IS DISTINCT FROM by_source');
          await sql(
            `INSERT INTO case_fact_words SELECT DISTINCT 'risk', by_risk_number, array_remove(ARRAY[by_risk], NULL)
               FROM case_fact ON CONFLICT DO NOTHING`,
          );
        },
      },
    ],
    [
      'ended facts are deleted',
      {
        ...factsView,
        apply: async (events, sql) => {
          await factsView.apply(events, sql);
          await sql('DELETE FROM case_fact WHERE known_to IS NOT NULL');
        },
      },
    ],
  ];

  it.each(faults)(
    'are found to differ when %s',
    async (_, view) => {
      const histories = fc.sample(asked, { numRuns: 6, seed: SEED });
      for (const [history, questions] of histories) {
        const { wrong } = await played(view, history, questions);
        if (wrong.length > 0) return;
      }
      throw new Error('the fault was not detected');
    },
    240_000,
  );
});
