import type { StoredEvent } from '@center/kernel';
import type { View } from '@center/projections';
import {
  type ComparedFigure,
  Definitions,
  FiguresQuery,
  type Indicator,
  OpenedQuery,
  Statistics,
} from '@center/statistics';
import * as fc from 'fast-check';
import { ActivityLog } from '../../../testing/activity-log';
import { type Asked, countIndependently, standing } from '../../../testing/counted-otherwise';
import { anything, type Happening, RandomActivities } from '../../../testing/random-activities';
import { activityFactsView } from './activity-facts.view';
import { printFactsView } from './print-facts.view';

const definitions = new Definitions([activityFactsView, printFactsView]);
const SEED = 20_240_806;
const GROUPS: readonly string[][] = [
  [],
  ['agency'],
  ['area'],
  ['kind'],
  ['theme'],
  ['month'],
  ['agency', 'month'],
  ['area', 'kind'],
];

const canGroup = ({ dimensions }: Indicator, groupBy: readonly string[]): boolean =>
  groupBy.every((name) => dimensions.some((dimension) => dimension.name === name));

const day = fc
  .integer({ min: 0, max: 620 })
  .map((nth) => new Date(Date.UTC(2023, 0, 1) + nth * 86_400_000).toISOString().slice(0, 10));
const question = fc.record({
  days: fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  groupBy: fc.constantFrom(...GROUPS),
  known: fc.double({ min: 0, max: 1, noNaN: true }),
});
const asked = fc.tuple(
  fc.array(anything, { minLength: 60, maxLength: 60 }),
  fc.array(question, { minLength: 15, maxLength: 15 }),
);

const figuresOf = async (
  log: ActivityLog,
  { from, to, groupBy }: Asked,
  position: bigint,
): Promise<ComparedFigure[]> => {
  const indicators = definitions.current.indicators.filter((one) => canGroup(one, groupBy));
  const statistics = new Statistics(definitions, new FiguresQuery(log.reader));
  const what = { indicators, period: { from, to }, groupBy, position, now: log.now(), suppress: false };
  return [...(await statistics.figures(what))];
};

/** Whether a figure opens into what it counts. */
const opensWrongly = async (
  log: ActivityLog,
  { now }: ComparedFigure,
  { from, to }: Asked,
  position: bigint,
): Promise<boolean> => {
  const { facts: table } = definitions.viewFor(now.indicator);
  const opened = await new OpenedQuery(log.reader).page({
    ...{
      table,
      indicator: now.indicator,
      period: { from, to },
      cell: now.group,
      position,
      now: log.now(),
      limit: 1_000,
    },
  });
  return (
    opened.length === 0 || !opened.every(({ events }) => events.every((event) => BigInt(event.position) <= position))
  );
};

/** Plays a history, and returns the questions on which the views and the independent count differ. */
const played = async (
  views: readonly View[],
  history: readonly Happening[],
  questions: readonly (Asked & { known: number })[],
) => {
  const log = await ActivityLog.open(...views);
  try {
    await new RandomActivities(log).play(history);
    await log.settled();
    const events = await log.store.readAll(0n, 1_000);
    const wrong: object[] = [];
    for (const { known, ...what } of questions) {
      const prefix = events.slice(0, Math.ceil(known * events.length));
      const position = prefix.at(-1)?.position ?? 0n;
      const figures = (await figuresOf(log, what, position)).filter(({ now }) => now.value !== 0);
      const reported = figures.map(({ now: { indicator, group, value, quantities } }) => [
        `${indicator.name} ${JSON.stringify(group)}`,
        [value, quantities?.basis, quantities?.approximate ?? false],
      ]);
      const counted = Object.entries(countIndependently(prefix, what)).filter(([name]) => {
        const indicator = definitions.current.indicators.find((one) => one.name === name.split(' ')[0])!;
        return canGroup(indicator, what.groupBy);
      });
      const sorted = (entries: readonly (readonly unknown[])[]) => entries.map((entry) => JSON.stringify(entry)).sort();
      if (JSON.stringify(sorted(reported)) !== JSON.stringify(sorted(counted))) wrong.push({ what, reported, counted });
      for (const figure of figures.slice(0, 2))
        if (await opensWrongly(log, figure, what, position)) wrong.push({ what, opened: figure.now.indicator.name });
    }
    const rows = await Promise.all(views.map((view) => log.rows(view)));
    for (const { name } of views) await log.projections.rebuild(name);
    const again = await Promise.all(views.map((view) => log.rows(view)));
    return { events, wrong, rows, again };
  } finally {
    await log.close();
  }
};

const VIEWS: readonly View[] = [activityFactsView, printFactsView];
const wholes = GROUPS.map((groupBy) => ({ groupBy, known: 1, from: undefined, to: undefined }));
const flat = (questions: readonly (typeof question extends fc.Arbitrary<infer One> ? One : never)[]) => [
  ...wholes,
  ...questions.map(({ days, ...rest }) => ({ ...days, ...rest })),
];

describe('the figures of activities', () => {
  it('match an independent count at any instant, for any period and grouping, and after a rebuild', async () => {
    const types = new Set<string>();
    await fc.assert(
      fc.asyncProperty(asked, async ([history, questions]) => {
        const { wrong, rows, again, events } = await played(VIEWS, history, flat(questions));
        for (const { type } of events) types.add(type);
        expect(wrong.slice(0, 1)).toEqual([]);
        expect(again).toEqual(rows);
      }),
      { numRuns: 8, seed: SEED, endOnFailure: true },
    );
    expect(types.size).toBe(7);
  }, 240_000);

  it('are in exactly one figure of sessions by kind: they add up to what was held and is not void', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 40, maxLength: 40 }), async (history) => {
        const log = await ActivityLog.open(...VIEWS);
        try {
          await new RandomActivities(log).play(history);
          await log.settled();
          const { position } = await log.store.head();
          const { held } = standing(await log.store.readAll(0n, 1_000));
          const of = (figures: readonly ComparedFigure[], name: string): number =>
            figures.reduce((sum, { now }) => sum + (now.indicator.name === name ? now.value! : 0), 0);
          expect(of(await figuresOf(log, { groupBy: ['kind'] }, position), 'activities_held')).toBe(held.length);
          const all = await figuresOf(log, { groupBy: [] }, position);
          const others = held.filter(
            ({ kind, theme, hostKind }) =>
              ['FAMILY_COUNSELLING', 'VOLUNTEER_SERVICE'].includes(kind) ||
              theme === 'INDIVIDUAL' ||
              (kind === 'CHILD_SERVICE' && hostKind !== 'STATION'),
          );
          const names = definitions.current.indicators
            .filter(({ counting, name }) => counting === 'FACTS' && name !== 'activities_held')
            .map(({ name }) => name);
          expect(names).toHaveLength(6);
          expect(names.reduce((sum, name) => sum + of(all, name), 0)).toBe(held.length - others.length);
        } finally {
          await log.close();
        }
      }),
      { numRuns: 4, seed: SEED },
    );
  }, 120_000);

  const ignoring =
    (type: string) =>
    (view: View): View => ({
      ...view,
      apply: (events, sql) =>
        view.apply(
          events.filter((event) => event.type !== type),
          sql,
        ),
    });
  const seeing =
    (altered: (event: StoredEvent) => StoredEvent) =>
    (view: View): View => ({
      ...view,
      apply: (events, sql) => view.apply(events.map(altered), sql),
    });
  const withAttendance = (change: (attendance: Record<string, unknown>) => object) =>
    seeing((event) => {
      const { attendance } = event.data as { attendance?: Record<string, unknown> };
      return attendance ? { ...event, data: { ...event.data, attendance: change(attendance) } } : event;
    });
  const faults: [string, (view: View) => View][] = [
    [
      'a voided activity still counts',
      (view) => (view === activityFactsView ? ignoring('ActivityVoided')(view) : view),
    ],
    ['a later attendance is ignored', ignoring('AttendanceSet')],
    [
      'a voided print run still counts',
      (view) => ({
        ...view,
        apply: async (events, sql) =>
          view.apply(
            events.filter(({ type }) => type !== 'PrintVoided'),
            sql,
          ),
      }),
    ],
    [
      'volunteers count as children',
      withAttendance(({ volunteers, ...rest }) => ({
        ...rest,
        ...(volunteers ? { children: { named: [], ...volunteers } } : {}),
      })),
    ],
    [
      'a family counselled twice counts twice',
      seeing((event) => ({
        ...event,
        data: JSON.parse(
          JSON.stringify(event.data).replaceAll(
            /"householdId":"3{8}/g,
            `"householdId":"${String(event.position).padStart(8, '9')}`,
          ),
        ) as object,
      })),
    ],
    [
      'what another agency holds counts as of a station',
      seeing((event) => ({
        ...event,
        data: { ...event.data, ...('hostKind' in event.data && { hostKind: 'STATION' }) },
      })),
    ],
    [
      'copies of other material count as booklets',
      seeing((event) =>
        event.type === 'MaterialPrinted' ? { ...event, data: { ...event.data, kind: 'BOOKLET' } } : event,
      ),
    ],
    ['a fact is known too early', seeing((event) => ({ ...event, position: event.position - 1n }))],
  ];

  it.each(faults)(
    'are found to differ when %s',
    async (_, faulty) => {
      for (const [history, questions] of fc.sample(asked, { numRuns: 12, seed: SEED })) {
        const { wrong } = await played(VIEWS.map(faulty), history, flat(questions));
        if (wrong.length > 0) return;
      }
      throw new Error('the fault was not detected');
    },
    120_000,
  );
});
