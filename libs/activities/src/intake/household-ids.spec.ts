import { id } from '@center/kernel';
import * as fc from 'fast-check';
import type { HouseholdId } from '../domain/events';
import { householdIds, type NamedHousehold } from './household-ids';

interface Stated {
  readonly name?: string;
}
type Match = typeof householdIds;

const ids = (of: number) => (nth: number) => id<'household'>(`${of}0000000-0000-8000-8000-00000000000${nth}`);
const [before, fresh] = [ids(1), ids(2)];
const recordedAs = (stated: readonly Stated[]): NamedHousehold[] =>
  stated.map(({ name }, nth) => ({ householdId: before(nth), name }));
/** The ids of the households with each name, and of those without one. */
const byName = (stated: readonly Stated[], found: readonly HouseholdId[]): string[] =>
  stated.map(({ name = '' }, nth) => `${name} ${found[nth]!}`).sort();

const statement = fc.array(fc.record({ name: fc.constantFrom('赵', '钱', '孙') }, { requiredKeys: [] }), {
  maxLength: 8,
});
const permuted = statement.chain((stated) =>
  fc.shuffledSubarray(stated, { minLength: stated.length }).map((after) => ({ stated, after })),
);
const keepsIds = (match: Match): fc.IPropertyWithHooks<[{ stated: Stated[]; after: Stated[] }]> =>
  fc.property(permuted, ({ stated, after }) => {
    const recorded = recordedAs(stated);
    const found = match(after, recorded, fresh);
    expect(byName(after, found)).toEqual(
      byName(
        stated,
        recorded.map(({ householdId }) => householdId),
      ),
    );
  });

describe('the households of a corrected attendance', () => {
  it('keep their ids in any order', () => fc.assert(keepsIds(householdIds)));

  it('would not if they were compared at their places', () => {
    const atPlaces: Match = (asked, recorded, newId) =>
      (asked ?? []).map(({ name }, nth) => (recorded[nth]?.name === name ? recorded[nth]!.householdId : newId(nth)));
    expect(fc.check(keepsIds(atPlaces)).failed).toBe(true);
  });

  it('are those that are given; a household that is given is not found by its name as well', () => {
    const recorded = recordedAs([{ name: '赵' }, { name: '赵' }, {}]);
    const [first, second, third] = recorded.map(({ householdId }) => householdId);
    const asked = [{ name: '赵' }, { householdId: first!, name: '赵' }, { name: '赵' }, {}, {}];
    expect(householdIds(asked, recorded, fresh)).toEqual([second, first, fresh(2), third, fresh(4)]);
  });

  it('are new when the recorded name was forgotten', () => {
    const recorded = [{ householdId: before(0), name: null }];
    expect(householdIds([{ name: '赵' }, {}], recorded, fresh)).toEqual([fresh(0), fresh(1)]);
  });
});
