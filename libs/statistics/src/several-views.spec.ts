import { randomUUID } from 'node:crypto';
import { type AgencyId, instant, type Officer } from '@center/kernel';
import { ViewsUnavailable, rowsOf } from '@center/projections';
import { type OperationFacts, Problem } from '@center/web';
import { ferries, inventedDefinitions as definitions, libraries } from '../testing/invented-contexts';
import { type FactOf, InventedLog } from '../testing/invented-log';
import { Changes } from './changes';
import { Definitions } from './definitions/definitions';
import { indicatorIn } from './definitions/indicator';
import { ChangedQuery } from './facts/changed.query';
import type { Fact } from './facts/fact';
import { FiguresQuery } from './facts/figures.query';
import { OpenedQuery } from './facts/opened.query';
import { Moments } from './moment';
import { getFactsRoute } from './routes/get-facts';
import { getStatisticsRoute } from './routes/get-statistics';
import { type FiguresAsked, Statistics } from './statistics';

const [loans, borrowers, crossings] = ['loans', 'borrowers', 'crossings'].map((name) =>
  indicatorIn(definitions.current, name)!,
);
const NOW = instant(Date.UTC(2024, 7, 6));
const AGENCY_ID = randomUUID() as string as AgencyId;
const many = (count: number, fact: FactOf): FactOf[] => Array.from({ length: count }, () => fact);
const READER = randomUUID() as string;
const book = (area: string, topic: string[] = []): FactOf => ({
  groups: { agency: [AGENCY_ID], area, topic },
  person: READER,
});
const trip = (area: string, vessel: string | null = null): FactOf => ({ groups: { area, vessel } });

let log: InventedLog;
/** positions, in log order */
let at: { none: bigint; books: bigint; trips: bigint; ended: bigint };
let sunk: Fact[];

beforeAll(async () => {
  log = await InventedLog.open(libraries, ferries);
  const none = (await log.store.head()).position;
  const { position: books } = await log.count(
    libraries,
    ...many(18, book('north', ['history'])),
    ...many(2, book('north', ['history', 'maps'])),
    ...many(3, book('south', [])),
  );
  const { facts, position: trips } = await log.count(ferries, ...many(9, trip('north', 'heron')), trip('south'));
  sunk = facts.slice(0, 2);
  at = { none, books, trips, ended: await log.end(ferries, ...sunk) };
  await log.settled();
});
afterAll(() => log.close());

const read = (position: bigint) => ({ position, now: NOW });
const statisticsOver = (over: Definitions) => new Statistics(over, new FiguresQuery(log.reader));
const ask = async (asked: Partial<FiguresAsked>, over = definitions) => {
  const question = {
    indicators: [loans!, crossings!],
    period: {},
    groupBy: [],
    position: at.ended,
    now: NOW,
    suppress: false,
  };
  const figures = await statisticsOver(over).figures({ ...question, ...asked });
  return figures.map(({ now }) => [now.indicator.name, ...Object.values(now.group), now.value]);
};

describe('fact views of several contexts', () => {
  it('return the same figures queried together and separately, at every instant', async () => {
    const known: [position: bigint, figures: unknown[]][] = [
      [at.none, []],
      [
        at.books,
        [
          ['loans', 'north', 20],
          ['loans', 'south', 3],
        ],
      ],
      [
        at.trips,
        [
          ['loans', 'north', 20],
          ['loans', 'south', 3],
          ['crossings', 'north', 9],
          ['crossings', 'south', 1],
        ],
      ],
      [
        at.ended,
        [
          ['loans', 'north', 20],
          ['loans', 'south', 3],
          ['crossings', 'north', 7],
          ['crossings', 'south', 1],
        ],
      ],
    ];
    for (const [position, figures] of known) {
      const by = { groupBy: ['area'], position };
      expect(await ask(by)).toEqual(figures);
      const apart = [await ask({ ...by, indicators: [loans!] }), await ask({ ...by, indicators: [crossings!] })];
      expect(apart.flat()).toEqual(figures);
    }
  });

  it('have their own dimensions', async () => {
    expect(await ask({ indicators: [loans!, borrowers!], groupBy: ['topic'] })).toEqual([
      ['loans', null, 3],
      ['loans', 'history', 20],
      ['loans', 'maps', 2],
      ['borrowers', null, 1],
      ['borrowers', 'history', 1],
      ['borrowers', 'maps', 1],
    ]);
    expect(await ask({ indicators: [crossings!], groupBy: ['vessel', 'month'] })).toEqual([
      ['crossings', null, '2024-08', 1],
      ['crossings', 'heron', '2024-08', 7],
    ]);
  });

  it('are suppressed independently', async () => {
    const seen = { groupBy: ['area'], suppress: true };
    expect(await ask({ ...seen, position: at.trips })).toEqual([]); // 3 books and 1 trip, and what would disclose them
    const { position } = await log.count(ferries, ...many(6, trip('south')));
    await log.settled();
    expect(await ask({ ...seen, position })).toEqual([
      ['crossings', 'north', 7],
      ['crossings', 'south', 7],
    ]);
  });

  it('return no figures for an agency if facts have no agency', async () => {
    expect(await ask({ agency: AGENCY_ID })).toEqual([['loans', 23]]);
    expect(await ask({ agency: randomUUID() as string as AgencyId })).toEqual([]);
  });

  it('explain the changes of each view', async () => {
    const changes = new Changes(definitions, new ChangedQuery(log.reader));
    const asked = { period: {}, groupBy: ['area'], before: read(at.none), after: read(at.ended) };
    const { of } = await changes.between({ ...asked, indicators: [loans!, crossings!] });
    const counts = [...of].map(([name, { added, positions }]) => [name, [added.length, ...positions]]);
    expect(Object.fromEntries(counts)).toEqual({
      '["loans",{"area":"north"}]': [20, at.books],
      '["loans",{"area":"south"}]': [3, at.books],
      '["crossings",{"area":"north"}]': [7, at.trips],
      '["crossings",{"area":"south"}]': [1, at.trips],
    });
    const after = await changes.between({ ...asked, before: read(at.trips), indicators: [loans!, crossings!] });
    expect([...after.of.values()].map(({ removed }) => removed)).toEqual([sunk.map(({ key }) => key).sort()]);
  });

  it('are rebuilt without touching the facts of another view', async () => {
    const versions = () => log.reader.query<object>('SELECT ctid, xmin, * FROM library_fact ORDER BY key');
    const [before, rows] = [await versions(), await rowsOf(log.database.pool, ferries)];
    await log.projections.rebuild(ferries.name);
    expect(await versions()).toEqual(before);
    expect(await rowsOf(log.database.pool, ferries)).toEqual(rows);
  });

  it('fail the comparison if one view reads the table of another', async () => {
    const mixed = new Definitions([libraries, { ...ferries, facts: libraries.facts }]);
    expect(await ask({}, mixed)).not.toEqual(await ask({}));
  });
});

describe('routes over several contexts', () => {
  const operation = { operationId: '', readAfter: undefined } as unknown as OperationFacts;
  const by = { role: 'AUDITOR', agency: { id: AGENCY_ID } } as Officer;
  const beginning = { day: () => Promise.resolve('2024-01-01') };
  const moments = () => new Moments(log.projections, log.store, log.clock);
  const Statistic = getStatisticsRoute(definitions);
  const Facts = getFactsRoute(definitions);
  const get = (groupBy: string[], indicators?: string[]) =>
    new Statistic(statisticsOver(definitions), moments(), beginning).getStatistics(by, operation, {
      groupBy,
      ...(indicators && { indicators }),
    });
  const hidden = { among: () => Promise.resolve(new Set<string>()) };
  const open = (name: string, asked: object = {}) =>
    new Facts(new OpenedQuery(log.reader), moments(), beginning, hidden).getFacts(by, name, operation, {
      limit: 2,
      ...asked,
    });
  const names = async (groupBy: string[], indicators?: string[]) => [
    ...new Set((await get(groupBy, indicators)).items.map(({ indicator }) => indicator)),
  ];
  const faultsOf = async (answer: Promise<unknown>) => {
    const error: unknown = await answer.catch((thrown: unknown) => thrown);
    return error instanceof Problem ? error.extras.errors?.map(({ pointer, code }) => [pointer, code]) : undefined;
  };

  it('return all indicators that have the requested dimensions', async () => {
    expect(await names(['area'])).toEqual(['loans', 'borrowers', 'overdue_rate', 'crossings']);
    expect(await names(['topic', 'area'])).toEqual(['loans', 'borrowers', 'overdue_rate']);
    expect(await names(['vessel'])).toEqual(['crossings']);
  });

  it('reject a dimension that a requested indicator does not have', async () => {
    const refused = (pointer: string) => [[pointer, 'group-not-available']];
    expect(await faultsOf(get(['topic'], ['loans', 'crossings']))).toEqual(refused('/groupBy'));
    expect(await faultsOf(get(['topic', 'vessel']))).toEqual(refused('/groupBy'));
    expect(await faultsOf(open('crossings', { topic: 'maps' }))).toEqual(refused('/topic'));
    const unknown = get([], ['loans', 'voyages']);
    expect(await faultsOf(unknown)).toEqual([['/indicators', 'must-be-one-of']]);
  });

  it('return the facts of a figure with their subject and the id field of its context', async () => {
    const [book] = (await open('loans', { area: 'south' })).items;
    const { id: bookId } = book!.subject;
    expect(book).toMatchObject({ subject: { context: 'libraries' }, bookId, group: { area: ['south'], topic: [] } });
    expect(book!.events).toEqual([
      { subject: book!.subject, bookId, position: '1', revision: 0, type: 'FactsChanged' },
    ]);
    const [trips] = (await open('crossings', { vessel: 'heron' })).items;
    expect(Object.keys(trips!)).toEqual(['key', 'subject', 'at', 'group', 'events']);
    expect(trips!.group).toEqual({ area: ['north'], vessel: ['heron'], month: ['2024-08'] });
  });
});

describe('a query', () => {
  it('waits for the views that it reads, and for no other', async () => {
    const broken = await InventedLog.open(libraries, ferries);
    try {
      const moments = new Moments(broken.projections, broken.store, broken.clock);
      const { position: fine } = await broken.count(ferries, trip('north'));
      await broken.settled();
      await broken.append(ferries, 'Nonsense', { before: [], after: [] });
      const { position } = await broken.count(libraries, book('north'));
      const at = (views: (typeof ferries)[], readAfter?: bigint) => moments.resolve({ views, readAfter });
      expect(await at([libraries], position)).toMatchObject({ position });
      await expect(at([ferries], position)).rejects.toThrow('view-behind');
      await expect(at([libraries, ferries], position)).rejects.toThrow('view-behind');
      expect(await at([libraries, ferries])).toMatchObject({ position: fine }); // the last position that both have reached
    } finally {
      await broken.close();
    }
  });

  it('fails while one of its views is not built', async () => {
    const moments = new Moments(log.projections, log.store, log.clock);
    const unbuilt = { ...ferries, name: 'unbuilt' };
    await expect(moments.resolve({ views: [libraries, unbuilt], readAfter: undefined })).rejects.toThrow(
      ViewsUnavailable,
    );
  });
});
