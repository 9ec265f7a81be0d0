import { IsFlag, IsNested, IsOneOf, IsText } from '.';
import { asRequest } from '../reading/request-pipe';

class Person {
  @IsText({ optional: true })
  name?: string;
}

class Base {
  @IsText({ optional: true })
  inherited?: string;
}

class Body extends Base {
  @IsText()
  text!: string;

  @IsOneOf(['A', 'B'], { optional: true })
  code: string = 'B';

  @IsFlag({ optional: true })
  flag: boolean = false;

  @IsText({ optional: true, list: { max: 2 } })
  words: string[] = [];

  @IsNested(() => Person, { optional: true })
  one?: Person;

  @IsNested(() => Person, { optional: true, list: { max: 2 } })
  many: Person[] = [];
}

it('a blank text in an optional field is not known, at any depth', async () => {
  const blank = {
    text: 'a',
    inherited: '',
    code: '',
    flag: '',
    one: { name: '' },
    many: [{ name: '' }, { name: 'b' }],
  };
  expect(await asRequest(Body, blank)).toEqual({
    ...{ text: 'a', code: 'B', flag: false, words: [] },
    ...{ one: {}, many: [{}, { name: 'b' }] },
  });
});

it.each([{ text: '' }, { text: 'a', words: '' }, { text: 'a', words: [''] }, { text: 'a', other: '' }])(
  'a blank text elsewhere is refused: %j',
  (body) => expect(asRequest(Body, body)).rejects.toThrow('invalid-request'),
);
