import { randomUUID } from 'node:crypto';
import { instant } from '@center/kernel';
import fc from 'fast-check';
import { heldThings, inventedHoldings } from '../testing/invented-holdings';
import { InventedLog } from '../testing/invented-log';
import { Changes } from './changes';
import { indicatorIn } from './definitions/indicator';
import { ChangedQuery } from './facts/changed.query';
import { FiguresQuery } from './facts/figures.query';
import { OpenedQuery } from './facts/opened.query';
import { Statistics } from './statistics';

const NOW = instant(Date.UTC(2024, 7, 6));
let log: InventedLog;
beforeAll(async () => (log = await InventedLog.open(...inventedHoldings.views)));
afterAll(() => log.close());

const of = (name: string) => indicatorIn(inventedHoldings.current, name)!;
const at = (day: string) => instant(Date.parse(`${day}T00:00:00+08:00`));
const held = (from: string, to?: string) => ({
  ...{ key: randomUUID(), at: at(from), course: { ended: to ? at(to) : null, away: [] } },
});
const clear = () => log.database.pool.query('TRUNCATE views.shelf_fact, views.visit_fact');

/** The figures of an indicator, by group. */
const figures = async (name: string, period: { from?: string; to?: string }, groupBy: string[] = []) => {
  const { position } = await log.store.head();
  const statistics = new Statistics(inventedHoldings, new FiguresQuery(log.reader));
  const asked = { indicators: [of(name)], period, groupBy, position, now: NOW, suppress: false };
  return (await statistics.figures(asked)).map(({ now }) => now);
};
const opened = async (name: string, period: { from?: string; to?: string }, cell = {}) => {
  const { position } = await log.store.head();
  const { facts: table } = inventedHoldings.viewFor(of(name));
  return new OpenedQuery(log.reader).page({ table, indicator: of(name), period, cell, position, now: NOW, limit: 500 });
};

describe('stocks', () => {
  afterEach(clear);

  it('count what holds at the last instant of the period, whatever its start', async () => {
    await log.count(heldThings, held('2024-01-01'), held('2024-01-01', '2024-03-01'), held('2024-03-01'));
    await log.settled();
    const value = async (to?: string, from?: string) =>
      (await figures('shelves', { ...(to && { to }), ...(from && { from }) }))[0]?.value ?? 0;
    expect(await value('2023-12-31')).toBe(0);
    expect(await value('2024-01-01')).toBe(2);
    expect(await value('2024-02-29')).toBe(2); // the one that ends at 24:00 of that day still holds, its successor not yet
    expect(await value('2024-03-01', '2024-03-01')).toBe(2);
    expect(await value('2030-01-01')).toBe(2);
    expect(await value()).toBe(2);
  });

  it('by month are those at its end, of an unfinished month those now; a month opens into what holds then', async () => {
    await log.count(heldThings, held('2024-05-10', '2024-07-20'), held('2024-08-02'), held('2024-08-20'));
    await log.settled();
    const months = await figures('shelves', { from: '2024-04-01' }, ['month']);
    expect(months.map(({ group, value }) => [group['month'], value])).toEqual([
      ['2024-05', 1],
      ['2024-06', 1],
      ['2024-08', 1],
    ]);
    expect((await figures('shelves', {}, ['month'])).length).toBe(3);
    expect(await opened('shelves', {}, { month: '2024-06' })).toHaveLength(1);
    expect(await opened('shelves', {}, { month: '2024-07' })).toEqual([]);
    expect((await opened('shelves', {}, { month: '2024-08' }))[0]!.at).toEqual(new Date(at('2024-08-02')));
  });

  it('agree with an own count on any days, by day and by month', async () => {
    const day = fc
      .integer({ min: 0, max: 210 })
      .map((nth) => instant(Date.parse('2024-01-01') + nth * 86_400_000).slice(0, 10));
    const things = fc.array(fc.tuple(day, fc.option(day)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(things, day, async (made, to) => {
        await clear();
        const facts = made.filter(([from, until]) => until === null || from < until);
        if (facts.length > 0)
          await log.count(heldThings, ...facts.map(([from, until]) => held(from, until ?? undefined)));
        await log.settled();
        const holding = (last: string) =>
          facts.filter(([from, until]) => from <= last && (until === null || until > last)).length;
        expect((await figures('shelves', { to }))[0]?.value ?? 0).toBe(holding(to));
        const months = await figures('shelves', { from: '2024-01-01', to: '2024-06-30' }, ['month']);
        for (const month of [1, 2, 3, 4, 5, 6]) {
          const last = new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);
          const found = months.find(({ group }) => group['month'] === last.slice(0, 7));
          expect(found?.value ?? 0).toBe(holding(last));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('that changed between two positions are explained, also by month', async () => {
    const { facts } = await log.count(heldThings, held('2024-05-10'), held('2024-05-10'));
    const before = await log.store.head();
    await log.end(heldThings, facts[0]!);
    await log.settled();
    const after = await log.store.head();
    const changes = new Changes(inventedHoldings, new ChangedQuery(log.reader));
    const read = ({ position }: { position: bigint }) => ({ position, now: NOW });
    const changed = await changes.between({
      ...{ indicators: [of('shelves')], groupBy: ['month'], period: { from: '2024-04-01', to: '2024-06-30' } },
      ...{ before: read(before), after: read(after) },
    });
    expect([...changed.of.keys()]).toEqual(['["shelves",{"month":"2024-05"}]', '["shelves",{"month":"2024-06"}]']);
    expect([...changed.of.values()].map(({ removed }) => removed)).toEqual([[facts[0]!.key], [facts[0]!.key]]);
  });
});

describe('quantities', () => {
  afterEach(clear);
  const [anna, bert] = [randomUUID(), randomUUID()];
  const named = (person: string) => ({ person, quantity: { value: 1, approximate: false } });
  const group = (value: number, basis: 'HEADCOUNT' | 'DISTINCT', approximate = false) => ({
    quantity: { value, basis, approximate },
  });
  const visitors = async () => (await figures('visitors', {}))[0];

  it('are added up', async () => {
    await log.count(inventedHoldings.views[1]!, named(anna), named(anna), group(40, 'HEADCOUNT', true));
    await log.settled();
    const [figure] = await figures('attendances', {});
    expect(figure).toMatchObject({ value: 42, quantities: { approximate: true } });
    const facts = await opened('attendances', {});
    expect(facts.reduce((sum, { quantity }) => sum + quantity!, 0)).toBe(42);
  });

  it('of people count each named person once, and say how the others were counted', async () => {
    const view = inventedHoldings.views[1]!;
    await log.count(view, named(anna), named(anna), named(bert));
    await log.settled();
    expect(await visitors()).toMatchObject({ value: 2, quantities: { basis: 'DISTINCT', approximate: false } });
    const { facts } = await log.count(view, group(10, 'DISTINCT'));
    await log.settled();
    expect(await visitors()).toMatchObject({ value: 12, quantities: { basis: 'DISTINCT' } });
    await log.count(view, group(25, 'HEADCOUNT'));
    await log.settled();
    expect(await visitors()).toMatchObject({ value: 37, quantities: { basis: 'MIXED' } });
    const units = await opened('visitors', {});
    expect(units.map(({ quantity }) => quantity).sort((a, b) => a! - b!)).toEqual([1, 1, 10, 25]);
    await log.end(view, ...facts);
    await log.settled();
    expect((await visitors())!.value).toBe(27);
  });

  it('of nobody but unnamed people are a headcount', async () => {
    await log.count(inventedHoldings.views[1]!, group(25, 'HEADCOUNT'), group(25, 'HEADCOUNT'));
    await log.settled();
    expect(await visitors()).toMatchObject({ value: 50, quantities: { basis: 'HEADCOUNT' } });
  });
});
