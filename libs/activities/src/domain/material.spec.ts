import { type AreaCode, id, instant, label, type Officer } from '@center/kernel';
import { type Material, printMaterial, voidPrint } from './material';
import { materialStream } from './streams';

const ID = '00000000-0000-4000-8000-000000000001';
const at = instant(Date.UTC(2024, 5, 1));
const by: Officer = {
  ...{ officerId: id(ID), appointmentId: id(ID), role: 'DISPATCHER', affiliations: [] },
  agency: { id: id(ID), kind: 'MINORS_CENTER', name: label('中心') },
  areaCode: '370682' as AreaCode,
};
const print = (copies: number, known?: Material) =>
  printMaterial({ by, at, kind: 'BOOKLET', title: label('未成年人保护法'), copies, approximate: false })(known);
const fold = (events: readonly object[]): Material =>
  materialStream.fold(events.map((event) => ({ ...event, schema: 1, stream: `material-${ID}`, id: ID }) as never))!;
const undo = voidPrint({ by, at, reason: 'ENTERED_TWICE', isSame: true });

describe('a print run', () => {
  it('is recorded for the agency of the officer, once', () => {
    const printed = print(1_200);
    expect(fold(printed)).toMatchObject({ status: 'PRINTED', copies: 1_200, agencyId: by.agency.id });
    expect(print(1_200, fold(printed))).toEqual([]);
  });

  it('has at least one copy', () => expect(() => print(0)).toThrow('copies-not-positive'));

  it('is not voided before it was printed', () => {
    const early = { by, at: instant(Date.UTC(2024, 4, 31)), reason: 'OTHER', isSame: false } as const;
    expect(() => voidPrint(early)(fold(print(860)))).toThrow('before-its-cause');
    expect(voidPrint({ ...early, late: 'PAPER' })(fold(print(860)))[0]!.data).toMatchObject({ beforeCause: true });
  });

  it('is voided once', () => {
    const printed = print(860);
    const voided = undo(fold(printed));
    expect(voided.map(({ type }) => type)).toEqual(['PrintVoided']);
    const state = fold([...printed, ...voided]);
    expect([state.status, undo(state)]).toEqual(['VOID', []]);
    const otherwise = voidPrint({ by, at, reason: 'OTHER', isSame: false });
    expect(() => otherwise(state)).toThrow('already-done-differently');
  });
});
