import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { nameOf, pathTo, type Route, routesOf } from '../harness/routes';
import { soundBody } from '../harness/sound-body';
import { upload } from '../harness/upload';
import { ofSideContexts, sideContexts } from '../../side-contexts';
import { mayCall } from '../permissions.table';
import type { Observer } from './observer';
import { CASES, type CaseName, mayKnowPlace, mayOpen, relationOf, ROW_READERS, SECRET } from './relations';
import { WHY } from './ways';
import type { Marker } from './world';

type Bodies = (observer: Observer, username: string) => readonly object[];

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/cases': ['?limit=200', '?limit=200&sort=urgency', '?harm=NEGLECT&limit=200', '?format=csv', '?format=xlsx'],
  'GET /v1/transfers': ['?limit=200', '?limit=200&status=RETURNED', '?format=csv', '?format=xlsx'],
  'GET /v1/agencies': ['?limit=200'],
  'GET /v1/agencies/{agencyId}': [''],
  'GET /v1/agencies/{agencyId}/api-keys': [''],
  'GET /v1/areas': [''],
  'GET /v1/areas/{code}': [''],
  'GET /v1/me': [''],
  'GET /v1/officers': ['?limit=200'],
  'GET /v1/officers/{officerId}': [''],
  'GET /v1/appointments': ['?limit=200'],
  'GET /v1/roster': ['?limit=200'],
  'GET /v1/cases/{caseId}': ['', '?version=1'],
  'GET /v1/cases/{caseId}/timeline': ['?version=1', '?limit=1'],
  'GET /v1/cases/{caseId}/history': ['?version=1'],
  'GET /v1/cases/{caseId}/duplicates': [''],
  'GET /v1/cases/{caseId}/documents/{kind}': [''],
  'GET /v1/break-glass': ['?limit=200'],
  'GET /v1/statistics': ['', '?groupBy=agency,area,harm,category,risk,source,month'],
  'GET /v1/statistics/definitions': [''],
  'GET /v1/statistics/{indicator}/facts': ['?limit=200'],
  'GET /v1/statistics/handovers': [''],
  'GET /v1/reports': ['?limit=200'],
  'GET /v1/reports/{reportId}': ['', '?format=csv', '?format=xlsx'],
  'GET /v1/reports/{reportId}/restatement': ['', '?format=csv', '?format=xlsx'],
  'GET /v1/cases/{caseId}/deadlines': [''],
  'GET /v1/deadlines': ['?limit=200'],
  'GET /v1/notifications': ['?limit=200'],
  'GET /v1/supervisions': ['?limit=200'],
  'GET /v1/stream': [''],
  'GET /v1/webhooks': [''],
  'GET /v1/webhooks/{webhookId}': [''],
  'GET /v1/webhooks/{webhookId}/deliveries': ['?limit=200'],
  'GET /v1/policies/deadlines': [''],
  'GET /v1/policies/deadlines/versions': [''],
  'GET /v1/policies/deadlines/due': [''],
  'GET /v1/calendar/{year}': [''],
  'GET /v1/duty-roster': ['?from=2024-01-01T00:00:00Z&to=2034-01-01T00:00:00Z'],
  'GET /v1/duty-roster/now': [''],
  'GET /v1/audit/access': ['?limit=200'],
  'GET /v1/audit/log': ['?limit=1000'],
  'GET /v1/audit/xes': [''],
  'GET /v1/audit/erasures': [''],
  ...ofSideContexts(({ sight }) => sight.queries),
};

/** Who reads, opens or moves several cases by a POST, and with which bodies. They change nothing that others read later. */
const BODIES: Readonly<Record<string, Bodies>> = {
  'POST /v1/cases/search': () => [], // walked by its texts: see `search`
  'POST /v1/cases/{caseId}/unmaskings': () => [{ fields: ['/narrative'], ...WHY }],
  'POST /v1/cases/{caseId}/documents/{kind}': () => [WHY],
  'POST /v1/audit/access/unmaskings': () => [{ purpose: 'AUDIT', note: '审计核查。', limit: 200 }],
  'POST /v1/reports': () => [{ from: '2020-01-01', to: '2020-01-31' }],
  'POST /v1/cases/bulk': () => [], // its answer repeats the ids of the request: see `bulk`
  'POST /v1/reassignments': ({ center }) =>
    ['supervisor-101', 'liaison-ngo'].map((unit) => ({
      from: { agencyId: center.agencyOf(unit) },
      to: { agencyId: center.agencyOf(unit) },
      reason: 'WORKLOAD',
    })),
  'POST /v1/leads/import': () => [], // walked with the people of the cases: see `reimport`
  'POST /v1/supervisions/{supervisionId}/unmaskings': () => [], // walked by their ids: see `notesOfSupervisions`
};

/** Routes that receive and return nothing of a case: credentials, agencies, officers, orders to forget, and the registration of a lead. */
const APART = [
  'POST /v1/tokens',
  'POST /v1/tokens/revoke',
  'POST /v1/me/password',
  'POST /v1/me/api-key/rotate',
  'POST /v1/areas',
  'POST /v1/areas/import',
  'POST /v1/areas/{code}/end',
  'POST /v1/agencies',
  'POST /v1/agencies/{agencyId}/rename',
  'POST /v1/agencies/{agencyId}/end',
  'POST /v1/agencies/{agencyId}/api-keys',
  'POST /v1/agencies/{agencyId}/api-keys/{apiKeyId}/revoke',
  'POST /v1/officers',
  'POST /v1/officers/import',
  'POST /v1/officers/{officerId}/appointments',
  'POST /v1/officers/{officerId}/appointments/{appointmentId}/duty-areas',
  'POST /v1/officers/{officerId}/appointments/{appointmentId}/end',
  'POST /v1/officers/{officerId}/end',
  'POST /v1/officers/{officerId}/password',
  'POST /v1/officers/{officerId}/identities',
  'POST /v1/appointments/confirm',
  'POST /v1/audit/erasures/{personId}/unmaskings',
  'PUT /v1/policies/deadlines',
  'POST /v1/policies/deadlines/what-if', // counts by agency and step
  'PUT /v1/calendar/{year}',
  'PUT /v1/duty-roster',
  'POST /v1/leads',
  // what they send is looked into by test/e2e/webhooks.spec.ts
  'POST /v1/webhooks',
  'POST /v1/webhooks/{webhookId}/rotate-secret',
  'POST /v1/webhooks/{webhookId}/ping',
  'POST /v1/webhooks/{webhookId}/pause',
  'POST /v1/webhooks/{webhookId}/resume',
  'POST /v1/webhooks/{webhookId}/end',
  'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver',
  'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/skip',
  // by an id of the own list
  'POST /v1/notifications/{notificationId}/acknowledge',
  // by an id that only the list of supervisions shows; the answer has nothing but ids
  'POST /v1/supervisions/{supervisionId}/answer',
  'POST /v1/supervisions/{supervisionId}/end',
  ...sideContexts.flatMap(({ sight }) => sight.apart),
];

const isCommand = (name: string): boolean => name.startsWith('POST /v1/cases/{caseId}/') && !(name in BODIES);

/** A message for each route that no way of the walk uses. */
export const unwalked = (routes: readonly Route[]): string[] =>
  routes
    .map(nameOf)
    .filter((name) => !(name in QUERIES || name in BODIES || APART.includes(name) || isCommand(name)))
    .map(
      (name) =>
        `${name} is not walked: add it to QUERIES or BODIES in test/e2e/sight/sweep.ts, or to APART with a reason`,
    );

/** A version that no case has: commands are refused after the case was read and before anything is decided. */
const NEVER = { 'if-match': '"999999"' };

const idsAt = ({ center, world }: Observer, name: CaseName, reportId: string): Record<string, string> => {
  const [transferId] = world.histories[name].state.transfers.keys();
  const [childId] = world.histories[name].state.children.keys();
  return {
    caseId: world.ids[name],
    ...{ agencyId: center.agencyOf('liaison-police'), officerId: center.account('viewer').officerId },
    ...{ indicator: 'leads_found', kind: 'case-file', code: '370682001', reportId },
    ...(childId && { childId }),
    ...(transferId && { transferId }),
  };
};

/** Two cases that few officers see both of. */
const AT: readonly CaseName[] = ['usual', 'accused'];

/** Calls every route that an officer may call, at two cases and at a published report. */
export const sweep = async (observer: Observer, username: string, reportId: string): Promise<void> => {
  const { role } = observer.center.account(username);
  const routes = routesOf(observer.center.contract).filter((route) => !route.isPublic && mayCall(role, nameOf(route)));
  for (const route of routes) {
    const name = nameOf(route);
    for (const at of route.path.includes('{caseId}') ? AT : AT.slice(0, 1)) {
      const path = pathTo(route, idsAt(observer, at, reportId));
      for (const query of QUERIES[name] ?? [])
        await observer.ask(username, name, { method: 'GET', path: path + query });
      for (const body of BODIES[name]?.(observer, username) ?? [])
        await observer.ask(username, name, { method: 'POST', path, body });
      if (isCommand(name))
        await observer.ask(username, name, { method: 'POST', path, body: soundBody(route), headers: NEVER });
    }
  }
};

const IMPORT = 'POST /v1/leads/import';
/** Imports a line about a child of each case: the answer names no case that the officer may not see. */
export const reimport = async (observer: Observer, username: string): Promise<void> => {
  const { markers } = observer.world;
  if (!mayCall(observer.center.account(username).role, IMPORT)) return;
  const numbers = [...markers.values()].filter(({ place }) => place === 'LeadRegistered /children/*/idNumber');
  const lines = numbers.map(({ text }) => {
    const told = { source: 'SCHOOL', discoveredAt: '2019-03-04T08:00:00+08:00', areaCode: '370682001' };
    return JSON.stringify({ ...told, sourceRef: `${username} ${text.slice(-4)}`, children: [{ idNumber: text }] });
  });
  const { text } = await upload(observer.center, `${lines.join('\n')}\n`, { as: username });
  observer.look(username, IMPORT, text);
};

const BULK = 'POST /v1/cases/bulk';
/** A bulk command answers `not-found` for the cases that the officer does not see, and names nothing else of any case. */
export const bulk = async (observer: Observer, username: string): Promise<void> => {
  const { center, world } = observer;
  if (!mayCall(center.account(username).role, BULK)) return;
  const asked = { command: 'assign', caseIds: CASES.map((name) => world.ids[name]), to: { agencyId: randomUUID() } };
  type Answer = { results?: { caseId: string; status: string; code: string; version: number | null }[] };
  const { body } = await (await center.as(username)).post<Answer>('/v1/cases/bulk', asked);
  for (const [nth, name] of CASES.entries()) {
    const { caseId, ...result } = body.results?.[nth] ?? {};
    const isSeen = relationOf(username, name) !== undefined;
    const hidden = { status: 'REFUSED', code: 'not-found', version: null };
    if (caseId !== world.ids[name] || isDeepStrictEqual(result, hidden) === isSeen)
      observer.report(`${BULK} answers ${username} wrongly for the case ${name}`);
  }
};

const SUPERVISED = 'POST /v1/supervisions/{supervisionId}/unmaskings';
const NOTE = 'SupervisionIssued /note';
/** The note of a supervision is opened by the supervised agency, and by those who may open it in the case. */
export const notesOfSupervisions = async (observer: Observer, username: string): Promise<void> => {
  const { center, world } = observer;
  if (!mayCall(center.account(username).role, SUPERVISED)) return;
  for (const name of ['usual', 'secret'] as const) {
    const issued = world.histories[name].events.find(
      ({ type, data }) => type === 'SupervisionIssued' && 'note' in data,
    )!;
    const { supervisionId, agency } = issued.data as { supervisionId: string; agency: { id: string } };
    const path = `/v1/supervisions/${supervisionId}/unmaskings`;
    const { opened } = await observer.ask(username, SUPERVISED, { method: 'POST', path, body: WHY });
    const relation = relationOf(username, name);
    const mayRead = relation !== undefined && mayOpen(relation, NOTE);
    const isOpened = opened.some(({ of, place }) => of === name && place === NOTE);
    if (isOpened !== (mayRead || center.agencyOf(username) === agency.id))
      observer.report(`${SUPERVISED} ${isOpened ? 'shows' : 'hides from'} ${username}: ${name} ${NOTE}`);
  }
};

const LIST = 'GET /v1/cases';
/** The lists show each officer exactly the cases of the walk that they see, and the rows of their transfers. */
export const lists = async (observer: Observer, username: string): Promise<void> => {
  const { role } = observer.center.account(username);
  type Page = { items: { caseId: string }[] };
  const listed = async (path: string): Promise<string[]> => {
    const { body } = await observer.ask<Page>(username, LIST, { method: 'GET', path });
    return body.items.map(({ caseId }) => caseId);
  };
  if (!mayCall(role, LIST)) return;
  const cases = await listed('/v1/cases?limit=200');
  for (const name of CASES)
    if (cases.includes(observer.world.ids[name]) !== (relationOf(username, name) !== undefined))
      observer.report(`${LIST} lists the case ${name} wrongly for ${username}`);
  if (!ROW_READERS.includes(username)) return;
  if (!(await listed('/v1/transfers?limit=200')).includes(observer.world.ids.usual))
    observer.report(`GET /v1/transfers hides the own row from ${username}`);
};

const SEARCH = 'POST /v1/cases/search';
const SEARCHED: readonly (readonly [places: RegExp, criterion: string])[] = [
  [/^LeadRegistered \/children\/\*\/name$/, 'childName'],
  [/^LeadRegistered \/children\/\*\/idNumber$/, 'idNumber'],
  [/^LeadRegistered \/children\/\*\/guardian\/name$/, 'guardianName'],
  [/^LeadRegistered \/allegedPerpetrators\/\*\/name$/, 'perpetratorName'],
  [/^LeadRegistered \/children\/\*\/guardian\/phone$/, 'phone'],
  [/^LeadRegistered \/reporters\/\*\/phone$/, 'phone'],
];

/** Finding a case by a text is reading it: who finds which case by which text of its report. */
export const search = async (observer: Observer, username: string): Promise<void> => {
  const { role } = observer.center.account(username);
  if (!mayCall(role, SEARCH)) return;
  const finds = ({ of, place }: Marker): boolean => {
    const relation = relationOf(username, of);
    const isOffTheList = SECRET.includes(of) && relation?.opens === 'nothing';
    return relation !== undefined && role !== 'AUDITOR' && !isOffTheList && mayKnowPlace(relation, place);
  };
  for (const marker of observer.world.markers.values())
    for (const [places, criterion] of SEARCHED) {
      if (!places.test(marker.place)) continue;
      const asked = { method: 'POST', path: '/v1/cases/search', body: { [criterion]: marker.text } };
      const { body } = await observer.ask<{ items?: { caseId: string }[] }>(username, SEARCH, asked);
      const isFound = body.items?.some(({ caseId }) => caseId === observer.world.ids[marker.of]) === true;
      if (isFound !== finds(marker))
        observer.report(
          `${SEARCH} ${isFound ? 'finds' : 'does not find'} for ${username}: ${marker.of} ${marker.place}`,
        );
    }
};
