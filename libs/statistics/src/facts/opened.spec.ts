import { inventedDefinitions } from '../../testing/invented-contexts';
import { indicatorIn } from '../definitions/indicator';
import { type FactUnit, openedFor, subjectsOf } from './opened.query';

const borrowers = indicatorIn(inventedDefinitions.current, 'borrowers')!;
const at = new Date(0);
const row = (id: string, position: string, value: string) => ({
  ...{ counted: 'p', context: 'libraries', id, at, met: false, person: 'p', quantity: null },
  events: [{ position, revision: 0, type: 'FactsChanged' }],
  groups: borrowers.dimensions.map(() => value),
});
const unit: FactUnit = { key: 'p', rows: [row('secret', '1', 'hidden'), row('open', '2', 'shown')] };

describe('a unit behind a figure', () => {
  it('is opened without the facts of a hidden subject: its values, its time and its events', () => {
    const opened = openedFor(unit, borrowers, new Set(['secret']))!;
    expect(opened.subject).toEqual({ context: 'libraries', id: 'open' });
    expect(opened.events.map(({ position }) => position)).toEqual(['2']);
    expect(JSON.stringify(opened)).not.toMatch(/hidden|secret/);
    expect(openedFor(unit, borrowers, new Set())!.events).toHaveLength(2);
  });

  it('is not opened if all its facts are hidden', () => {
    expect(openedFor(unit, borrowers, new Set(['secret', 'open']))).toBeUndefined();
    expect(new Set(subjectsOf([unit]).map(({ id }) => id))).toEqual(new Set(['secret', 'open']));
  });
});
