import type { Vault } from '@center/vault';
import type { CaseText, Child } from '../../domain/case';
import { birthDatesOf } from './births';

const NUMBER = '999999201201010015';
/** Each text is its own plain text. */
const vault = { open: (texts: readonly unknown[]) => Promise.resolve(texts) } as unknown as Vault;
const text = (plain: string): CaseText => plain as unknown as CaseText;
const child = (facts: Partial<Record<'birthDate' | 'birthYear' | 'idNumber', CaseText>>): Child => facts as Child;

describe('the birth date of a child', () => {
  it('is that of its ID number, also if a year is stated', async () => {
    // Given children with a number, a year, or both
    const children = [
      child({ idNumber: text(NUMBER) }),
      child({ idNumber: text(NUMBER), birthYear: text('2012') }),
      child({ birthYear: text('2012') }),
      child({ birthDate: text('2010-01-02'), idNumber: text(NUMBER) }),
    ];
    // When their birth dates are asked for, then a stated date comes first, and a year hides none
    expect(await birthDatesOf(vault, children)).toEqual(['2012-01-01', '2012-01-01', undefined, '2010-01-02']);
  });
});
