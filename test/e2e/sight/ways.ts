import type { CaseContent } from '../../../libs/cases/testing/disclosure';
import { factsIn, leaves, placeIn, type Place, RESTRICTED_FACTS } from '../../histories/ways-out';
import { SUBMITTERS } from '../../histories/expected';
import type { Observer } from './observer';
import { CASES, type CaseName, mayKnowPlace, mayOpen, type Relation, relationOf } from './relations';
import type { Marker } from './world';

/** An officer at a case. */
interface Visit {
  readonly observer: Observer;
  readonly username: string;
  readonly name: CaseName;
}
type Way = (visit: Visit, relation: Relation) => Promise<void>;

const pathOf = ({ observer, name }: Visit): string => `/v1/cases/${observer.world.ids[name]}`;

const READ = 'GET /v1/cases/{caseId}';
const case_: Way = async (visit, relation) => {
  const { observer, username, name } = visit;
  const { status, body } = await observer.ask<CaseContent>(username, READ, { method: 'GET', path: pathOf(visit) });
  if (status !== 200) return observer.report(`${READ} hides from ${username}: the case ${name}`);
  for (const [place, shown] of RESTRICTED_FACTS) {
    const isKnown = observer.world.histories[name].places.has(place) && !!shown(body);
    if (isKnown && !mayKnowPlace(relation, place)) observer.report(`${READ} shows ${username}: ${name} ${place}`);
  }
};

interface Events {
  readonly items: readonly { readonly caseId?: string; readonly position: string; readonly data: object }[];
  readonly nextCursor?: string | null;
}

/** The places that the events of an answer show. */
const placesIn = ({ observer, username, name }: Visit, way: string, { items }: Events): Place[] => {
  const { ids, histories } = observer.world;
  return items.flatMap(({ caseId = ids[name], position, data }) => {
    const of = CASES.find((one) => ids[one] === caseId)!;
    if (!relationOf(username, of)) observer.report(`${way} shows ${username} an event of ${of}`);
    const event = histories[of].events.find((one) => one.position.toString() === position)!;
    const place = placeIn(histories[of].events);
    return of === name ? factsIn(data).map(([pointer]) => place(event, pointer)) : [];
  });
};

const compare = (
  visit: Visit,
  way: string,
  shown: readonly Place[],
  allowed: readonly Place[],
  must = allowed,
): void => {
  const { observer, username, name } = visit;
  for (const place of shown)
    if (!allowed.includes(place)) observer.report(`${way} shows ${username}: ${name} ${place}`);
  for (const place of must)
    if (!shown.includes(place)) observer.report(`${way} hides from ${username}: ${name} ${place}`);
};

const TIMELINE = `${READ}/timeline`;
const timeline: Way = async (visit, relation) => {
  const { observer, username, name } = visit;
  const shown: Place[] = [];
  for (let cursor: string | null | undefined = ''; cursor !== undefined && cursor !== null;) {
    const path: string = `${pathOf(visit)}/timeline?limit=200${cursor && `&cursor=${cursor}`}`;
    const { body }: { body: Events } = await observer.ask<Events>(username, TIMELINE, { method: 'GET', path });
    shown.push(...placesIn(visit, TIMELINE, body));
    cursor = body.nextCursor;
  }
  const expected = [...observer.world.histories[name].places].filter((place) => mayKnowPlace(relation, place));
  compare(visit, TIMELINE, shown, expected);
};

const HISTORY = `${READ}/history`;
const history: Way = async (visit, relation) => {
  const { observer, username, name } = visit;
  const { status, body } = await observer.ask<Events>(username, HISTORY, {
    method: 'GET',
    path: `${pathOf(visit)}/history?limit=200`,
  });
  if (body.nextCursor) return observer.report(`${HISTORY} has more than one page`);
  const all = [...observer.world.histories[name].places];
  if (relation.as === 'auditor') return compare(visit, HISTORY, placesIn(visit, HISTORY, body), all);
  if (relation.as !== 'leader') return status === 403 ? undefined : observer.report(`${HISTORY} answers ${username}`);
  const expected = all.filter((place) => mayKnowPlace(relation, place));
  compare(visit, HISTORY, placesIn(visit, HISTORY, body), expected);
};

/** The pointers of a case that its readers may open, as the dispatcher sees them; others try them too. */
const pointers = new Map<string, readonly string[]>();
const OPEN = 'POST /v1/cases/{caseId}/unmaskings';
export const WHY = { purpose: 'HANDLING', note: '走查所留的用途说明,不应见于他处。' } as const;

/** The texts behind pointers. Those that the officer may not open, or that are none, are left out. */
const openedAt = async (visit: Visit, fields: readonly string[]): Promise<Marker[]> => {
  const { observer, username } = visit;
  const found: Marker[] = [];
  const open = async (some: readonly string[]): Promise<void> => {
    if (some.length === 0) return;
    const asked = { method: 'POST', path: `${pathOf(visit)}/unmaskings`, body: { fields: some, ...WHY } };
    const { status, body, opened } = await observer.ask<{ errors?: { pointer: string }[] }>(username, OPEN, asked);
    if (status === 200) return void found.push(...opened);
    const wrong =
      body.errors?.flatMap(({ pointer }) => /^\/fields\/(\d+)$/.exec(pointer)?.slice(1).map(Number) ?? []) ?? [];
    if (wrong.length > 0) return open(some.filter((_, nth) => !wrong.includes(nth)));
    if (some.length === 1 || status !== 409) return;
    const half = Math.ceil(some.length / 2);
    await open(some.slice(0, half));
    await open(some.slice(half));
  };
  for (let from = 0; from < fields.length; from += 50) await open(fields.slice(from, from + 50));
  return found;
};

/** What the dispatcher opens in each case: all that anyone may open there. */
const allOpened = new Map<string, readonly Marker[]>();

/** A birth is masked as an age band, an address as its town. */
const isMasked = (pointer: string, value: unknown): boolean =>
  typeof value === 'string' && (value.includes('*') || /\/(birthDate|birthYear|age|address)$/.test(pointer));

const unmasking: Way = async (visit, relation) => {
  const { observer, username, name } = visit;
  const key = observer.world.ids[name];
  const { body } = await observer.ask<object>(username, READ, { method: 'GET', path: pathOf(visit) });
  const masked = leaves(body).flatMap(([pointer, value]) => (isMasked(pointer, value) ? [pointer] : []));
  if (relation.as === 'dispatcher' && !pointers.has(key)) {
    pointers.set(key, masked);
    allOpened.set(key, await openedAt(visit, masked));
  }
  const opened = await openedAt(visit, [...new Set([...masked, ...pointers.get(key)!])]);
  const isOfTask = ({ of }: Marker): boolean => relation.as !== 'rescueWorker' || of === name;
  const places = allOpened.get(key)!.filter((one) => mayOpen(relation, one.place) && isOfTask(one));
  const allowed = places.map(({ place }) => place);
  // the own report has no list of records and corrections: of what was corrected, only the last value is shown
  const must = SUBMITTERS.includes(relation.as) ? allowed.filter((place) => place.includes('/children/')) : allowed;
  const shown = opened.map(({ place }) => place);
  compare(visit, OPEN, shown, allowed, must);
};

const KINDS = ['case-file', 'closure-form', 'transfer-letter', 'receipt'];
const documents: Way = async (visit, relation) => {
  const { observer, username, name } = visit;
  const transfers = [...observer.world.histories[name].state.transfers.keys()];
  for (const kind of name === 'usual' ? KINDS : KINDS.slice(0, 1)) {
    const ofTransfer = kind === 'transfer-letter' || kind === 'receipt';
    for (const transferId of ofTransfer ? transfers.slice(0, 1) : [undefined]) {
      const path = `${pathOf(visit)}/documents/${kind}`;
      const query = transferId ? `?transferId=${transferId}` : '';
      await observer.ask(username, `${READ}/documents/{kind}`, { method: 'GET', path: path + query });
      const plain = `POST /v1/cases/{caseId}/documents/{kind}`;
      const asked = { method: 'POST', path, body: { ...WHY, ...(transferId && { transferId }) } };
      const { status, opened } = await observer.ask(username, plain, asked);
      if (status === 200 && relation.opens !== 'everything')
        observer.report(`${plain} prints for ${username}: ${name}`);
      for (const { place, of } of opened)
        if (!mayOpen(relation, place)) observer.report(`${plain} shows ${username}: ${of} ${place}`);
    }
  }
};

/** The ways in which a case reaches its readers, in the order in which they are walked. */
export const WAYS = { case: case_, timeline, history, unmasking, documents } as const;
export type WayName = keyof typeof WAYS;

/** Walks ways of a case as one officer. Without a relation, none of them may answer. */
export const walk = async (visit: Visit, ways: readonly WayName[]): Promise<void> => {
  const { observer, username, name } = visit;
  const relation = relationOf(username, name);
  if (relation) for (const way of ways) await WAYS[way](visit, relation);
  else
    for (const part of ['', '/timeline', '/history', '/documents/case-file']) {
      const { status } = await observer.ask(username, READ + part, { method: 'GET', path: pathOf(visit) + part });
      if (status < 400) observer.report(`${READ}${part} shows ${username}: the case ${name}`);
    }
};
