import {
  type AppointmentId,
  type AreaCode,
  id,
  type Instant,
  type KeyId,
  label,
  type LocatedEvent,
  type PersonId,
  Refusal,
} from '@center/kernel';
import fc from 'fast-check';
import { dutyAreasAt } from './appointment';
import { changeDutyAreas } from './duty-areas';
import type { OfficerEvent } from './events';
import { endAppointment, registerOfficer } from './officer';
import { evolveOfficer, type Service } from './service';

const at = (day: string): Instant => `${day}T00:00:00.000Z` as Instant;
const [begun, changed, ends] = [at('2024-01-01'), at('2024-06-01'), at('2024-12-01')];
const village = (nth: number): AreaCode => `3706820012${String(nth).padStart(2, '0')}` as AreaCode;
const appointmentId = 'first' as AppointmentId;
const registration = {
  officerId: id<'officer'>('22222222-2222-8222-8222-222222222222'),
  personId: 'person' as PersonId,
  name: { sealed: 'key' as KeyId, box: 'box' },
  post: {
    appointmentId,
    role: 'CHILD_DIRECTOR' as const,
    agency: {
      id: id<'agency'>('11111111-1111-8111-8111-111111111111'),
      kind: 'STATION' as const,
      name: label('城厢街道未保工作站'),
      areaCode: '370682001' as AreaCode,
      from: begun,
    },
    dutyAreas: [village(2), village(1), village(2)],
    from: begun,
    until: ends,
    decided: { at: begun },
  },
};
const fold = (events: readonly OfficerEvent[], state?: Service): Service =>
  (events as LocatedEvent<OfficerEvent>[]).reduce<Service | undefined>(evolveOfficer, state)!;
const serving = fold(registerOfficer(registration)(undefined));
const change = (areas: readonly AreaCode[], from = changed) =>
  changeDutyAreas({ appointmentId, dutyAreas: areas, from, decided: { at: changed } });
const areasAt = (service: Service, moment: Instant) => dutyAreasAt(service.appointments[0]!, moment);
const refusal = (code: string): Refusal => new Refusal(code);

describe('the duty areas of an appointment', () => {
  it('are those of its start, each once and in order, until they change', () => {
    const after = fold(change([village(3)])(serving), serving);
    expect(areasAt(after, at('2023-01-01'))).toEqual([village(1), village(2)]);
    expect(areasAt(after, at('2024-05-31'))).toEqual([village(1), village(2)]);
    expect(areasAt(after, changed)).toEqual([village(3)]);
  });

  it('change at the start of the appointment at the earliest', () => {
    expect(change([village(3)], at('2023-01-01'))(serving)).toMatchObject([{ data: { from: begun } }]);
  });

  it('are rejected outside the area of the post, and after the end of the appointment', () => {
    expect(() => change(['370682002201' as AreaCode])(serving)).toThrow(refusal('area-outside-agency'));
    expect(() => change([village(3)], ends)(serving)).toThrow(refusal('appointment-ended'));
    const ended = fold(endAppointment(appointmentId, { at: at('2024-03-01') })(serving), serving);
    expect(() => change([village(3)])(ended)).toThrow(refusal('appointment-ended'));
    expect(() => change([])(undefined)).toThrow(refusal('unknown-officer'));
    const unknown = { appointmentId: 'other' as AppointmentId, dutyAreas: [], from: changed, decided: { at: changed } };
    expect(() => changeDutyAreas(unknown)(serving)).toThrow(refusal('unknown-appointment'));
    const outside = { ...registration.post, dutyAreas: ['370682002201' as AreaCode] };
    expect(() => registerOfficer({ ...registration, post: outside })(undefined)).toThrow(
      refusal('area-outside-agency'),
    );
  });

  it('emit no event when repeated, in any order, also after the end', () => {
    const same = [village(2), village(1)];
    expect(change(same, begun)(serving)).toEqual([]);
    const undated = (at: Instant) => changeDutyAreas({ appointmentId, dutyAreas: same, decided: { at } });
    expect(undated(changed)(serving)).toEqual([]);
    expect(undated(ends)(serving)).toEqual([]);
    const after = fold(change([village(3)])(serving), serving);
    const ended = fold(endAppointment(appointmentId, { at: changed })(after), after);
    expect(change([village(3)])(ended)).toEqual([]);
  });

  it('that are said from an instant on are kept, though they are the same as before it', () => {
    const [earlier, same] = [at('2024-03-01'), [village(1), village(2)]];
    const inOrder = (...said: [readonly AreaCode[], Instant][]) =>
      areasAt(
        said.reduce((state, [areas, from]) => fold(change(areas, from)(state), state), serving),
        ends,
      );
    expect(inOrder([same, changed], [[village(3)], earlier])).toEqual(same);
    expect(inOrder([[village(3)], earlier], [same, changed])).toEqual(same);
    expect(inOrder([[], changed], [[], begun], [[village(3)], earlier])).toEqual([]);
  });

  it('at any instant are those of the last change up to then, whatever the order of entry', () => {
    const day = fc.integer({ min: 1, max: 300 }).map((nth) => at(dayOf(nth)));
    const entry = fc.record({ from: day, areas: fc.uniqueArray(fc.integer({ min: 1, max: 4 }).map(village)) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), day, (entries, moment) => {
        const after = entries.reduce((state, { from, areas }) => fold(change(areas, from)(state), state), serving);
        const start = { from: begun, areas: [village(1), village(2)] };
        const expected = [start, ...entries].reduce((last, one) =>
          one.from <= moment && one.from >= last.from ? one : last,
        );
        expect(areasAt(after, moment)).toEqual([...expected.areas].sort());
      }),
    );
  });
});

const dayOf = (nth: number): string => new Date(Date.UTC(2024, 0, nth)).toISOString().slice(0, 10);
