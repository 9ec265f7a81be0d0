import { factsInNumber, identifiesPerson, readIdentityNumber } from './identity-number';
import { withCheckCharacter } from './id-number';

const read = (text: string, kind?: Parameters<typeof readIdentityNumber>[1]) => readIdentityNumber(text, kind);

describe('the number of an identity document', () => {
  it.each([
    '无',
    '不详',
    '待查',
    '未知',
    '暂无',
    '0',
    '000000000000000000',
    '/',
    '//',
    '-',
    '——',
    '*',
    'xxx',
    '×××',
    ' ',
    'N/A',
    'null',
    '111111111111111111',
  ])('is not known from the text %j', (text) =>
    expect([read(text), read(text, 'PASSPORT')]).toEqual([undefined, undefined]),
  );

  it.each([
    ['999999201202290026', 'RESIDENT', '999999201202290026', 'valid'],
    ['９９９９９９ 2012-0229 002 6', 'RESIDENT', '999999201202290026', 'valid'],
    ['999999201202290020', 'RESIDENT', '999999201202290020', 'bad-checksum'],
    ['99999920120231002X', 'RESIDENT', '99999920120231002X', 'malformed'],
    ['9999992012022900261', 'RESIDENT', '9999992012022900261', 'malformed'],
    ['999999900229002', 'RESIDENT_15', '999999900229002', 'malformed'],
    ['999999880229002', 'RESIDENT_15', withCheckCharacter('99999919880229002'), 'unchecked'],
    ['e12345678', 'PASSPORT', 'E12345678', 'unchecked'],
    ['EA1234567', 'PASSPORT', 'EA1234567', 'unchecked'],
    ['H12345678', 'HK_MACAU_PERMIT', 'H12345678', 'unchecked'],
    ['M1234567801', 'HK_MACAU_PERMIT', 'M12345678', 'unchecked'],
    ['87654321', 'TAIWAN_PERMIT', '87654321', 'unchecked'],
    ['8765432101(B)', 'TAIWAN_PERMIT', '87654321', 'unchecked'],
    ['USA123456789012', 'FOREIGNER_PERMIT', 'USA123456789012', 'unchecked'],
    ['20120229', 'OTHER', '20120229', 'malformed'],
    ['999999201202290026（已核）', 'RESIDENT', '999999201202290026', 'valid'],
    ['身份证号：999999201202290026', 'RESIDENT', '999999201202290026', 'valid'],
    ['父亲身份证999999201202290026', 'OTHER', '父亲身份证999999201202290026', 'malformed'],
    ['临时12', 'OTHER', '临时12', 'malformed'],
    ['没有身份证', 'OTHER', '', 'malformed'],
  ] as const)('%j is of the kind %s', (text, kind, number, check) =>
    expect(read(text)).toEqual({ kind, number, check }),
  );

  it('is checked as one of the kind that was stated', () => {
    expect(read('123456789', 'PASSPORT')).toEqual({ kind: 'PASSPORT', number: '123456789', check: 'unchecked' });
    expect(read('999999201202290026', 'FOREIGNER_PERMIT')?.check).toBe('valid');
    expect(read('999999201202290026', 'PASSPORT')?.check).toBe('malformed');
    expect(read('999999880229002', 'RESIDENT')).toMatchObject({ kind: 'RESIDENT_15', check: 'unchecked' });
    expect(read('999999201202290026', 'RESIDENT_15')).toMatchObject({ kind: 'RESIDENT', check: 'valid' });
    expect(read('99999920120229002', 'RESIDENT')).toMatchObject({ kind: 'RESIDENT', check: 'malformed' });
    expect(read('出生证 12', 'OTHER')).toEqual({ kind: 'OTHER', number: '出生证12', check: 'unchecked' });
  });

  it('identifies a person only if it is well formed and its check character is right', () => {
    const identifies = (text: string, kind?: 'OTHER') => identifiesPerson(read(text, kind)!);
    for (const text of ['999999201202290026', '999999880229002', 'E12345678', 'H12345678', 'USA123456789012']) {
      expect([text, identifies(text)]).toEqual([text, true]);
    }
    for (const text of ['999999201202290020', '999999900229002', '临时编号', '20120229']) {
      expect([text, identifies(text)]).toEqual([text, false]);
    }
    expect(identifies('E12345678', 'OTHER')).toBe(false);
  });

  it('has a birth date and a sex only if it is a resident-ID number', () => {
    const facts = (text: string) => factsInNumber(read(text)!);
    expect(facts('999999201202290026')).toEqual({ birthDate: '2012-02-29', sex: 'FEMALE' });
    expect(facts('999999880229003')).toEqual({ birthDate: '1988-02-29', sex: 'MALE' });
    expect(facts('E12345678')).toBeUndefined();
    expect(facts('99999920120231002X')).toBeUndefined();
  });
});
