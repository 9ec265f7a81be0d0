import { instant } from '@center/kernel';
import { inventedDefinitions } from '../testing/invented-contexts';
import type { Group } from './definitions/dimensions';
import { type Indicator, indicatorIn } from './definitions/indicator';
import type { Count, FiguresQuery, Question } from './facts/figures.query';
import { Statistics } from './statistics';

const loans = indicatorIn(inventedDefinitions.current, 'loans')!;
const overdue = indicatorIn(inventedDefinitions.current, 'overdue_rate')!;
const count = (indicator: Indicator, group: Group, all: number, met = all): Count => ({ indicator, group, all, met });
const THIS_YEAR = { from: '2024-01-01', to: '2024-08-06' };
const LAST_YEAR = { from: '2023-01-01', to: '2023-08-06' };

/** Figures over fixed counts by period and grouping. */
const over = (answer: (question: Question) => Count[]) =>
  new Statistics(inventedDefinitions, {
    count: (question: Question) => Promise.resolve(answer(question)),
  } as FiguresQuery);
const now = instant(Date.UTC(2024, 7, 6));
const asked = {
  indicators: [loans, overdue],
  period: THIS_YEAR,
  groupBy: [],
  position: 1n,
  now,
  suppress: false,
} as const;

describe('figures', () => {
  it('are compared: a new group has no change, a missing group is 0', async () => {
    const statistics = over(({ period }) =>
      period.from === THIS_YEAR.from
        ? [count(loans, { area: 'a' }, 30), count(loans, { area: 'b' }, 7)]
        : [count(loans, { area: 'a' }, 20), count(loans, { area: 'c' }, 9), count(overdue, { area: 'c' }, 4, 1)],
    );
    const figures = await statistics.figures({ ...asked, groupBy: ['area'], previous: LAST_YEAR });
    expect(figures.map(({ now, previous, change }) => [now.group.area, now.value, previous!.value, change])).toEqual([
      ['a', 30, 20, 0.5],
      ['b', 7, 0, null],
      ['c', 0, 9, -1],
      ['c', null, 0.25, null],
    ]);
  });

  it('of shares are suppressed when the numerator or its complement is small', async () => {
    const figureOf = async (all: number, met: number) => {
      const [figure] = await over(() => [count(overdue, {}, all, met)]).figures({
        ...{ ...asked, indicators: [overdue], suppress: true },
      });
      return [figure!.now.value, figure!.now.suppressed, figure!.now.parts];
    };
    expect(await figureOf(40, 10)).toEqual([0.25, false, { met: 10, all: 40 }]);
    expect(await figureOf(40, 4)).toEqual([null, true, undefined]);
    expect(await figureOf(40, 37)).toEqual([null, true, undefined]);
    expect(await figureOf(4, 0)).toEqual([null, true, undefined]);
    expect(await figureOf(40, 0)).toEqual([0, false, { met: 0, all: 40 }]);
  });

  it('that are suppressed are left out when grouped; without grouping 0 is as small as 1 to 4', async () => {
    const grouped = over(({ period, groupBy }) =>
      groupBy.length === 0
        ? [count(loans, {}, 24)]
        : [
            count(loans, { area: 'a' }, 9),
            count(loans, { area: 'b' }, period === LAST_YEAR ? 12 : 3),
            count(loans, { area: 'c' }, 12),
          ],
    );
    const seen = async (figures: Promise<readonly { now: { group: Group; value: number | null } }[]>) =>
      (await figures).map(({ now }) => [now.group.area, now.value]);
    const asking = { ...asked, indicators: [loans], groupBy: ['area'], suppress: true };
    expect(await seen(grouped.figures(asking))).toEqual([['c', 12]]); // 24 - 12 - 9 would disclose the 3
    const compared = await grouped.figures({ ...asking, previous: LAST_YEAR });
    expect(compared.map(({ now, previous }) => [now.group.area, now.value, previous!.value])).toEqual([['c', 12, 12]]);
    expect(await seen(grouped.figures({ ...asking, suppress: false }))).toHaveLength(3);
    const none = await over(() => []).figures({ ...asked, suppress: true });
    expect(none.map(({ now }) => [now.value, now.suppressed])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it('disclose no suppressed figure by their change, nor the difference of two overlapping periods', async () => {
    const statistics = over(({ period }) => [count(loans, {}, period.to === THIS_YEAR.to ? 40 : 3)]);
    const [figure] = await statistics.figures({ ...asked, previous: LAST_YEAR, suppress: true });
    expect([figure!.now.value, figure!.previous!.suppressed, figure!.change]).toEqual([40, true, null]);

    const growing = over(({ period }) => [count(loans, {}, period.to === THIS_YEAR.to ? 40 : 38)]);
    const since = { period: { to: THIS_YEAR.to }, previous: { to: LAST_YEAR.to } };
    const [closed] = await growing.figures({ ...asked, ...since, suppress: true });
    expect([closed!.previous!.value, closed!.previous!.suppressed, closed!.change]).toEqual([null, true, null]);
    const [open] = await growing.figures({ ...asked, ...since });
    expect(open!.previous!.value).toBe(38);
  });
});
