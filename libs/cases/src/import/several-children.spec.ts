import type { FilePlace } from './ledger-line';
import { divideChildren } from './several-children';

const ONE = '999999201501010610';
const OTHER = '999999201606060625';

const divided = (child: object): [object[], string[]] => {
  const body: { children: object[]; narrative?: string } = { children: [child, { name: '样例末' }] };
  const places = new Map<string, FilePlace>(
    Object.keys(child).map((field) => [`/children/0/${field}`, { column: field }]),
  );
  places.set('/children/1/name', { column: '姓名2' });
  const warnings = divideChildren(body, places).map(({ code, column }) => `${code} ${column}`);
  expect(places.get(`/children/${body.children.length - 1}/name`)).toEqual({ column: '姓名2' });
  return [body.children.slice(0, -1), warnings];
};

describe('several children in one cell', () => {
  it.each([
    '样例甲、样例乙',
    '样例甲,样例乙',
    '样例甲，样例乙',
    '样例甲；样例乙',
    '样例甲\n样例乙',
    '样例甲和样例乙',
    '样例甲与样例乙',
    '样例甲及样例乙',
    '样例甲/样例乙',
    '1.样例甲 、2.样例乙',
  ])('are divided: %j', (name) => expect(divided({ name })).toEqual([[{ name: '样例甲' }, { name: '样例乙' }], []]));

  it('are divided with their numbers and sexes, and share what is stated once', () => {
    const both = { name: '样例甲、样例乙', idNumber: `${ONE}\n${OTHER}`, sex: '男、女', address: '某村' };
    expect(divided(both)).toEqual([
      [
        { name: '样例甲', idNumber: ONE, sex: 'MALE', address: '某村' },
        { name: '样例乙', idNumber: OTHER, sex: 'FEMALE', address: '某村' },
      ],
      [],
    ]);
    expect(divided({ name: '样例甲 样例乙', idNumber: `${ONE} ${OTHER}` })[0]).toHaveLength(2);
    expect(divided({ name: '样例甲、样例乙', idNumber: `${ONE}、无` })[0]).toEqual([
      { name: '样例甲', idNumber: ONE },
      { name: '样例乙' },
    ]);
    expect(divided({ name: '样例甲、样例乙', birthDate: ['2015-03-02', '2016'] })[0]).toEqual([
      { name: '样例甲', birthDate: '2015-03-02' },
      { name: '样例乙', birthDate: '2016' },
    ]);
    expect(divided({ idNumber: `${ONE}、${OTHER}` })[0]).toEqual([{ idNumber: ONE }, { idNumber: OTHER }]);
  });

  it.each([
    [{ name: '样例甲、样例乙', idNumber: ONE }, 'idNumber'],
    [{ name: '样例甲', idNumber: `${ONE}、${OTHER}` }, 'idNumber'],
    [{ name: '样例甲、样例乙', birthDate: '2015-03-02' }, 'birthDate'],
    [{ name: '样例甲、其弟' }, 'name'],
    [{ name: '样例甲、样例乙等3人' }, 'name'],
    [{ name: '样例甲（男）、样例乙（女）' }, 'name'],
    [{ name: '样例甲 样例乙' }, 'name'],
  ])('stay one with a warning if it is not clear which they are: %j', (child, column) =>
    expect(divided(child)).toEqual([[child], [`several-children ${column}`]]),
  );

  it.each([
    { name: '样例甲', birthDate: ['2015', '2016'] },
    { name: '样例甲、样例乙', birthDate: ['2015', '2016', '2017'] },
    { birthDate: ['2015', '2016'] },
  ])('with births of which it is not clear whose they are keep them in the narrative: %j', (child) => {
    const body: { children: object[]; narrative?: string } = { children: [child], narrative: '无异常' };
    const places = new Map([['/children/0/birthDate', { column: '出生日期' }]]);
    expect(divideChildren(body, places)).toEqual([{ code: 'several-children', column: '出生日期' }]);
    expect(body.narrative).toBe(`无异常\n出生日期：${child.birthDate.join('、')}`);
    expect(body.children[0]).not.toHaveProperty('birthDate');
  });

  it.each([
    '李和平',
    '样例甲',
    '欧阳和平安',
    '欧阳 样例',
    '阿依·买买提',
    'Smith, John',
    '样例甲（小名：甲、乙）',
    '样\n例',
  ])('are not in the name %j', (name) => expect(divided({ name })).toEqual([[{ name }], []]));
});
