import { birthBounds } from './birth';
import { parseInstant } from './instant';

const on = parseInstant('2024-08-06T00:00:00+08:00')!;

describe('the bounds of a birth', () => {
  it.each([
    [{ birthDate: '2015-03-02', birthYear: 2014 }, ['2015-03-02', '2015-03-02']],
    [{ birthYear: 2015 }, ['2015-01-01', '2015-12-31']],
    [{ birthYear: 2015, birthMonth: 3 }, ['2015-03-01', '2015-03-31']],
    [{ ageAt: { age: 8, on } }, ['2015-08-06', '2016-08-06']],
  ])('of %j are %j', (birth, bounds) => expect(birthBounds(birth)).toEqual(bounds));

  it('are not known if nothing is', () => expect(birthBounds({ birthMonth: 3 })).toBeUndefined());
});
