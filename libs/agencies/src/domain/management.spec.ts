import { type AreaCode, type Role, ROLES } from '@center/kernel';
import { MANAGERS, mayAppoint, mayManage } from './management';
import type { Appointment } from './appointment';

const [county, town, other] = ['370682', '370682001', '370682002'] as unknown as readonly [
  AreaCode,
  AreaCode,
  AreaCode,
];
const by = (role: Role, areaCode: AreaCode = town) => ({ role, areaCode });
const post = (role: Role, areaCode: AreaCode) => ({ role, areaCode }) as Appointment;

describe('a town supervisor', () => {
  const supervisor = by('TOWN_SUPERVISOR');

  it('appoints child directors of the own township only', () => {
    expect(mayAppoint(supervisor, post('CHILD_DIRECTOR', town))).toBe(true);
    for (const area of [other, county]) expect(mayAppoint(supervisor, post('CHILD_DIRECTOR', area))).toBe(false);
    const others = ROLES.filter((role) => role !== 'CHILD_DIRECTOR');
    expect(others.filter((role) => mayAppoint(supervisor, post(role, town)))).toEqual([]);
  });

  it('knows of those who hold or held a post in the township', () => {
    const ended = { ...post('CHILD_DIRECTOR', town), to: '2024-01-01T00:00:00.000Z' } as Appointment;
    expect(mayManage(supervisor, { appointments: [post('SOCIAL_WORKER', other), ended] })).toBe(true);
    expect(mayManage(supervisor, { appointments: [post('CHILD_DIRECTOR', other), post('DISPATCHER', county)] })).toBe(
      false,
    );
  });
});

it('the administrator appoints everybody, and nobody else anyone', () => {
  expect(mayAppoint(by('SYS_ADMIN', county), post('DISPATCHER', county))).toBe(true);
  const others = ROLES.filter((role) => !MANAGERS.includes(role));
  expect(others.filter((role) => mayAppoint(by(role, county), post('CHILD_DIRECTOR', town)))).toEqual([]);
});
