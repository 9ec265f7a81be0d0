import fc from 'fast-check';
import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';

jest.setTimeout(60_000);

let data: Shared;
let center: AgenciesCenter;

interface Listed {
  readonly appointmentId: string;
  readonly name: string | null;
  readonly areaCode: string;
  readonly dutyAreas: readonly string[];
  readonly until: string | null;
  readonly confirmation: string;
}
interface Roster {
  readonly on: string;
  readonly items: readonly Listed[];
  readonly nextCursor: string | null;
  readonly villagesWithoutDirector: readonly { readonly code: string }[];
  readonly townshipsWithoutStation: readonly { readonly code: string }[];
  readonly endingSoon: readonly Listed[];
}
interface Known {
  readonly from: string;
  to?: string;
}
interface Post extends Known {
  readonly appointmentId: string;
  readonly officerId: string;
  readonly agencyId: string;
  readonly duties: { readonly from: string; readonly areas: readonly string[] }[];
}

/** What the spec has entered: the own count is made from it alone. */
const posts: Post[] = [];
const villages = new Map<string, Known>();
const stations = new Map<string, Known & { readonly area: string }>();

const TOWNS = ['370682001', '370682101', '370682102'];
const VILLAGES = TOWNS.flatMap((town) => ['301', '302', '303'].map((village) => town + village));
const BEGINS = Date.parse('2021-06-02T00:00:00+08:00');
const DAY_MS = 86_400_000;
/** Midnight in Shanghai of a day of the spec, from 0. */
const midnight = (day: number): string => new Date(BEGINS + day * DAY_MS).toISOString();
const dateOf = (day: number): string => new Date(BEGINS + day * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
const endOf = (day: number): string => new Date(BEGINS + (day + 1) * DAY_MS - 1).toISOString();
const runs = ({ from, to }: Known, moment: string): boolean => from <= moment && (to === undefined || moment < to);
const earliest = (...ends: (string | undefined)[]): string | undefined =>
  ends.filter((end) => end !== undefined).sort()[0];

const send = async (url: string, body: object, username = 'admin'): Promise<Record<string, string>> => {
  const answer = await center.ask(username, url, { method: 'POST', body: { lateEntryReason: 'PAPER', ...body } });
  if (answer.status > 201) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const read = async (username: string, query: string, position?: bigint): Promise<{ status: number; body: Roster }> =>
  center.ask(username, `/v1/roster?${query}`, {
    headers: { ...(position !== undefined && { 'read-after': String(position) }) },
  });
/** All pages of a day, a few items at a time. */
const wholeRoster = async (day: number, area = ''): Promise<Roster> => {
  const { position } = await center.store.head();
  const query = `on=${dateOf(day)}&limit=7${area && `&area=${area}`}`;
  const items: Listed[] = [];
  for (let cursor = ''; ;) {
    const { body } = await read('leader', query + cursor, position);
    items.push(...body.items);
    if (body.nextCursor === null) return { ...body, items };
    cursor = `&cursor=${body.nextCursor}`;
  }
};

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
  const { position } = await center.store.head();
  const { body } = await center.ask('viewer', '/v1/agencies?kind=STATION&limit=200', {
    headers: { 'read-after': String(position) },
  });
  for (const { id, areaCode, from } of (body as { items: { id: string; areaCode: string; from: string }[] }).items)
    stations.set(id, { area: areaCode, from });
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

const stationOf = (town: string): string => [...stations].find(([, { area }]) => area === town)![0];

/** An own count, from what was entered. */
const counted = (day: number) => {
  const moment = endOf(day);
  const serving = posts.filter((post) => runs(post, moment) && runs(stations.get(post.agencyId)!, moment));
  const dutyAreas = ({ duties }: Post): readonly string[] =>
    [...duties].sort((one, other) => (one.from < other.from ? -1 : 1)).findLast(({ from }) => from <= moment)?.areas ??
    [];
  const until = (post: Post): string | undefined => earliest(post.to, stations.get(post.agencyId)!.to);
  const covered = new Set(serving.flatMap(dutyAreas));
  const isSoon = (post: Post): boolean => (until(post) ?? '9') <= midnight(day + 31);
  return {
    items: serving
      .map((post) => [post.appointmentId, dutyAreas(post).join(), until(post) ?? null])
      .sort((one, other) => (one[0]! < other[0]! ? -1 : 1)),
    villages: [...villages]
      .flatMap(([code, known]) => (runs(known, moment) && !covered.has(code) ? [code] : []))
      .sort(),
    townships: [...stations.values()].flatMap((station) => (runs(station, moment) ? [] : [station.area])).sort(),
    soon: serving
      .filter(isSoon)
      .map(({ appointmentId }) => appointmentId)
      .sort(),
  };
};

/** The same of a roster, without the sample accounts. */
const shown = ({ items, villagesWithoutDirector, townshipsWithoutStation, endingSoon }: Roster) => {
  const own = new Set(posts.map(({ appointmentId }) => appointmentId));
  const entered = ({ appointmentId }: Listed): boolean => own.has(appointmentId);
  return {
    items: items
      .filter(entered)
      .map(({ appointmentId, dutyAreas, until }) => [appointmentId, dutyAreas.join(), until])
      .sort((one, other) => (one[0]! < other[0]! ? -1 : 1)),
    villages: villagesWithoutDirector.map(({ code }) => code),
    townships: townshipsWithoutStation.map(({ code }) => code),
    soon: endingSoon
      .filter(entered)
      .map(({ appointmentId }) => appointmentId)
      .sort(),
  };
};

interface Entry {
  readonly town: string;
  readonly from: number;
  readonly length: number | null;
  readonly endedAfter: number | null;
  readonly areas: readonly number[];
  readonly change: { readonly after: number; readonly areas: readonly number[] } | null;
}
const day = fc.integer({ min: 0, max: 1_400 });
const entry: fc.Arbitrary<Entry> = fc.record({
  town: fc.constantFrom(...TOWNS),
  from: day,
  length: fc.option(fc.integer({ min: 1, max: 300 })),
  endedAfter: fc.option(fc.integer({ min: 1, max: 300 })),
  areas: fc.uniqueArray(fc.integer({ min: 0, max: 2 })),
  change: fc.option(
    fc.record({ after: fc.integer({ min: 0, max: 200 }), areas: fc.uniqueArray(fc.integer({ min: 0, max: 2 })) }),
  ),
});

const enter = async ({ town, from, length, endedAfter, areas, change }: Entry): Promise<void> => {
  const agencyId = stationOf(town);
  if (!runs(stations.get(agencyId)!, midnight(from))) return;
  const of = (some: readonly number[]): string[] => some.map((nth) => `${town}30${nth + 1}`).sort();
  const [begins, until] = [midnight(from), length === null ? undefined : midnight(from + length)];
  const body = { name: '村儿童主任', role: 'CHILD_DIRECTOR', agencyId, from: begins, dutyAreas: of(areas) };
  const { officerId = '', appointmentId = '' } = await send('/v1/officers', { ...body, ...(until && { until }) });
  const post: Post = { appointmentId, officerId, agencyId, from: begins, duties: [{ from: begins, areas: of(areas) }] };
  if (until) post.to = until;
  posts.push(post);
  const path = `/v1/officers/${officerId}/appointments/${appointmentId}`;
  if (change && !(until && until <= midnight(from + change.after))) {
    const changed = { from: midnight(from + change.after), areas: of(change.areas) };
    await send(`${path}/duty-areas`, { dutyAreas: changed.areas, from: changed.from });
    post.duties.push(changed);
  }
  if (endedAfter === null) return;
  await send(`${path}/end`, { at: midnight(from + endedAfter) });
  post.to = earliest(until, midnight(from + endedAfter))!;
};

it('agrees with an own count on random days, while posts, villages and stations begin, change and end', async () => {
  for (const code of VILLAGES) {
    const from = midnight(VILLAGES.indexOf(code) * 50);
    await send('/v1/areas', { code, name: `第${VILLAGES.indexOf(code)}村`, from });
    villages.set(code, { from });
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 4, maxLength: 8 }),
      fc.array(day, { minLength: 4, maxLength: 6 }),
      async (entries, days) => {
        for (const one of entries) await enter(one);
        for (const one of days) expect(shown(await wholeRoster(one))).toEqual(counted(one));
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
  const merged = VILLAGES[0]!;
  await send(`/v1/areas/${merged}/end`, { at: midnight(900), reason: 'MERGED' });
  villages.get(merged)!.to = midnight(900);
  const closed = stationOf(TOWNS[2]!);
  await send(`/v1/agencies/${closed}/end`, { at: midnight(1_000) });
  stations.get(closed)!.to = midnight(1_000);
  for (const one of [899, 900, 975, 999, 1_000, 1_399]) expect(shown(await wholeRoster(one))).toEqual(counted(one));
});

it('notices a wrong row, which a rebuild repairs', async () => {
  const change = `UPDATE views.roster_duty SET areas = '{}'`;
  await data.database.pool.query(change);
  const isRight = async (one: number) => JSON.stringify(shown(await wholeRoster(one))) === JSON.stringify(counted(one));
  const days = [100, 300, 500, 700, 900, 1_100];
  const found = await Promise.all(days.map(isRight));
  expect(found).toContain(false);
  await center.projections.rebuild('roster');
  for (const one of days) expect(shown(await wholeRoster(one))).toEqual(counted(one));
});

it('has the posts of a township, and of a village those who are responsible for it', async () => {
  const [town, village] = [TOWNS[0]!, VILLAGES[1]!];
  for (const one of [400, 800]) {
    const all = await wholeRoster(one);
    const ofTown = await wholeRoster(one, town);
    expect(ofTown.items).toEqual(all.items.filter(({ areaCode }) => areaCode === town));
    expect(ofTown.villagesWithoutDirector).toEqual(
      all.villagesWithoutDirector.filter(({ code }) => code.startsWith(town)),
    );
    const ofVillage = await wholeRoster(one, village);
    expect(ofVillage.items).toEqual(all.items.filter(({ dutyAreas }) => dutyAreas.includes(village)));
    expect(ofVillage.townshipsWithoutStation).toEqual([]);
  }
});

it('counts a pending appointment as a post, with the name of the officer', async () => {
  const agencyId = stationOf(TOWNS[0]!);
  const body = { name: '待确认者', username: 'to.confirm', role: 'CHILD_DIRECTOR', agencyId };
  const { appointmentId } = await send('/v1/officers', body);
  const { position } = await center.store.head();
  const { body: today } = await read('supervisor-001', 'limit=200', position);
  expect(today.items.find((item) => item.appointmentId === appointmentId)).toMatchObject({
    ...{ name: '待确认者', confirmation: 'PENDING', areaCode: TOWNS[0] },
  });
});

it('is shown to the center as a whole, and in a township as far as that goes', async () => {
  for (const username of ['admin', 'leader', 'dispatcher', 'auditor']) {
    const { body } = await read(username, 'limit=200');
    expect([username, new Set(body.items.map(({ areaCode }) => areaCode)).size > 2]).toEqual([username, true]);
  }
  for (const [username, town] of [
    ['supervisor-001', '370682001'],
    ['director-101', '370682101'],
  ] as const) {
    for (const query of ['limit=200', 'limit=200&area=370682', `limit=200&area=${town}`]) {
      const { body } = await read(username, query);
      const codes = [
        ...body.items.map(({ areaCode }) => areaCode),
        ...body.villagesWithoutDirector.map(({ code }) => code),
      ];
      expect([username, codes.length > 0, codes.filter((code) => !code.startsWith(town))]).toEqual([
        username,
        true,
        [],
      ]);
    }
    const elsewhere = await read(username, 'area=370682002');
    expect(elsewhere.body).toMatchObject({ items: [], villagesWithoutDirector: [], endingSoon: [], nextCursor: null });
  }
  expect(await read('liaison-police', '')).toMatchObject({ status: 200, body: { items: [], endingSoon: [] } });
  for (const username of ['viewer', 'social-worker', 'rescue-worker', 'care-coordinator'])
    expect((await read(username, '')).status).toBe(403);
});

it.each(['on=2024-02-30', 'on=yesterday', 'area=37068', 'cursor=x', 'surprise=1'])('rejects %s', async (query) => {
  expect((await read('leader', query)).status).toBe(400);
});
