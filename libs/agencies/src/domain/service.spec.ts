import type { AppointmentId, Instant, LocatedSealed, OfficerId } from '@center/kernel';
import type { Appointment } from './appointment';
import { type Service, serviceBegan } from './service';

const on = (day: number): Instant => `2024-06-${String(day).padStart(2, '0')}T00:00:00.000Z` as Instant;
const post = (name: string, from: number, to?: number, decidedAt = from): Appointment =>
  ({
    ...{ appointmentId: name as AppointmentId, from: on(from), decidedAt: on(decidedAt) },
    ...(to !== undefined && { to: on(to) }),
  }) as Appointment;
const began = (...appointments: Appointment[]): string | undefined => {
  const service: Service = {
    ...{ officerId: 'officer' as OfficerId, name: {} as LocatedSealed, appointments },
    ...{ hasAccess: true, identityIds: [] },
  };
  return serviceBegan(service, on(20));
};

describe('the present service of an officer', () => {
  it.each([
    ['the only appointment', [post('a', 1)], 'a'],
    ['the first of those that overlap', [post('b', 5), post('a', 1, 10)], 'a'],
    [
      'the first of those that follow each other without a break',
      [post('a', 1, 5), post('b', 5, 9), post('c', 9)],
      'a',
    ],
    ['the first one after a break', [post('a', 1, 5), post('b', 6, 12), post('c', 10)], 'b'],
    [
      'one that was decided after the last one had ended, though it is dated back',
      [post('a', 1, 5), post('b', 4, undefined, 6)],
      'b',
    ],
    ['none, if all have ended', [post('a', 1, 5), post('b', 21)], undefined],
  ])('began with %s', (_, appointments, expected) => expect(began(...appointments)).toBe(expected));
});
