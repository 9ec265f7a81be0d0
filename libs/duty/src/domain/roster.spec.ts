import { id, instant, type Instant, type LocatedEvent, type Officer, type OfficerId } from '@center/kernel';
import fc from 'fast-check';
import type { DutyRosterSet, ShiftTimes } from './events';
import { evolveRoster, type Roster, setRoster, shiftAt, shiftsIn } from './roster';

const HOUR = 3_600_000;
const at = (hour: number): Instant => instant(Date.UTC(2026, 10, 1) + hour * HOUR);
const [ann, bo, other] = ['1', '2', '3'].map((digit) =>
  id<'officer'>(`00000000-0000-4000-8000-00000000000${digit}`),
) as [OfficerId, OfficerId, OfficerId];
const shift = (from: number, to: number, officerId = ann): ShiftTimes => ({ from: at(from), to: at(to), officerId });
const given = {
  ...{ by: { officerId: other } as Officer, at: at(0), eligible: new Set([ann, bo]), isSame: false },
  ...{ from: at(0), to: at(24) },
};
const set = (from: number, to: number, ...shifts: ShiftTimes[]): LocatedEvent<DutyRosterSet> => ({
  type: 'DutyRosterSet',
  data: { at: at(0), by: other, from: at(from), to: at(to), shifts },
});
const folded = (...events: LocatedEvent<DutyRosterSet>[]): Roster => events.reduce<Roster>(evolveRoster, []);

describe('setting the duty roster', () => {
  it('records the shifts in the order of time', () => {
    const [event] = setRoster({ ...given, shifts: [shift(12, 24, bo), shift(0, 12)] })();
    expect(event?.data.shifts).toEqual([shift(0, 12), shift(12, 24, bo)]);
  });

  it('refuses officers who cannot be on duty, and shifts that overlap', () => {
    expect(() => setRoster({ ...given, shifts: [shift(0, 12, other)] })()).toThrow('unknown-officer');
    expect(() => setRoster({ ...given, shifts: [shift(0, 12), shift(11, 24, bo)] })()).toThrow('overlapping-shifts');
  });

  it('stays quiet when the shifts are planned already', () => {
    expect(setRoster({ ...given, shifts: [shift(0, 12)], isSame: true })()).toEqual([]);
  });
});

describe('the duty roster', () => {
  it('keeps what lies outside a window that is set later', () => {
    expect(folded(set(0, 24, shift(0, 24)), set(8, 16, shift(8, 10, bo)))).toEqual([
      shift(0, 8),
      shift(8, 10, bo),
      shift(16, 24),
    ]);
  });

  it('is emptied in a window without shifts', () => {
    expect(folded(set(0, 24, shift(0, 24)), set(0, 24))).toEqual([]);
  });

  it('finds who is on duty: the end of a shift is not part of it', () => {
    const roster = folded(set(0, 24, shift(0, 8), shift(8, 12, bo)));
    expect([0, 7, 8, 11, 12].map((hour) => shiftAt(roster, at(hour))?.officerId)).toEqual([
      ann,
      ann,
      bo,
      bo,
      undefined,
    ]);
    expect(shiftsIn(roster, { from: at(8), to: at(9) })).toEqual([shift(8, 12, bo)]);
  });

  it('has at each hour the officer of the last window that covers it', () => {
    const hour = fc.integer({ min: 0, max: 30 });
    const officer = fc.option(fc.constantFrom(ann, bo), { nil: undefined });
    const windows = fc.array(fc.record({ from: hour, length: fc.integer({ min: 1, max: 20 }), officer }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(windows, (planned) => {
        const expected = new Map<number, OfficerId | undefined>();
        const events = planned.map(({ from, length, officer: named }) => {
          for (let nth = from; nth < from + length; nth += 1) expected.set(nth, named);
          return set(from, from + length, ...(named ? [shift(from, from + length, named)] : []));
        });
        const roster = folded(...events);
        for (let nth = 0; nth < 60; nth += 1) expect(shiftAt(roster, at(nth))?.officerId).toBe(expected.get(nth));
        roster.forEach(({ from, to }, nth) => {
          expect(from < to).toBe(true);
          if (nth > 0) expect(roster[nth - 1]!.to <= from).toBe(true);
        });
      }),
    );
  });
});
