import { id, instant, milliseconds } from '@center/kernel';
import * as a from '../../../testing/builders';
import { Intake } from '../../../testing/intake';

const NUMBER = '999999201202290026';
const MISTYPED = '999999201202290027';

describe('a correction', () => {
  let intake: Intake;
  beforeAll(async () => (intake = await Intake.open()));
  afterAll(() => intake.close());

  const given = async (child: object) => {
    const lead = { discoveredAt: a.at, at: a.at, lateEntryReason: 'PAPER' as const };
    const { caseId } = await intake.register(a.education, { ...lead, urgency: 'EMERGENCY', children: [child] });
    return id<'case'>(caseId);
  };
  const correct = async (
    caseId: Awaited<ReturnType<typeof given>>,
    field: string,
    value: string,
    more: object = {},
  ) => {
    const answer = await intake.correct(a.dispatcher, caseId, { field, value, reason: 'ENTERED_IN_ERROR', ...more });
    return (answer as { warnings?: { code: string; pointer: string }[] }).warnings ?? [];
  };
  const at = (code: string) => [{ code, pointer: '/value' }];

  it.each<[string, object, string, string, string | undefined]>([
    ['a number with a wrong check character', {}, 'idNumber', MISTYPED, 'id-number-checksum'],
    ['a number that is none', {}, 'idNumber', '99999920120229', 'id-number-malformed'],
    ['a number of another birth', { birthDate: '2014-05-06' }, 'idNumber', NUMBER, 'birth-date-differs-from-number'],
    ['a birth against the number', {}, 'birthDate', '2014-05-06', 'birth-date-differs-from-number'],
    ['a year of birth against the number', {}, 'birthDate', '2014', 'birth-date-differs-from-number'],
    ['a sex against the number', {}, 'sex', 'MALE', 'sex-differs-from-number'],
    ['a birth as the number has it', {}, 'birthDate', '2012-02-29', undefined],
    ['a year of birth as the number has it', {}, 'birthDate', '2012', undefined],
  ])('of %s', async (_, child, field, value, expected) => {
    const caseId = await given({
      name: '改某',
      idNumber: field === 'idNumber' ? '999999201503150019' : NUMBER,
      ...child,
    });
    expect(await correct(caseId, `children/0/${field}`, value)).toEqual(expected ? at(expected) : []);
  });

  it.each([
    ['2031-01-01', 'birth-date-in-the-future'],
    ['1900-01-01', 'birth-date-implausible'],
    ['1980-01-01', 'adult'],
    ['2015-03', undefined],
    ['约9岁', undefined],
  ])('of a birth to %s warns like a lead', async (value, expected) => {
    const caseId = await given({ name: '改某', birthDate: '2015-01-01' });
    expect(await correct(caseId, 'children/0/birthDate', value)).toEqual(expected ? at(expected) : []);
  });

  it('to a name, number or phone that a lead could not have is refused; one of a field that is not known, too', async () => {
    const caseId = await given({ name: '改某' });
    const long = '甲'.repeat(201);
    for (const field of ['children/0/name', 'children/0/guardian/phone', 'sourceRef']) {
      const limits = { min: 1, max: 200 };
      await expect(correct(caseId, field, long)).rejects.toMatchObject({
        extras: { errors: [{ pointer: '/value', code: 'must-be-text', limits }] },
      });
      await correct(caseId, field, '𠮷'.repeat(200));
    }
    await expect(correct(caseId, 'mandatorySituations', ['MR1'] as never)).rejects.toMatchObject({
      code: 'not-correctable',
    });
  });

  it('of the times of a lead warns of those out of order', async () => {
    const caseId = await given({});
    const hour = (hours: number) => instant(milliseconds(a.at) + hours * 3_600_000);
    expect(await correct(caseId, 'occurredAt', hour(-1))).toEqual([]);
    expect(await correct(caseId, 'discoveredAt', hour(-2))).toEqual(at('times-out-of-order'));
    expect(await correct(caseId, 'discoveredAt', hour(-0.5))).toEqual([]);
    expect(await correct(caseId, 'at', hour(-0.75))).toEqual(at('times-out-of-order'));
  });
});
