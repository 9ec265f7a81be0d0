import {
  type AppointmentId,
  type AreaCode,
  id,
  type Instant,
  type KeyId,
  label,
  type LocatedEvent,
  type OfficerId,
  type OperationId,
  type PersonId,
  Refusal,
  type Role,
  ROLES,
} from '@center/kernel';
import type { Agency } from './agency';
import { confirmAppointment, statusOf } from './confirmation';
import type { OfficerEvent } from './events';
import { bindIdentity } from './identity';
import { appoint, type AppointmentInput, endAppointment, endOfficer, registerOfficer } from './officer';
import { resetPassword } from './password-reset';
import { evolveOfficer, type Service } from './service';

const at = (day: string): Instant => `${day}T00:00:00.000Z` as Instant;
const begun = at('2024-01-01');
const later = at('2024-06-01');
const center: Agency = {
  id: id<'agency'>('11111111-1111-8111-8111-111111111111'),
  kind: 'MINORS_CENTER',
  name: label('指挥中心'),
  areaCode: '370682' as AreaCode,
  from: begun,
};
const [officerId, admin, leader, otherAdmin] = ['officer', 'admin', 'leader', 'other admin'] as OfficerId[] as [
  OfficerId,
  OfficerId,
  OfficerId,
  OfficerId,
];
const first = 'first' as AppointmentId;
const moment = { at: later };
const postOf = (role: Role, more: Partial<AppointmentInput> = {}): AppointmentInput => ({
  ...{ appointmentId: first, role, agency: center, from: begun, appointedBy: admin, decided: { at: begun } },
  ...more,
});
const name = { sealed: 'key' as KeyId, box: 'box' };
const registered = (post: AppointmentInput, more: { withoutAccess?: true } = {}): OfficerEvent[] =>
  registerOfficer({ officerId, personId: 'person' as PersonId, name, post, ...more })(undefined);
const after = (...events: OfficerEvent[]): Service =>
  (events as LocatedEvent<OfficerEvent>[]).reduce<Service | undefined>(evolveOfficer, undefined)!;
const statusesOf = (service: Service): string[] => service.appointments.map((held) => statusOf(service, held));
const refusal = (code: string): Refusal => new Refusal(code);
const confirmed = (by: OfficerId | undefined, service: Service): OfficerEvent[] =>
  confirmAppointment(first, by, moment)(service);
const reset = (by: OfficerId, service: Service): OfficerEvent[] =>
  resetPassword({ resetId: 'reset' as OperationId, by, decided: moment })(service);

const dispatcher = registered(postOf('DISPATCHER'));
const pending = after(...dispatcher);
const trusted = [...dispatcher, ...confirmed(leader, pending)];

describe('an appointment', () => {
  it.each(ROLES.map((role) => [role, ['SYS_ADMIN', 'STATISTICS_VIEWER'].includes(role) ? 'NOT_REQUIRED' : 'PENDING']))(
    'as %s is %s when it is made',
    (role, status) => {
      const agency = {
        ...center,
        kind: role === 'CHILD_DIRECTOR' || role === 'TOWN_SUPERVISOR' ? 'STATION' : center.kind,
      } as const;
      expect(statusesOf(after(...registered(postOf(role, { agency }))))).toEqual([status]);
    },
  );

  it('counts as confirmed if it is of the founding, or older than confirmations', () => {
    const { appointedBy: _, ...post } = postOf('DISPATCHER');
    expect(statusesOf(after(...registered(post)))).toEqual(['CONFIRMED']);
  });

  it('needs no confirmation while its officer has no access', () => {
    const idle = after(...registered(postOf('DISPATCHER'), { withoutAccess: true }));
    expect(statusesOf(idle)).toEqual(['NOT_REQUIRED']);
    expect(confirmed(leader, idle)).toEqual([]);
  });

  it('is pending beside a confirmed one', () => {
    const second = appoint(postOf('CENTER_LEADER', { appointmentId: 'second' as AppointmentId }))(after(...trusted));
    expect(statusesOf(after(...trusted, ...second))).toEqual(['CONFIRMED', 'PENDING']);
  });
});

describe('confirming an appointment', () => {
  it('is done by another person', () => {
    expect(confirmed(leader, pending)).toEqual([
      { type: 'AppointmentConfirmed', data: { officerId, appointmentId: first, at: later } },
    ]);
    expect(statusesOf(after(...trusted))).toEqual(['CONFIRMED']);
  });

  it('rejects the officer, who appointed them, an unknown officer and an unknown appointment', () => {
    expect(() => confirmed(officerId, pending)).toThrow(refusal('same-person'));
    expect(() => confirmed(admin, pending)).toThrow(refusal('same-person'));
    expect(() => confirmAppointment(first, leader, moment)(undefined)).toThrow(refusal('unknown-officer'));
    const other = 'other' as AppointmentId;
    expect(() => confirmAppointment(other, leader, moment)(pending)).toThrow(refusal('unknown-appointment'));
  });

  it('rejects an appointment that has ended, and an officer who has left', () => {
    const ended = after(...dispatcher, ...endAppointment(first, moment)(pending));
    expect(() => confirmed(leader, ended)).toThrow(refusal('appointment-ended'));
    const left = after(...dispatcher, ...endOfficer(moment)(pending));
    expect(() => confirmed(leader, left)).toThrow(refusal('officer-ended'));
  });

  it('emits no event when repeated', () => {
    expect(confirmed(leader, after(...trusted))).toEqual([]);
  });
});

describe('resetting a password', () => {
  const again = after(...trusted, ...reset(otherAdmin, after(...trusted)));

  it('makes the appointments that see cases pending again, and is the last reset', () => {
    expect(statusesOf(again)).toEqual(['PENDING']);
    expect(again).toMatchObject({ resetId: 'reset' });
    expect(again.appointments[0]!.unconfirmed).toEqual({
      ...{ since: later, reason: 'PASSWORD_RESET', askedBy: [otherAdmin] },
    });
    const { appointedBy: _, ...post } = postOf('DISPATCHER');
    const sample = after(...registered(post));
    expect(statusesOf(after(...registered(post), ...reset(admin, sample)))).toEqual(['PENDING']);
    const viewer = registered(postOf('STATISTICS_VIEWER'));
    expect(statusesOf(after(...viewer, ...reset(admin, after(...viewer))))).toEqual(['NOT_REQUIRED']);
  });

  it('cannot be confirmed by who asked for it, nor by who made the appointment that is not confirmed yet', () => {
    expect(() => confirmed(otherAdmin, again)).toThrow(refusal('same-person'));
    expect(confirmed(admin, again)).toHaveLength(1); // the appointment itself was confirmed before
    const both = after(...dispatcher, ...reset(otherAdmin, pending));
    for (const by of [admin, otherAdmin]) expect(() => confirmed(by, both)).toThrow(refusal('same-person'));
    expect(confirmed(leader, both)).toHaveLength(1);
    expect(confirmed(undefined, both)).toHaveLength(1); // the operator
  });

  it('rejects an unknown officer and an officer who has left', () => {
    const input = { resetId: 'reset' as OperationId, by: admin, decided: moment };
    expect(() => resetPassword(input)(undefined)).toThrow(refusal('unknown-officer'));
    const left = after(...trusted, ...endOfficer(moment)(after(...trusted)));
    expect(() => resetPassword(input)(left)).toThrow(refusal('officer-ended'));
  });
});

describe('binding an identity', () => {
  const input = { identityId: 'identity' as OperationId, issuer: name, subject: name, by: otherAdmin, decided: moment };
  const bound = (service: Service): OfficerEvent[] => bindIdentity(input)(service);

  it('makes the appointments that see cases pending again, and is one of the bindings', () => {
    const again = after(...trusted, ...bound(after(...trusted)));
    expect(statusesOf(again)).toEqual(['PENDING']);
    expect(again).toMatchObject({ identityIds: ['identity'] });
    expect(again.appointments[0]!.unconfirmed).toMatchObject({ reason: 'IDENTITY_BOUND', askedBy: [otherAdmin] });
  });

  it('gives access to an officer who had none: the appointments are pending from then on', () => {
    const idle = registered(postOf('DISPATCHER'), { withoutAccess: true });
    const entered = after(...idle, ...bound(after(...idle)));
    expect(statusesOf(entered)).toEqual(['PENDING']);
    for (const by of [admin, otherAdmin]) expect(() => confirmed(by, entered)).toThrow(refusal('same-person'));
  });

  it('rejects an unknown officer and an officer who has left', () => {
    expect(() => bindIdentity(input)(undefined)).toThrow(refusal('unknown-officer'));
    const left = after(...trusted, ...endOfficer(moment)(after(...trusted)));
    expect(() => bound(left)).toThrow(refusal('officer-ended'));
  });

  it('emits no event when repeated', () => {
    expect(bound(after(...trusted, ...bound(after(...trusted))))).toEqual([]);
  });
});
