import { type Instant, type Officer, type Role, id, instant, label, type AreaCode } from '@center/kernel';
import type { Activity } from './activity';
import type { Attendance, Subject } from './events';
import { cancelActivity, holdActivity, planActivity, setAttendance, voidActivity } from './process';
import { activityStream } from './streams';

const uuid = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const [STATION, NGO, CENTER] = [1, 2, 3].map((nth) => id<'agency'>(uuid(nth))) as [
  Subject['hostId'],
  Subject['hostId'],
  Subject['hostId'],
];
const AREA = '370682101' as AreaCode;

const officer = (nth: number, role: Role, agency = STATION, areaCode: string = AREA): Officer => ({
  ...{ officerId: id(uuid(nth)), appointmentId: id(uuid(nth)), role, affiliations: [] },
  agency: { id: agency, kind: 'STATION', name: label('工作站') },
  areaCode: areaCode as AreaCode,
});
const supervisor = officer(11, 'TOWN_SUPERVISOR');
const director = officer(12, 'CHILD_DIRECTOR');
const dispatcher = officer(13, 'DISPATCHER', CENTER, '370682');
const socialWorker = officer(14, 'SOCIAL_WORKER', NGO, '370682');
const elsewhere = officer(15, 'TOWN_SUPERVISOR', CENTER, '370682001');

const at = instant(Date.UTC(2024, 5, 1));
const subject: Subject = {
  kind: 'CHILD_SERVICE',
  theme: 'STUDY_SUPPORT',
  hostId: STATION,
  hostKind: 'STATION',
  areaCode: AREA,
};
const running = { host: { isRunning: true, areaCode: AREA } };
const count = (unnamed: number, more: object = {}) =>
  ({ unnamed, basis: 'HEADCOUNT', approximate: false, ...more }) as const;
const twelve: Attendance = { children: { named: [], ...count(12) } };

type Event = ReturnType<ReturnType<typeof planActivity>>[number];
const fold = (...events: Event[]): Activity =>
  activityStream.fold(
    events.map(({ type, data }) => ({ type, data, schema: 1, stream: `activity-${uuid(9)}`, id: uuid(9) }) as never),
  )!;

const planned = (by = supervisor, more: object = {}) =>
  planActivity({ by, at, ...running, ...subject, plannedFor: at, ...more })(undefined);
const held = (by = supervisor, more: object = {}, known?: Activity) =>
  holdActivity({ by, at, ...running, ...subject, attendance: twelve, isSame: false, ...more })(known);
const types = (events: readonly Event[]) => events.map(({ type }) => type);

describe('planning an activity', () => {
  it('is done by the host, the township or the center, and repeats silently', () => {
    for (const by of [supervisor, dispatcher]) expect(types(planned(by))).toEqual(['ActivityPlanned']);
    expect(types(planned(socialWorker, { hostId: NGO }))).toEqual(['ActivityPlanned']);
    const plan = planActivity({ by: supervisor, at, ...running, ...subject, plannedFor: at });
    expect(plan(fold(...planned()))).toEqual([]);
  });

  it('is refused elsewhere, and for a host that has ended', () => {
    for (const by of [socialWorker, elsewhere]) expect(() => planned(by)).toThrow('not-the-host');
    expect(() => planned(supervisor, { host: { ...running.host, isRunning: false } })).toThrow('agency-not-running');
  });

  it('of a host of another township is refused to supervisors and directors, wherever it takes place', () => {
    const other = { hostId: NGO, host: { isRunning: true, areaCode: '370682001' } };
    expect(() => planned(supervisor, other)).toThrow('not-the-host');
    expect(() => held(director, other)).toThrow('not-the-host');
    expect(types(planned(dispatcher, other))).toEqual(['ActivityPlanned']);
    expect(types(held(director, { ...other, host: { isRunning: true, areaCode: '370682101002' } }))).toEqual([
      'ActivityHeld',
    ]);
  });

  it('of a family is refused to those who may not see it', () => {
    const secret = { kind: 'FAMILY_COUNSELLING', theme: 'PSYCH' };
    expect(() => planned(dispatcher, secret)).toThrow('not-the-host');
    expect(types(planned(dispatcher, { ...secret, hostId: CENTER }))).toEqual(['ActivityPlanned']);
  });
});

describe('holding an activity', () => {
  it('is recorded with or without a plan, once', () => {
    expect(types(held())).toEqual(['ActivityHeld']);
    expect(types(held(director, {}, fold(...planned())))).toEqual(['ActivityHeld']);
    expect(held(supervisor, { isSame: true }, fold(...held()))).toEqual([]);
  });

  it.each<[string, object]>([
    ['kind', { kind: 'PUBLICITY', theme: 'OTHER' }],
    ['theme', { theme: 'OTHER' }],
    ['host', { hostId: NGO }],
    ['area', { areaCode: '370682102' }],
    ['series', { seriesId: id(uuid(20)) }],
    ['minutes', { minutes: 45 }],
  ])('is refused with another %s than it was recorded with', (_, more) => {
    const by = { ...dispatcher, role: 'CARE_COORDINATOR' } as const;
    expect(() => held(by, { isSame: true, ...more }, fold(...held()))).toThrow('activity-not-planned');
  });

  it('is refused with another attendance, and once it is cancelled or void', () => {
    expect(() => held(supervisor, {}, fold(...held()))).toThrow('activity-not-planned');
    const cancelled = cancelActivity({ by: supervisor, at, reason: 'WEATHER', isSame: false })(fold(...planned()));
    expect(() => held(supervisor, {}, fold(...planned(), ...cancelled))).toThrow('activity-not-planned');
    expect(() => held(supervisor, { host: { ...running.host, isRunning: false } })).toThrow('agency-not-running');
  });

  it.each<[string, object, Attendance]>([
    ['attendance-empty', {}, {}],
    ['attendance-empty', {}, { children: { named: [], ...count(0) } }],
    ['attendance-empty', {}, { volunteers: count(3) }],
    ['attendance-empty', { kind: 'FAMILY_COUNSELLING', theme: 'PSYCH' }, { adults: count(2) }],
    [
      'attendance-not-of-this-kind',
      { kind: 'COUNSELLING', theme: 'LECTURE' },
      { ...twelve, workers: { named: [id(uuid(12))] } },
    ],
    ['attendance-not-of-this-kind', { kind: 'TRAINING', theme: 'SKILLS' }, { ...twelve, adults: count(3) }],
    ['attendance-not-of-this-kind', {}, { ...twelve, copiesGiven: 20 }],
    ['series-required', {}, { children: { named: [], ...count(12, { basis: 'DISTINCT' }) } }],
  ])('is refused as %s: %j %j', (code, more, attendance) => {
    expect(() => held(supervisor, { ...more, attendance })).toThrow(code);
  });

  it('takes distinct people in a series, and copies at a campaign', () => {
    const distinct = { children: { named: [], ...count(12, { basis: 'DISTINCT' }) } };
    expect(types(held(supervisor, { attendance: distinct, seriesId: id(uuid(20)) }))).toEqual(['ActivityHeld']);
    const campaign = { kind: 'PUBLICITY', theme: 'SAFETY', attendance: { copiesGiven: 300 } };
    expect(types(held(supervisor, campaign))).toEqual(['ActivityHeld']);
  });
});

describe('an attendance', () => {
  const set = (by: Officer, known: Activity, more: object = {}) =>
    setAttendance({
      ...{ by, at, attendance: twelve, reason: 'COUNTED_AGAIN' },
      ...{ isSame: false, isSameAttendance: false, ...more },
    })(known);

  it('is replaced by its author and the supervisor, once', () => {
    const activity = fold(...held(director));
    for (const by of [director, supervisor]) expect(types(set(by, activity))).toEqual(['AttendanceSet']);
    expect(set(director, activity, { isSame: true, isSameAttendance: true })).toEqual([]);
    const more = { children: { named: [], ...count(14) } };
    expect(fold(...held(), ...set(supervisor, activity, { attendance: more })).attendance).toEqual(more);
  });

  it('that is recorded already is refused for another reason or note', () => {
    const activity = fold(...held(), ...set(supervisor, fold(...held())));
    const again = { isSameAttendance: true };
    expect(() => set(supervisor, activity, again)).toThrow('already-done-differently');
    const standing = { revision: 1, type: 'AttendanceSet', reason: 'COUNTED_AGAIN' };
    expect(() => set(supervisor, activity, again)).toThrow(expect.objectContaining({ standing: { ...standing, at } }));
  });

  it('is not replaced by others, of a plan, or by an empty one', () => {
    const activity = fold(...held());
    expect(() => set(director, activity)).toThrow('not-the-author');
    expect(() => set(supervisor, fold(...planned()))).toThrow('activity-not-held');
    expect(() => set(supervisor, activity, { attendance: {} })).toThrow('attendance-empty');
  });
});

describe('cancelling a plan', () => {
  const cancel = (by: Officer, known: Activity, isSame = true) =>
    cancelActivity({ by, at, reason: 'OTHER', isSame })(known);

  it('is done by who planned it and the supervisor, once', () => {
    const plan = fold(...planned(dispatcher));
    for (const by of [dispatcher, supervisor]) expect(types(cancel(by, plan))).toEqual(['ActivityCancelled']);
    expect(cancel(supervisor, fold(...planned(dispatcher), ...cancel(supervisor, plan)))).toEqual([]);
  });

  it('is refused to others, once it was held, and in other words', () => {
    expect(() => cancel(dispatcher, fold(...planned()))).toThrow('not-the-author');
    expect(() => cancel(supervisor, fold(...held()))).toThrow('activity-not-planned');
    const cancelled = fold(...planned(), ...cancel(supervisor, fold(...planned())));
    expect(() => cancel(supervisor, cancelled, false)).toThrow('activity-not-planned');
  });
});

describe('voiding an activity', () => {
  const undo = (by: Officer, known: Activity, isSame = true) =>
    voidActivity({ by, at, reason: 'ENTERED_TWICE', isSame })(known);

  it('is done by another person, once', () => {
    const activity = fold(...held());
    expect(types(undo(dispatcher, activity))).toEqual(['ActivityVoided']);
    expect(undo(dispatcher, fold(...held(), ...undo(dispatcher, activity)))).toEqual([]);
  });

  it('is refused to the author, of a plan, and in other words', () => {
    expect(() => undo(supervisor, fold(...held()))).toThrow('same-person');
    expect(() => undo(dispatcher, fold(...planned()))).toThrow('activity-not-held');
    const voided = fold(...held(), ...undo(dispatcher, fold(...held())));
    expect(() => undo(dispatcher, voided, false)).toThrow('activity-not-held');
  });
});

describe('a step before the one that it follows', () => {
  const minutes = (count: number) => instant(Date.UTC(2024, 5, 1) + count * 60_000);
  const activity = fold(...held());
  const why = { by: dispatcher, isSame: false, isSameAttendance: false };
  const steps: [string, (context: { at: Instant; late?: 'PAPER' }) => Event[]][] = [
    ['a void', (time) => voidActivity({ ...why, ...time, reason: 'ENTERED_TWICE' })(activity)],
    ['a cancellation', (time) => cancelActivity({ ...why, ...time, reason: 'OTHER' })(fold(...planned(dispatcher)))],
    [
      'an attendance',
      (time) =>
        setAttendance({ ...why, by: supervisor, ...time, reason: 'COUNTED_AGAIN', attendance: twelve })(activity),
    ],
  ];

  it.each(steps)('is taken as at its time, refused, or flagged as a late entry: %s', (_, decide) => {
    expect(decide({ at: minutes(-5) })[0]!.data).toMatchObject({ at: minutes(0) });
    expect(() => decide({ at: minutes(-6) })).toThrow('before-its-cause');
    expect(decide({ at: minutes(-6), late: 'PAPER' })[0]!.data).toMatchObject({ at: minutes(-6), beforeCause: true });
  });
});

it('has a time of business', () => expect(fold(...planned()).at).toBe<Instant>(at));
