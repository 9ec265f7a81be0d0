import { instant } from '@center/kernel';
import { Changes } from './changes';
import { inventedDefinitions } from '../testing/invented-contexts';
import { indicatorIn } from './definitions/indicator';
import type { ChangedQuery, Changing, GroupedVersion } from './facts/changed.query';
import { nameOfFigure } from './statistics';

const borrowers = indicatorIn(inventedDefinitions.current, 'borrowers')!;
const rate = indicatorIn(inventedDefinitions.current, 'overdue_rate')!;
const version = (counted: string, from: number, to: number | null, more: Partial<GroupedVersion> = {}) => ({
  ...({ counted, before: 'in', after: 'in', knownFrom: BigInt(from), values: [] } as const),
  knownTo: to === null ? null : BigInt(to),
  subject: { context: 'libraries', id: counted },
  ...more,
});
const over = (...versions: GroupedVersion[]) =>
  new Changes(inventedDefinitions, {
    versions: ({ limit: _ }: Changing) => Promise.resolve(versions),
  } as ChangedQuery);
const now = instant(0);
const asked = { period: {}, groupBy: [], before: { position: 10n, now }, after: { position: 20n, now } } as const;

describe('changes of a figure', () => {
  it('count a person with several facts once and list the event that made the person count', async () => {
    const { of } = await over(version('p', 12, 15), version('p', 13, null), version('p', 17, null)).between({
      ...asked,
      indicators: [borrowers],
    });
    const change = { added: ['p'], removed: [], turned: [], positions: [12n] };
    expect([...of]).toEqual([[nameOfFigure({ indicator: borrowers, group: {} }), change]]);
  });

  it('have no unit and no event of a hidden subject, and count a person by the others', async () => {
    const other = { subject: { context: 'libraries', id: 'secret' } };
    const { of } = await over(
      version('a', 12, null, other),
      version('p', 13, null, other),
      version('p', 17, null),
    ).between({
      ...asked,
      indicators: [borrowers],
      hidden: (subjects) => Promise.resolve(new Set(subjects.map(({ id }) => id).filter((id) => id === 'secret'))),
    });
    expect([...of.values()]).toEqual([{ added: ['p'], removed: [], turned: [], positions: [17n] }]);
  });

  it('list every event that added or removed a unit, and no event without effect on it', async () => {
    const { of } = await over(
      version('a', 5, 12),
      version('a', 12, 14),
      version('a', 16, 18),
      version('b', 3, 19),
      version('b', 19, null),
    ).between({ ...asked, indicators: [borrowers] });
    expect([...of.values()]).toEqual([{ added: [], removed: ['a'], turned: [], positions: [14n, 16n, 18n] }]);
  });

  it('list the units of a share that entered the numerator', async () => {
    const { of } = await over(version('t', 5, 12), version('t', 12, null, { after: 'met' })).between({
      ...asked,
      indicators: [rate],
    });
    expect([...of.values()]).toEqual([{ added: [], removed: [], turned: ['t'], positions: [12n] }]);
  });

  it('appear in each group of a multi-valued dimension and in the null group', async () => {
    const topics = (...values: (string | null)[]) => ({ values: [values] });
    const { of } = await over(version('a', 5, 12, topics(null)), version('a', 12, null, topics('x', 'y'))).between({
      ...asked,
      groupBy: ['topic'],
      indicators: [borrowers],
    });
    const named = (topic: string | null) => of.get(nameOfFigure({ indicator: borrowers, group: { topic } }));
    expect([named(null)?.removed, named('x')?.added, named('y')?.added]).toEqual([['a'], ['a'], ['a']]);
  });

  it('are marked as truncated above the limit', async () => {
    const { of, cutShort } = await over(version('a', 11, null), version('b', 12, null)).between(
      { ...asked, indicators: [borrowers] },
      1,
    );
    expect([[...of.values()].map(({ added }) => added), [...cutShort]]).toEqual([[['a']], [borrowers]]);
  });
});
