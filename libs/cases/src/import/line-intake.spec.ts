import { instant, type Officer } from '@center/kernel';
import * as a from '../../testing/builders';
import { Intake, type LeadFacts } from '../../testing/intake';
import { rowKeyOf } from '../intake/written-number';

const REUSED = { code: 'source-ref-reused' };
const LEDGER = { narrative: '台账所记' };
const DISCOVERED = instant(Date.UTC(2024, 2, 1));

describe('a number of an agency, registered by hand or imported', () => {
  let intake: Intake;
  beforeAll(async () => (intake = await Intake.open()));
  afterAll(() => intake.close());

  let last = 0;
  const newNumber = (): string => `HX-${(last += 1)}`;
  const lead = (sourceRef: string, more: LeadFacts = {}): LeadFacts => ({
    sourceRef,
    discoveredAt: DISCOVERED,
    ...more,
  });
  const register = (facts: LeadFacts, by: Officer = a.education) => intake.register(by, facts);
  const importLead = async (facts: LeadFacts, by: Officer = a.education) => {
    const { status, done } = await intake.importLead(by, facts);
    return [status, done.caseId];
  };
  const spelled = (number: string): [string, string][] => [
    ['as it is', number],
    ['in other case', number.toLowerCase()],
    ['full-width', [...number].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')],
    ['with blanks', ` ${number.replace('-', ' - ')} `],
  ];

  it.each(spelled('HX-0'))('registered by hand, is not imported again %s', async (_, number) => {
    const { caseId } = await register(lead(`HX-0${(last += 1)}`));
    const again = `${number}${last}`;
    expect(await importLead(lead(again))).toEqual(['repeated', caseId]);
    await expect(importLead(lead(again, LEDGER))).rejects.toMatchObject(REUSED);
    await expect(
      intake.importFinished(a.education, { ...lead(again), closing: { reason: 'RISK_REMOVED', at: DISCOVERED } }),
    ).rejects.toMatchObject(REUSED);
  });

  it.each(spelled('HY-0'))('imported, is imported once %s', async (_, number) => {
    const [, caseId] = await importLead(lead(`HY-0${(last += 1)}`));
    expect(await importLead(lead(`${number}${last}`))).toEqual(['repeated', caseId]);
  });

  it('imported by a release that compared numbers as written, is found in any spelling', async () => {
    const number = newNumber();
    const { done } = await intake.importLead(a.education, lead(number.toLowerCase()), number.toLowerCase());
    expect(await importLead(lead(number.toLowerCase()))).toEqual(['repeated', done.caseId]);
    expect(await importLead(lead(number))).toEqual(['repeated', done.caseId]);
  });

  it('imported and then registered by hand, is another case with a warning and a suggestion', async () => {
    const number = newNumber();
    const [, imported] = await importLead(lead(number), a.dispatcher);
    await intake.log.settled();
    const { caseId, warnings, duplicates } = await register(lead(number, LEDGER), a.dispatcher);
    expect(caseId).not.toBe(imported);
    expect(warnings).toContainEqual({ code: 'source-ref-reused', pointer: '/sourceRef' });
    expect(duplicates).toContainEqual(expect.objectContaining({ caseId: imported }));
    expect(await importLead(lead(number), a.dispatcher)).toEqual(['repeated', imported]);
  });

  it('is that of its source by hand; in a ledger that is imported it is that of any', async () => {
    const number = newNumber();
    await register(lead(number));
    expect(await importLead(lead(number, { source: 'HOSPITAL' }))).toContain('registered');
    await expect(importLead(lead(number, { source: 'PUBLIC' }))).rejects.toMatchObject(REUSED);
    expect((await register(lead(number, { source: 'PUBLIC' }))).warnings).toEqual([]);
  });

  it('is that of its agency', async () => {
    const number = newNumber();
    await register(lead(number));
    expect(await importLead(lead(number), a.police)).toContain('registered');
  });

  it('of a few digits is that of its year', async () => {
    const { caseId } = await register(lead('77'));
    expect(await importLead(lead('2024-77'))).toEqual(['repeated', caseId]);
    const later = { discoveredAt: instant(Date.UTC(2023, 2, 1)) };
    expect(await importLead(lead('2023-77', later))).toContain('registered');
    expect((await register({ ...lead('77'), ...later })).warnings).toContainEqual(expect.objectContaining(REUSED));
  });

  it('is another one than that of a row in a file without numbers', async () => {
    const facts = lead('2024-88');
    const row = await intake.importLead(
      a.education,
      facts,
      rowKeyOf({ sourceRef: '2024-88', discoveredAt: DISCOVERED, source: 'SCHOOL', areaCode: a.TOWNSHIP }),
    );
    expect(row.status).toBe('registered');
    expect(await importLead(lead('2024-88'))).toContain('registered');
  });

  it('whose lead got another number can be imported, once', async () => {
    const [mistyped, number] = [newNumber(), newNumber()];
    const { caseId } = await register(lead(mistyped));
    await intake.correct(a.education, caseId as never, { field: 'sourceRef', value: number });
    expect(await importLead(lead(number, LEDGER)).catch((error: unknown) => error)).toMatchObject(REUSED);
    const [status, other] = await importLead(lead(mistyped, LEDGER));
    expect([status, other === caseId]).toEqual(['registered', false]);
    expect(await importLead(lead(mistyped, LEDGER))).toEqual(['repeated', other]);
  });

  it('that comes in by both ways at once is one case, or two of which the second has a warning', async () => {
    const numbers = Array.from({ length: 20 }, newNumber);
    const both = await Promise.all(
      numbers.map((number) =>
        Promise.all([register(lead(number, LEDGER)), importLead(lead(number)).catch((error: unknown) => error)]),
      ),
    );
    for (const [{ warnings }, imported] of both) {
      const codes = warnings.map(({ code }) => code);
      if (Array.isArray(imported)) expect([imported[0], codes]).toEqual(['registered', ['source-ref-reused']]);
      else expect([imported, codes]).toMatchObject([REUSED, []]);
    }
  });
});
