import { type AgencyId, type AreaCode, id, type Instant, label, Refusal } from '@center/kernel';
import { type Agency, endAgency, establishAgency, establishCenter, evolveAgency, renameAgency } from './agency';
import type { AgencyEvent } from './events';
import { runsAt } from './period';

const at = (day: string): Instant => `${day}T00:00:00.000Z` as Instant;
const station: Agency = {
  id: id<'agency'>('11111111-1111-8111-8111-111111111111'),
  kind: 'STATION',
  name: label('城厢街道未保工作站'),
  areaCode: '370682001' as AreaCode,
  from: at('2024-01-01'),
};
const center: Agency = { ...station, kind: 'MINORS_CENTER', name: label('未保中心'), areaCode: '370682' as AreaCode };
const fold = (...events: AgencyEvent[]): Agency | undefined => events.reduce(evolveAgency, undefined);
const established = fold(...establishAgency({ agency: station })(undefined));
const refusal = (code: string): Refusal => new Refusal(code);

describe('establishing an agency', () => {
  it('records it with the given data', () => {
    expect(establishAgency({ agency: station, late: 'PAPER' })(undefined)).toMatchObject([
      { type: 'AgencyEstablished', data: { agencyId: station.id, kind: 'STATION', late: 'PAPER' } },
    ]);
    expect(established).toEqual(station);
  });

  it('rejects a second center, an ended parent, and a station without a township', () => {
    expect(() => establishAgency({ agency: center })(undefined)).toThrow(refusal('center-exists'));
    const parent: Agency = { ...station, id: 'p' as AgencyId, to: at('2023-01-01') };
    expect(() => establishAgency({ agency: station, parent })(undefined)).toThrow(refusal('agency-not-running'));
    const wide: Agency = { ...station, areaCode: '370682' as AreaCode };
    expect(() => establishAgency({ agency: wide })(undefined)).toThrow(refusal('township-area-required'));
  });

  it('emits no event when repeated', () => {
    expect(establishAgency({ agency: station })(established)).toEqual([]);
    expect(establishCenter(center)(fold(...establishCenter(center)(undefined)))).toEqual([]);
  });
});

describe('renaming an agency', () => {
  const rename = (name: string, day?: string) =>
    renameAgency({ name: label(name), from: day === undefined ? undefined : at(day), at: at('2025-01-01') });
  const renamed = fold(
    ...establishAgency({ agency: station })(undefined),
    ...rename('古城街道未保工作站', '2024-07-01')(established),
  );

  it('gives it the name from then on; a name from before then does not take its place', () => {
    expect(renamed).toMatchObject({ name: '古城街道未保工作站' });
    const events = rename('旧名', '2024-03-01')(renamed);
    expect(events).toHaveLength(1);
    expect(events.reduce(evolveAgency, renamed)).toMatchObject({
      name: '古城街道未保工作站',
      names: [
        { from: station.from, name: station.name },
        { from: at('2024-03-01'), name: '旧名' },
        { from: at('2024-07-01'), name: '古城街道未保工作站' },
      ],
    });
  });

  it('keeps a dated name although the agency has it then: another may be entered between', () => {
    const events = rename('古城街道未保工作站', '2024-09-01')(renamed);
    const between = [...events, ...rename('短名', '2024-08-01')(renamed)].reduce(evolveAgency, renamed);
    expect(between).toMatchObject({ name: '古城街道未保工作站' });
  });

  it('rejects an unknown agency, an ended one, and a time before it existed', () => {
    expect(() => rename('新名', '2024-07-01')(undefined)).toThrow(refusal('unknown-agency'));
    const ended: Agency = { ...station, to: at('2024-06-01') };
    expect(() => rename('新名', '2024-03-01')(ended)).toThrow(refusal('agency-not-running'));
    expect(() => rename('新名', '2023-12-31')(established)).toThrow(refusal('agency-not-running'));
  });

  it('emits no event when repeated, also when it has ended since', () => {
    for (const known of [renamed!, { ...renamed!, to: at('2024-08-01') }]) {
      expect(rename('古城街道未保工作站', '2024-07-01')(known)).toEqual([]);
      expect(rename(station.name, '2024-01-01')(known)).toEqual([]);
      expect(rename('古城街道未保工作站')(known)).toEqual([]);
    }
  });
});

describe('ending an agency', () => {
  const ended = fold(
    ...establishAgency({ agency: station })(undefined),
    ...endAgency({ at: at('2025-01-01') })(established),
  );

  it('ends it at that instant, exclusive', () => {
    expect(runsAt(ended!, at('2024-12-31'))).toBe(true);
    expect(runsAt(ended!, at('2025-01-01'))).toBe(false);
    expect(runsAt(ended!, at('2023-12-31'))).toBe(false);
  });

  it('rejects an unknown agency, the center, and an end before the start', () => {
    expect(() => endAgency({ at: at('2025-01-01') })(undefined)).toThrow(refusal('unknown-agency'));
    expect(() => endAgency({ at: at('2025-01-01') })(center)).toThrow(refusal('center-does-not-end'));
    expect(() => endAgency({ at: station.from })(established)).toThrow(refusal('ends-before-it-began'));
  });

  it('emits no event when repeated', () => {
    expect(endAgency({ at: at('2026-01-01') })(ended)).toEqual([]);
    const merged = endAgency({ at: at('2025-01-01'), reason: 'MERGED' })(established);
    expect(merged).toMatchObject([{ data: { reason: 'MERGED' } }]);
    const again = (reason?: 'MERGED' | 'OTHER') =>
      endAgency({ at: at('2025-01-01'), reason })(evolveAgency(established, merged[0]!));
    expect([again(), again('MERGED')]).toEqual([[], []]);
    expect(() => again('OTHER')).toThrow(refusal('already-done-differently'));
    const near = '2024-12-31T23:55:00.000Z' as Instant;
    for (const same of [at('2025-01-01'), near]) expect(endAgency({ at: same, dated: true })(ended)).toEqual([]);
  });

  it('rejects another time than it ended at', () => {
    for (const other of [at('2024-12-31'), '2025-01-01T00:05:00.001Z' as Instant])
      expect(() => endAgency({ at: other, dated: true })(ended)).toThrow(refusal('already-done-differently'));
    const late = fold(
      ...establishAgency({ agency: station })(undefined),
      ...renameAgency({ name: label('新名'), at: at('2024-06-01') })(established),
      ...endAgency({ at: at('2025-01-01'), reason: 'MERGED' })(established),
    );
    const standing = { revision: 2, at: at('2025-01-01'), reason: 'MERGED' };
    expect(() => endAgency({ at: at('2025-01-01'), reason: 'OTHER' })(late)).toThrow(
      expect.objectContaining({ standing }) as Error,
    );
  });
});
