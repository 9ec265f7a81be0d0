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
import type { Agency } from './agency';
import type { OfficerEvent } from './events';
import { appoint, type AppointmentInput, checkFirstPost, endAppointment, endOfficer, registerOfficer } from './officer';
import { evolveOfficer, runningAppointments, type Service, serviceBegan } from './service';

const at = (day: string): Instant => `${day}T00:00:00.000Z` as Instant;
const begun = at('2024-01-01');
const later = at('2024-06-01');
const station: Agency = {
  id: id<'agency'>('11111111-1111-8111-8111-111111111111'),
  kind: 'STATION',
  name: label('城厢街道未保工作站'),
  areaCode: '370682001' as AreaCode,
  from: begun,
};
const officerId = id<'officer'>('22222222-2222-8222-8222-222222222222');
const first = 'first' as AppointmentId;
const second = 'second' as AppointmentId;
const supervisor: AppointmentInput = {
  appointmentId: first,
  role: 'TOWN_SUPERVISOR',
  agency: station,
  from: begun,
  decided: { at: begun },
};
const director: AppointmentInput = { ...supervisor, appointmentId: second, role: 'CHILD_DIRECTOR', from: later };
const name = { sealed: 'key' as KeyId, box: 'box' };
const registration = { officerId, personId: 'person' as PersonId, name, post: supervisor };

const after = (...events: OfficerEvent[]): Service | undefined =>
  (events as LocatedEvent<OfficerEvent>[]).reduce<Service | undefined>(evolveOfficer, undefined);
const registered = registerOfficer(registration)(undefined);
const serving = after(...registered);
const refusal = (code: string): Refusal => new Refusal(code);
const rolesAt = (service: Service | undefined, moment: Instant): string[] =>
  runningAppointments(service!, moment).map(({ role }) => role);

describe('registering an officer', () => {
  it('registers the officer with a first post, for the area of the agency', () => {
    expect(registered.map(({ type }) => type)).toEqual(['OfficerRegistered', 'AppointmentStarted']);
    expect(serving!.appointments).toMatchObject([
      { appointmentId: first, agency: { id: station.id }, areaCode: '370682001' },
    ]);
    expect(rolesAt(serving, begun)).toEqual(['TOWN_SUPERVISOR']);
  });

  it('rejects a role that the agency has no post for, and an area it does not cover', () => {
    const dispatcher = { ...registration, post: { ...supervisor, role: 'DISPATCHER' as const } };
    expect(() => registerOfficer(dispatcher)(undefined)).toThrow(refusal('role-not-at-this-agency'));
    const elsewhere = { ...registration, post: { ...supervisor, areaCode: '370682002' as AreaCode } };
    expect(() => registerOfficer(elsewhere)(undefined)).toThrow(refusal('area-outside-agency'));
  });

  it('emits no event when repeated', () => {
    expect(registerOfficer(registration)(serving)).toEqual([]);
  });
});

describe('appointing an officer', () => {
  const twice = after(...registered, ...appoint(director)(serving));

  it('adds a post that is active from its start', () => {
    expect(rolesAt(twice, begun)).toEqual(['TOWN_SUPERVISOR']);
    expect(rolesAt(twice, later)).toEqual(['TOWN_SUPERVISOR', 'CHILD_DIRECTOR']);
  });

  it('rejects an officer who appoints themselves', () => {
    expect(() => appoint({ ...director, appointedBy: officerId })(serving)).toThrow(refusal('same-person'));
  });

  it('rejects a start before the agency exists, but not with it', () => {
    const young = { ...station, from: later };
    const early = { ...director, agency: young, from: at('2024-05-31') };
    expect(() => appoint(early)(serving)).toThrow(refusal('agency-not-running'));
    expect(() => registerOfficer({ ...registration, post: early })(undefined)).toThrow(refusal('agency-not-running'));
    expect(() => checkFirstPost(officerId, early)).toThrow(refusal('agency-not-running'));
    expect(appoint({ ...early, from: later })(serving)).toHaveLength(1);
  });

  it('rejects an unknown officer, an officer who has left, and an ended agency', () => {
    expect(() => appoint(director)(undefined)).toThrow(refusal('unknown-officer'));
    const left = after(...registered, ...endOfficer({ at: later })(serving));
    expect(() => appoint(director)(left)).toThrow(refusal('officer-ended'));
    const closed = { ...director, agency: { ...station, to: later } };
    expect(() => appoint(closed)(serving)).toThrow(refusal('agency-not-running'));
  });

  it('emits no event when repeated', () => {
    expect(appoint(director)(twice)).toEqual([]);
  });
});

describe('appointing for a term', () => {
  const until = at('2024-03-01');
  const term: AppointmentInput = { ...supervisor, until };
  const limited = after(...registerOfficer({ ...registration, post: term })(undefined));

  it('ends the post at the end of its term, without a further event', () => {
    expect(rolesAt(limited, at('2024-02-29'))).toEqual(['TOWN_SUPERVISOR']);
    expect(rolesAt(limited, until)).toEqual([]);
    expect(serviceBegan(limited!, until)).toBeUndefined();
  });

  it('can be followed by another term, and is not ended again after it', () => {
    const next = { ...supervisor, appointmentId: second, from: until };
    const renewed = after(...registerOfficer({ ...registration, post: term })(undefined), ...appoint(next)(limited));
    expect(rolesAt(renewed, later)).toEqual(['TOWN_SUPERVISOR']);
    expect(serviceBegan(renewed!, later)).toBe(first);
    expect(endAppointment(first, { at: later })(renewed)).toEqual([]);
    expect(endOfficer({ at: later })(renewed).map(({ type }) => type)).toEqual(['AppointmentEnded', 'OfficerEnded']);
  });

  it('rejects the same role at the same agency for an overlapping time', () => {
    const agency = { ...station, from: at('2023-01-01') };
    const again = { ...supervisor, appointmentId: second, agency, from: at('2024-02-01') };
    for (const post of [again, { ...again, from: at('2023-01-01') }])
      expect(() => appoint(post)(limited)).toThrow(refusal('already-appointed'));
    expect(appoint({ ...again, from: at('2023-01-01'), until: begun })(limited)).toHaveLength(1);
    expect(appoint({ ...again, role: 'CHILD_DIRECTOR' })(limited)).toHaveLength(1);
    expect(
      appoint({ ...again, agency: { ...station, id: id('33333333-3333-8333-8333-333333333333') } })(limited),
    ).toHaveLength(1);
  });
});

describe('ending a post', () => {
  const ended = after(...registered, ...endAppointment(first, { at: later })(serving));

  it('ends it at that instant', () => {
    expect(rolesAt(ended, begun)).toEqual(['TOWN_SUPERVISOR']);
    expect(rolesAt(ended, later)).toEqual([]);
  });

  it('rejects an unknown officer, an unknown post, and an end before the start', () => {
    expect(() => endAppointment(first, { at: later })(undefined)).toThrow(refusal('unknown-officer'));
    expect(() => endAppointment(second, { at: later })(serving)).toThrow(refusal('unknown-appointment'));
    const early = '2023-12-31T23:54:59.999Z' as Instant;
    expect(() => endAppointment(first, { at: early })(serving)).toThrow(refusal('ends-before-it-began'));
  });

  it('ends it as at its start up to five minutes before, because clocks differ', () => {
    for (const moment of [begun, '2023-12-31T23:55:00.000Z' as Instant])
      expect(endAppointment(first, { at: moment })(serving)).toMatchObject([{ data: { to: begun } }]);
    expect(rolesAt(after(...registered, ...endAppointment(first, { at: begun })(serving)), begun)).toEqual([]);
  });

  it('has the reason that is stated, and none by default', () => {
    const [event] = endAppointment(first, { at: later }, 'MOVED_POST')(serving);
    expect(event!.data).toMatchObject({ appointmentId: first, to: later, reason: 'MOVED_POST' });
    expect(endAppointment(first, { at: later })(serving)[0]!.data).not.toHaveProperty('reason');
  });

  it('emits no event when repeated, also with another reason', () => {
    expect(endAppointment(first, { at: later })(ended)).toEqual([]);
    expect(endAppointment(first, { at: later }, 'RETIRED')(ended)).toEqual([]);
  });
});

describe('ending an officer', () => {
  const both = after(...registered, ...appoint(director)(serving));
  const left = after(...registered, ...appoint(director)(serving), ...endOfficer({ at: at('2024-03-01') })(both));

  it('ends every post, including future ones', () => {
    expect(rolesAt(left, at('2024-02-01'))).toEqual(['TOWN_SUPERVISOR']);
    expect(rolesAt(left, at('2024-03-01'))).toEqual([]);
    expect(rolesAt(left, at('2025-01-01'))).toEqual([]);
  });

  it('reaches a post that was ended later, not one that ended before', () => {
    const ended = after(
      ...registered,
      ...appoint(director)(serving),
      ...endAppointment(second, { at: at('2024-08-01') })(both),
    );
    const events = endOfficer({ at: at('2024-07-01') })(ended);
    expect(events).toMatchObject([
      ...[{ data: { appointmentId: first } }, { data: { appointmentId: second, to: at('2024-07-01') } }],
      { type: 'OfficerEnded' },
    ]);
    expect(endOfficer({ at: at('2024-09-01') })(ended)).toMatchObject([
      { type: 'AppointmentEnded', data: { appointmentId: first } },
      { type: 'OfficerEnded' },
    ]);
  });

  it('rejects an unknown officer', () => {
    expect(() => endOfficer({ at: later })(undefined)).toThrow(refusal('unknown-officer'));
  });

  it('emits no event when repeated', () => {
    expect(endOfficer({ at: later })(left)).toEqual([]);
  });
});
