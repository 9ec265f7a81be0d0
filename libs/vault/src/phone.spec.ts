import * as fc from 'fast-check';
import { phonesIn } from './phone';

const MOTHER = '13800001111';
const FATHER = '13900002222';

describe('the telephone numbers in a field', () => {
  it.each<[string, string[]]>([
    ['13800001111|13900002222', [MOTHER, FATHER]],
    ['13800001111 13900002222', [MOTHER, FATHER]],
    ['13800001111\n13900002222', [MOTHER, FATHER]],
    ['13800001111或13900002222', [MOTHER, FATHER]],
    ['13800001111、１３９００００２２２２', [MOTHER, FATHER]],
    ['138-0000-1111/139 0000 2222', [MOTHER, FATHER]],
    ['13800001111（妈妈）13900002222（爸爸）', [MOTHER, FATHER]],
    ['母亲：13800001111 父亲：13900002222', [MOTHER, FATHER]],
    ['13800001111 0535-7212345', [MOTHER, '05357212345']],
    ['13800001111,无', [MOTHER]],
    ['13800001111/12', [MOTHER, '13800001112']],
    ['13800001111/2/3', [MOTHER, '13800001112', '13800001113']],
    ['0535-9991044/9991045', ['05359991044', '05359991045']],
    ['13800001111/7212345', [MOTHER, '7212345']],
  ])('of %j are several', (text, numbers) => expect(phonesIn(text)).toEqual(numbers));

  it.each([
    ['138 0000 1111', MOTHER],
    ['013800001111', MOTHER],
    ['+86-138-0000-1111', MOTHER],
    ['008613800001111', MOTHER],
    ['8613800001111', MOTHER],
    ['13800001111转王小明', MOTHER],
    ['+86 535 7212345', '05357212345'],
    ['(0535)7212345', '05357212345'],
    ['0535-7212345转801', '05357212345'],
    ['0535-7212345-801', '05357212345'],
    ['010-61234567 ext. 22', '01061234567'],
    ['7212345', '7212345'],
    ['13800001111.0', MOTHER],
    ['12345', '12345'],
    ['138000011112', '138000011112'],
    ['微信 lao_wang', '微信 lao_wang'],
  ])('of %j are one', (text, number) => expect(phonesIn(text)).toEqual([number]));

  it('are none in a placeholder', () => {
    for (const text of ['无', '不详', '/', '-', '0', '00000000000', '11111111111', '  '])
      expect(phonesIn(text)).toEqual([]);
  });

  it('are the same in whatever way two of them are written in one field', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^1[3-9]\d{9}$/)),
        fc.constantFrom('|', ' ', '\n', '或', '、', '；', ' / ', '（母）', ',  '),
        fc.constantFrom('', '+86', '0086 ', '0', '+86-'),
        ([one, other], between, before) => {
          const [first, second] = [one, other].map((number) => number.replace(/(\d{7})$/, '9876543'));
          expect(phonesIn(`${before}${first}${between}${before}${second}`)).toEqual([...new Set([first, second])]);
        },
      ),
    ));
});
