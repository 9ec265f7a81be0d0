import { ferries, inventedDefinitions as definitions, libraries } from '../../testing/invented-contexts';
import { Definitions } from './definitions';
import { canGroup, indicatorIn } from './indicator';

describe('the definitions of several contexts', () => {
  it('form one series of versions, each with the newest version of every context up to it', () => {
    expect(
      definitions.versions.map(({ version, indicators }) => [version, indicators.map(({ name }) => name)]),
    ).toEqual([
      [1, ['loans', 'borrowers', 'overdue_rate']],
      [2, ['loans', 'borrowers', 'overdue_rate', 'crossings']],
    ]);
    expect(definitions.current).toBe(definitions.versions.at(-1));
    expect([definitions.of(1), definitions.of(3)]).toEqual([definitions.versions[0], undefined]);
  });

  it('contain the indicators and dimensions of all contexts, and the view of each', () => {
    expect(definitions.indicators).toEqual(['loans', 'borrowers', 'overdue_rate', 'crossings']);
    expect(definitions.dimensions).toEqual(['agency', 'area', 'topic', 'month', 'vessel']);
    const [loans, crossings] = ['loans', 'crossings'].map((name) => indicatorIn(definitions.current, name)!);
    expect(definitions.viewsFor([crossings!, loans!, crossings!])).toEqual([ferries, libraries]);
    expect(indicatorIn(definitions.current, 'voyages')).toBeUndefined();
    expect(() => definitions.viewFor({ ...loans! })).toThrow(RangeError);
    expect([canGroup(loans!, ['area', 'topic']), canGroup(crossings!, ['area', 'topic'])]).toEqual([true, false]);
  });

  it('resolve the subject of a stream', () => {
    expect(definitions.subjectOf('ferry-1')).toEqual({ context: 'ferries', id: '1' });
    expect(definitions.subjectOf('ferryman-1')).toBeUndefined();
  });

  it('throw on duplicate indicator names', () => {
    expect(() => new Definitions([libraries, { ...ferries, definitions: libraries.definitions }])).toThrow(
      'definition 1 has duplicate indicator names',
    );
  });
});
