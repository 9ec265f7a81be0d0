import { createHash } from 'node:crypto';
import { eventIdOf, newOperation, PostgresEventStore } from '@center/event-store';
import { type AreaCode, id, type Instant, instant, label } from '@center/kernel';
import { Projections, rowsOf, ViewReader } from '@center/projections';
import { Definitions, type Figure, FiguresQuery, OpenedQuery, Statistics } from '@center/statistics';
import { FakeClock, type TestDatabase, testDatabase } from '@center/testing';
import fc from 'fast-check';
import { countNetwork, type NetworkFigures } from '../../../testing/network-counted-otherwise';
import type { RegisterEvent } from '../../domain/events';
import { registerDefinitions } from './indicators';
import { registerFacts } from './register-facts.view';

const definitions = new Definitions([registerFacts]);
const { indicators } = definitions.current;
const BEGIN = Date.parse('2024-01-01T00:00:00+08:00');
const DAY = 86_400_000;
const NOW = instant(BEGIN + 400 * DAY);
const day = (nth: number): Instant => instant(BEGIN + nth * DAY);
const dateOf = (nth: number): string => instant(BEGIN + nth * DAY + 8 * 3_600_000).slice(0, 10);

interface Recorded {
  readonly stream: string;
  readonly event: RegisterEvent;
}

const uuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
};
const TOWNS = ['370682001', '370682101', '370682102'] as AreaCode[];
const villagesOf = (town: string) => [1, 2, 3].map((nth) => `${town}20${nth}` as AreaCode);
const VILLAGES = TOWNS.flatMap(villagesOf);
const nth = fc.integer({ min: 0, max: 360 });

const appointing = fc.record({
  ...{ does: fc.constant('appoint' as const), id: fc.nat(12), officer: fc.nat(3), agency: fc.nat(3), from: nth },
  ...{ role: fc.constantFrom('CHILD_DIRECTOR', 'TOWN_SUPERVISOR', 'AGENCY_LIAISON'), until: fc.option(nth) },
  duties: fc.option(fc.subarray([0, 1, 2])),
});

/** Steps in words; those that the register would refuse are left out when they are played. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('establish' as const),
    id: fc.nat(3),
    town: fc.nat(2),
    station: fc.boolean(),
    from: nth,
  }),
  fc.record({ does: fc.constant('end agency' as const), id: fc.nat(3), to: nth }),
  appointing,
  fc.record({ does: fc.constant('change duties' as const), id: fc.nat(12), from: nth, duties: fc.subarray([0, 1, 2]) }),
  fc.record({ does: fc.constant('end post' as const), id: fc.nat(12), to: nth }),
  fc.record({ does: fc.constant('end village' as const), id: fc.nat(8), to: nth }),
  fc.record({ does: fc.constant('older village' as const), id: fc.nat(8), from: nth }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const played = (steps: readonly Step[]): Recorded[] => {
  const defined = [...TOWNS, ...VILLAGES].map((code, at): Recorded => ({
    stream: 'areas',
    event: { type: 'AreaDefined', data: { code, name: label(`区${at}`), from: day(at < 2 ? 0 : 5 * at) } },
  }));
  const agencies = new Map<number, { town: AreaCode; ended: boolean }>();
  const posts = new Map<number, { officer: number; town: AreaCode; from: number; ended: boolean }>();
  const ended = new Set<number>();
  const record = (stream: string, type: RegisterEvent['type'], data: object): Recorded[] => [
    { stream, event: { type, data: { ...data, at: day(0) } } as unknown as RegisterEvent },
  ];
  const events = steps.flatMap((one): Recorded[] => {
    if (one.does === 'establish') {
      if (agencies.has(one.id)) return [];
      const town = TOWNS[one.town]!;
      agencies.set(one.id, { town, ended: false });
      const data = { kind: one.station ? 'STATION' : 'TOWNSHIP', name: '单位', areaCode: town, from: day(one.from) };
      return record(`agency-${uuid(`agency ${one.id}`)}`, 'AgencyEstablished', {
        agencyId: uuid(`agency ${one.id}`),
        ...data,
      });
    }
    if (one.does === 'end agency') {
      const agency = agencies.get(one.id);
      if (!agency || agency.ended) return [];
      agency.ended = true;
      return record(`agency-${uuid(`agency ${one.id}`)}`, 'AgencyEnded', {
        agencyId: uuid(`agency ${one.id}`),
        to: day(one.to),
      });
    }
    if (one.does === 'appoint') {
      const agency = agencies.get(one.agency);
      if (!agency || posts.has(one.id)) return [];
      const { town } = agency;
      posts.set(one.id, { officer: one.officer, town, from: one.from, ended: false });
      const { role, from, until, duties } = one;
      return record(`officer-${uuid(`officer ${one.officer}`)}`, 'AppointmentStarted', {
        ...{ officerId: uuid(`officer ${one.officer}`), appointmentId: uuid(`post ${one.id}`), role },
        ...{
          agencyId: uuid(`agency ${one.agency}`),
          agencyKind: 'STATION',
          agencyName: '单位',
          areaCode: town,
          from: day(from),
        },
        ...(until !== null && until > from && { until: day(until) }),
        ...(duties && { dutyAreas: duties.map((at) => villagesOf(town)[at]!) }),
      });
    }
    if (one.does === 'end village' || one.does === 'older village') {
      const code = VILLAGES[one.id]!;
      if (ended.has(one.id)) return [];
      if (one.does === 'older village')
        return record('areas', 'AreaDefined', { code, name: `区${one.id}`, from: day(one.from) });
      ended.add(one.id);
      return record('areas', 'AreaEnded', { code, to: day(one.to + 100) });
    }
    const post = posts.get(one.id);
    if (!post || post.ended) return [];
    const ids = { officerId: uuid(`officer ${post.officer}`), appointmentId: uuid(`post ${one.id}`) };
    const stream = `officer-${ids.officerId}`;
    if (one.does === 'change duties') {
      const dutyAreas = one.duties.map((at) => villagesOf(post.town)[at]!);
      return record(stream, 'DutyAreasChanged', { ...ids, dutyAreas, from: day(Math.max(one.from, post.from)) });
    }
    post.ended = true;
    return record(stream, 'AppointmentEnded', { ...ids, to: day(one.to) });
  });
  return [...defined, ...events];
};

/** A real log with the view. */
class RegisterLog {
  private constructor(
    readonly database: TestDatabase,
    readonly store: PostgresEventStore,
    readonly projections: Projections,
    readonly reader: ViewReader,
  ) {}

  static async open(view = registerFacts): Promise<RegisterLog> {
    const database = await testDatabase();
    const store = new PostgresEventStore(database.pool, new FakeClock(NOW));
    const projections = new Projections(store, database.pool, [view]);
    await projections.start();
    return new RegisterLog(database, store, projections, new ViewReader(database.pool));
  }

  /** Appends events, and waits for the view. Returns the position of each. */
  async record(events: readonly Recorded[]): Promise<bigint[]> {
    const positions: bigint[] = [];
    for (const { stream, event } of events) {
      const correlation = newOperation();
      const actor = {
        officerId: id<'officer'>(uuid('admin')),
        agencyId: id<'agency'>(uuid('center')),
        role: 'SYS_ADMIN' as const,
      };
      const { type, data } = event;
      const stored = { id: eventIdOf(correlation, type), type, schema: 1, data: data as never };
      const meta = { actor, command: 'spec', correlation };
      positions.push((await this.store.append(stream, 'any', [{ ...stored, meta }])).position);
    }
    expect(await this.projections.reached(registerFacts.name, positions.at(-1)!, 10_000)).toBe(true);
    return positions;
  }

  /** The figures at a position and the end of a day, as the independent count gives them. */
  async figures(position: bigint, to: string): Promise<NetworkFigures> {
    const statistics = new Statistics(definitions, new FiguresQuery(this.reader));
    const asked = { indicators, period: { to }, position, now: NOW, suppress: false };
    const county = await statistics.figures({ ...asked, groupBy: [] });
    const byArea = await statistics.figures({ ...asked, groupBy: ['area'] });
    const counted: Record<string, Record<string, number>> = {};
    const put = (area: string, name: string, value: number) => {
      if (value > 0) (counted[area] ??= {})[name] = value;
    };
    for (const { now } of [...county, ...byArea]) {
      const area = now.group['area'] ?? '';
      if (now.parts) {
        put(area, 'townships', now.parts.all);
        put(area, 'covered', now.parts.met);
      } else put(area, now.indicator.name, now.value ?? 0);
      await this.opensInto(now, { position, to });
    }
    return counted;
  }

  private async opensInto(
    { indicator, group, value, parts }: Figure,
    { position, to }: { position: bigint; to: string },
  ) {
    const opened = await new OpenedQuery(this.reader).page({
      ...{ table: registerFacts.facts, indicator, period: { to }, cell: group, position, now: NOW, limit: 500 },
    });
    expect(opened).toHaveLength(parts?.all ?? value ?? 0);
    for (const { events } of opened) expect(events.length).toBeGreaterThan(0);
  }

  async close(): Promise<void> {
    await this.projections.stop();
    await this.reader.onApplicationShutdown();
    await this.database.close();
  }
}

const established = [0, 1, 2].map((id): Step => ({ does: 'establish', id, town: id, station: id < 2, from: 10 * id }));
const history = fc
  .array(fc.oneof({ weight: 2, arbitrary: step }, { weight: 3, arbitrary: appointing }), {
    minLength: 20,
    maxLength: 40,
  })
  .map((steps) => [...established, ...steps]);
const sorted = (figures: NetworkFigures) =>
  JSON.stringify(
    Object.entries(figures)
      .sort()
      .map(([area, counts]) => [area, Object.entries(counts).sort()]),
  );

/** The days and positions at which the view differs from the independent count. */
const disagreements = async (view: typeof registerFacts, seed: number): Promise<object[]> => {
  const log = await RegisterLog.open(view);
  try {
    const [steps] = fc.sample(history, { numRuns: 1, seed });
    const recorded = played(steps!);
    const positions = await log.record(recorded);
    const wrong: object[] = [];
    for (const [part, at] of fc.sample(fc.tuple(fc.integer({ min: 1, max: recorded.length }), fc.nat(390)), {
      numRuns: 12,
      seed,
    })) {
      const lastInstant = instant(BEGIN + (at + 1) * DAY - 1);
      const expected = countNetwork(
        recorded.slice(0, part).map(({ event }) => event),
        lastInstant,
      );
      const said = await log.figures(positions[part - 1]!, dateOf(at));
      if (sorted(said) !== sorted(expected)) wrong.push({ at, part, said, expected });
    }
    const rows = await rowsOf(log.database.pool, view);
    await log.projections.rebuild(view.name);
    expect(await rowsOf(log.database.pool, view)).toEqual(rows);
    return wrong;
  } finally {
    await log.close();
  }
};

describe('figures of the network', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'match an independent count on any day, as known at any position (history %d)',
    async (seed) => {
      expect((await disagreements(registerFacts, seed)).slice(0, 1)).toEqual([]);
    },
    60_000,
  );

  const faulty = (statement: string): typeof registerFacts => ({
    ...registerFacts,
    apply: async (events, sql) => {
      await registerFacts.apply(events, sql);
      await sql(statement);
    },
  });
  it.each([
    ['terms do not end', faulty("UPDATE register_fact SET ended = NULL WHERE indicator = 'posts'")],
    [
      'a second post is a second worker',
      faulty("UPDATE register_fact SET person = key::uuid WHERE indicator = 'posts'"),
    ],
    ['all townships have stations', faulty('UPDATE register_fact SET met = true')],
  ])(
    'are found to differ when %s',
    async (_, view) => {
      for (const seed of [1, 2, 3, 4, 5, 6]) if ((await disagreements(view, seed)).length > 0) return;
      throw new Error('the fault was not detected');
    },
    120_000,
  );

  it('have definitions that never change', () => {
    const hashes = registerDefinitions.map((one) =>
      createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 16),
    );
    expect(hashes).toEqual(['dd0f470ec8f52b65']);
  });
});
