import type { StoredEvent } from '@center/kernel';
import { Definitions, FiguresQuery, Statistics } from '@center/statistics';
import { ViewReader } from '@center/projections';
import { activities } from '@center/activities';
import { type ActivitiesCenter, openActivities } from '../../../../activities/testing/activities-center';
import { countIndependently } from '../../../../activities/testing/counted-otherwise';
import { ScenarioClock } from '../../clock/scenario-clock';
import { type ApiClient, replyOf } from '../../runner/api-client';
import { ScenarioRunner } from '../../runner/scenario-runner';
import { foundedOn, laiyang } from '../laiyang';

jest.setTimeout(120_000);

const FOUNDED = foundedOn('2021-06-01');
const STORY = laiyang(FOUNDED);
const THIS_YEAR = { from: '2024-01-01', to: '2024-08-06' };

/** The figures of the report, and how the people were counted. */
const FIGURES: Readonly<Record<string, readonly [value: number, basis?: string]>> = {
  station_activities: [27],
  station_activity_children: [340, 'DISTINCT'],
  training_sessions: [18],
  training_attendances: [570],
  publicity_campaigns: [16],
  booklets_printed: [2_060],
  legal_education_sessions: [5],
  families_counselled: [4, 'DISTINCT'],
  counselling_lectures: [8],
  counselling_classes: [10],
  counselling_children: [450, 'HEADCOUNT'],
  volunteer_child_times: [207],
};

let center: ActivitiesCenter;
let events: StoredEvent[];

beforeAll(async () => {
  const log: { clock?: ScenarioClock } = {};
  center = await openActivities({ now: () => log.clock?.now() ?? FOUNDED });
  const clock = (log.clock = await ScenarioClock.of(center.store, FOUNDED));
  const steps = STORY.steps.filter(
    ({ name, enrols }) => /^(activities|workers)-/.test(name) || enrols?.startsWith('supervisor-'),
  );
  const settled = async (): Promise<void> => {
    for (const list of ['/v1/activities', '/v1/appointments']) await center.get('leader', list);
  };
  const { store } = center;
  const door: ApiClient = async (request) => {
    const { status, text } = await center.door(request);
    return replyOf(status, text);
  };
  const accounts = await center.accounts();
  await new ScenarioRunner({ store, clock, accounts, door, settled }).play({ ...STORY, steps }, () => undefined);
  events = [...(await store.readAll(0n, 5_000))];
  await settled();
});
afterAll(() => center.close());

describe('the activities of Laiyang', () => {
  it('end with the figures of the report', async () => {
    const reader = new ViewReader(center.database.pool);
    const definitions = new Definitions(activities.facts);
    const { position } = await center.store.head();
    for (const { name } of activities.facts) expect(await center.projections.reached(name, position, 5_000)).toBe(true);
    const figures = await new Statistics(definitions, new FiguresQuery(reader)).figures({
      indicators: definitions.current.indicators.filter(({ name }) => name in FIGURES),
      ...{ period: THIS_YEAR, groupBy: [], position, now: STORY.ends, suppress: false },
    });
    await reader.onApplicationShutdown();
    const found = figures.map(({ now: { indicator, value, quantities } }) => [
      indicator.name,
      quantities?.basis ? [value, quantities.basis] : [value],
    ]);
    expect(Object.fromEntries(found)).toEqual(FIGURES);
  });

  const changed = (type: string, change: (data: Record<string, never>) => object) => (log: readonly StoredEvent[]) =>
    log.map((event) => (event.type === type ? { ...event, data: change(event.data as never) } : event));
  const without = (type: string) => (log: readonly StoredEvent[]) => log.filter((event) => event.type !== type);
  const figure = (name: string, log: readonly StoredEvent[], period: object = THIS_YEAR): number =>
    countIndependently(log, { ...period, groupBy: [] })[`${name} {}`]![0];

  it.each<[string, string, number, (log: readonly StoredEvent[]) => readonly StoredEvent[]]>([
    ['station_activities', 'an activity that was entered twice', 28, without('ActivityVoided')],
    [
      'station_activities',
      'an activity of an organisation that is no station',
      28,
      changed('ActivityHeld', (data) => ({ ...data, hostKind: 'STATION' })),
    ],
    [
      'station_activity_children',
      'a child who is named twice',
      512,
      changed('ActivityHeld', (data) => strangers(data)),
    ],
    [
      'station_activity_children',
      'the volunteers beside the children',
      421,
      changed('ActivityHeld', (data) => withHelpers(data)),
    ],
    ['training_sessions', 'a training that was entered twice', 19, without('ActivityVoided')],
    ['training_attendances', 'the workers of a voided training', 600, without('ActivityVoided')],
    ['publicity_campaigns', 'a campaign that was entered twice', 17, without('ActivityVoided')],
    ['booklets_printed', 'a print run that was entered twice', 2_920, without('PrintVoided')],
    ['booklets_printed', 'leaflets', 5_060, changed('MaterialPrinted', (data) => ({ ...data, kind: 'BOOKLET' }))],
    [
      'families_counselled',
      'a family that is counselled again',
      9,
      changed('ActivityHeld', (data) => newFamilies(data)),
    ],
    ['families_counselled', 'the family of a voided session', 5, without('ActivityVoided')],
    ['counselling_lectures', 'a lecture that was entered twice', 9, without('ActivityVoided')],
    [
      'counselling_children',
      'a child who was counselled alone',
      451,
      changed('ActivityHeld', (data) => (data['theme'] === 'INDIVIDUAL' ? { ...data, theme: 'LECTURE' } : data)),
    ],
    [
      'volunteer_child_times',
      'the volunteers beside the children',
      299,
      changed('ActivityHeld', (data) => withHelpers(data)),
    ],
    ['volunteer_child_times', 'a service that was entered twice', 216, without('ActivityVoided')],
  ])('%s would also count %s: %d', (name, _, wrong, alter) => {
    expect([figure(name, events), figure(name, alter(events))]).toEqual([FIGURES[name]![0], wrong]);
  });

  it('trains workers of the register, each once in the year', () => {
    const directors = new Set(
      events.flatMap(({ type, data }) => {
        const { officerId, role } = data as { officerId?: string; role?: string };
        return type === 'AppointmentStarted' && role === 'CHILD_DIRECTOR' && officerId ? [officerId] : [];
      }),
    );
    const voided = new Set(events.flatMap(({ type, stream }) => (type === 'ActivityVoided' ? [stream] : [])));
    const named = events.flatMap(({ stream, data }) => {
      const { at, attendance } = data as { at: string; attendance?: { workers?: { named: string[] } } };
      return voided.has(stream) || at < THIS_YEAR.from ? [] : (attendance?.workers?.named ?? []);
    });
    expect([named.length, new Set(named).size]).toEqual([570, 570]);
    expect(named.filter((officerId) => !directors.has(officerId))).toEqual([]);
  });

  it('has an activity that was planned and held', () => {
    const streams = (wanted: string) => events.flatMap(({ type, stream }) => (type === wanted ? [stream] : []));
    const held = new Set(streams('ActivityHeld'));
    expect(streams('ActivityPlanned').filter((stream) => held.has(stream))).toHaveLength(1);
  });

  it('has activities of the year before, plans that were cancelled, one still to come, and copies given out', () => {
    expect(figure('training_sessions', events, {})).toBe(19);
    const planned = events.filter(({ type }) => type === 'ActivityPlanned');
    const cancelled = events.filter(({ type }) => type === 'ActivityCancelled');
    expect([planned.length, cancelled.length]).toEqual([4, 2]);
    const asHeld = [...planned].map((event) => ({
      ...event,
      type: 'ActivityHeld',
      data: { ...event.data, attendance: {} },
    }));
    expect(figure('legal_education_sessions', [...events, ...asHeld])).toBe(6);
    const given = events.flatMap(
      ({ data }) => (data as { attendance?: { copiesGiven?: number } }).attendance?.copiesGiven ?? [],
    );
    expect(given.reduce((sum, copies) => sum + copies, 0)).toBeGreaterThan(1_000);
  });
});

type Data = Readonly<Record<string, unknown>> & { readonly at?: string; readonly attendance?: Attendance };
interface Attendance {
  readonly children?: { readonly named: readonly object[]; readonly unnamed: number };
  readonly volunteers?: { readonly unnamed: number };
  readonly households?: readonly object[];
}

/** Every named child is another one each time. */
const strangers = (data: Data): object => {
  const { children } = data.attendance ?? {};
  if (!children) return data;
  const named = children.named.map((child, nth) => ({ ...child, personId: `${data.at!} ${nth}` }));
  return { ...data, attendance: { ...data.attendance, children: { ...children, named } } };
};

/** Volunteers count with those whom they helped. */
const withHelpers = (data: Data): object => {
  const { children, volunteers } = data.attendance ?? {};
  if (!children || !volunteers) return data;
  const unnamed = children.unnamed + volunteers.unnamed;
  return { ...data, attendance: { ...data.attendance, children: { ...children, unnamed } } };
};

/** Every household is another one each time. */
const newFamilies = (data: Data): object => {
  const { households } = data.attendance ?? {};
  if (!households) return data;
  const others = households.map((household, nth) => ({ ...household, householdId: `${data.at!} ${nth}` }));
  return { ...data, attendance: { ...data.attendance, households: others } };
};
