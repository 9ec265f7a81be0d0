import { parseInstant } from '@center/kernel';
import { childFaults, childWarnings } from './child-checks';
import type { IdentifyChildRequest } from './child.request';

const reported = parseInstant('2024-08-06T10:00:00+08:00')!;
const NUMBER = '999999201202290026'; // a girl

const warned = (child: Partial<IdentifyChildRequest>) =>
  childWarnings(child, '/children/0', { reported, now: reported }).map(
    ({ code, pointer }) => `${code} ${pointer.replace('/children/0/', '')}`,
  );

describe('the warnings about a child', () => {
  it.each<[Partial<IdentifyChildRequest>, string[]]>([
    [{ idNumber: NUMBER, birthDate: '2012-02-29', sex: 'FEMALE' }, []],
    [{ idNumber: NUMBER, birthYear: 2012, sex: 'UNKNOWN' }, []],
    [{ idNumber: NUMBER, ageAt: { age: 12, on: '2024-08-06' } }, []],
    [{ idNumber: '999999201202290020' }, ['id-number-checksum idNumber']],
    [{ idNumber: '99999920120231002X' }, ['id-number-malformed idNumber']],
    [{ idNumber: 'E12345678' }, []],
    [{ idNumber: '出生证12', idKind: 'OTHER' }, []],
    [{ idNumber: NUMBER, idKind: 'PASSPORT' }, ['id-number-malformed idNumber']],
    [{ idNumber: NUMBER, birthDate: '2012-03-01' }, ['birth-date-differs-from-number birthDate']],
    [{ idNumber: NUMBER, birthYear: 2013 }, ['birth-date-differs-from-number birthYear']],
    [{ idNumber: NUMBER, birthDate: '约9岁' }, ['birth-date-differs-from-number birthDate']],
    [{ idNumber: NUMBER, sex: 'MALE' }, ['sex-differs-from-number sex']],
    [{ idNumber: '999999880229002' }, ['adult idNumber']],
    [{ birthDate: '1900-01-01' }, ['birth-date-implausible birthDate']],
    [{ birthDate: '2024-08-07' }, ['birth-date-in-the-future birthDate']],
    [{ birthDate: '2006-08-05' }, ['adult birthDate']],
    [{ birthDate: '2006-08-06' }, []],
    [{ birthYear: 2005 }, ['adult birthYear']],
    [{ birthYear: 2006 }, []],
    [{ ageAt: { age: 19, on: '2024-08-06' } }, ['adult ageAt']],
    [{ birthDate: '18岁' }, []],
    [{ birthDate: '2015-01-01', birthYear: 2014 }, ['birth-contradicts-itself birthDate']],
    [{ birthYear: 2014, ageAt: { age: 3, on: '2024-08-06' } }, ['birth-contradicts-itself birthYear']],
    [{ birthDate: '2015-03-02', birthYear: 2015, ageAt: { age: 9, on: '2024-08-06' } }, []],
  ])('%j: %j', (child, warnings) => expect(warned(child)).toEqual(warnings));
});

describe('the facts that a child cannot have', () => {
  it.each([
    [{ birthYear: 2015, birthMonth: 3 }, []],
    [{ birthMonth: 3 }, ['/birthYear required']],
    [{ ageAt: { age: 9, on: '2024-08-06' } }, []],
    [{ ageAt: { age: 9, on: '2024-08-07' } }, ['/ageAt/on in-the-future']],
  ])('%j: %j', (child, faults) =>
    expect(childFaults(child, '', reported).map(({ code, pointer }) => `${pointer} ${code}`)).toEqual(faults),
  );
});
