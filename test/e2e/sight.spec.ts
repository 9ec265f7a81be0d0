import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import { type CaseEventType, RULES } from '../../libs/cases/testing/disclosure';
import { EXPECTED } from '../histories/expected';
import { recordedHistories, stored } from '../histories/recorded';
import { readHistory } from '../histories/ways-out';
import { Center } from './harness/center';
import { planted } from './harness/planted';
import { nameOf, routesOf } from './harness/routes';
import { wordyFields } from './harness/planting';
import { mayCall } from './permissions.table';
import { sideContexts } from '../side-contexts';
import { Observer } from './sight/observer';
import { CASES, type CaseName, relationOf } from './sight/relations';
import { mergedLead, Teller, wholeStory } from './sight/story';
import { bulk, lists, notesOfSupervisions, reimport, search, sweep, unwalked } from './sight/sweep';
import { walk, WAYS, type WayName, WHY } from './sight/ways';
import { readWorld } from './sight/world';

const FAULT = join(temporaryFolder('fault'), 'fault.json');
const choose = (fault: object | string | null): void => writeFileSync(FAULT, JSON.stringify(fault));

/** Texts that are no texts of a case, and the fields of commands that are codes. */
const NOT_PLANTED: readonly RegExp[] = [
  /^POST \/v1\/(tokens|me|areas|agencies|officers|appointments|reports|reassignments|audit|policies|webhooks)\b/,
  /^PUT \/v1\/(policies|calendar|duty-roster)\b/,
  /^POST \/v1\/cases\/search /,
  /^POST \/v1\/cases\/bulk /, // the events of accept, decline and assign, which are planted by themselves
  /^POST \/v1\/cases\/{caseId}\/(unmaskings|documents)\b/,
  /^POST \/v1\/supervisions\/{supervisionId}\/unmaskings /,
  / \/(field|cursor|limit\/wall)$|\/ageAt\/on$/,
  ...sideContexts.map(({ sight }) => sight.notPlanted),
];

let center: Center;
let teller: Teller;
let observer: Observer;
let everyone: string[];

beforeAll(async () => {
  choose(null);
  const settings = { UNMASKINGS_PER_HOUR: '1000', FAULT };
  center = await Center.open({ ...settings, ...planted('faults-of-sight.cjs') });
  everyone = center.accounts.map(({ username }) => username);
  teller = new Teller(center);
  const usual = await wholeStory(teller, { handler: 'supervisor-101', copyEnded: 'liaison-ngo' });
  const secret = await wholeStory(teller, { handler: 'liaison-ngo', copyEnded: 'liaison-health' });
  const lead = await mergedLead(teller, { by: 'director-001', harm: 'NEGLECT' }, usual);
  const accused = await mergedLead(teller, { by: 'liaison-justice', harm: 'SEXUAL' }, usual);
  for (const one of [usual, secret]) await one.correctEverything();
  await usual.by('leader', 'lift-secrecy');
  const ids = { usual: usual.caseId, secret: secret.caseId, lead: lead.caseId, accused: accused.caseId };
  observer = new Observer(center, await readWorld(center, ids));
});
afterAll(() => center.close());

/** Whether there are readers of the event who do not see the field: a field of `CASE_READERS` in their event has none. */
const isShown = (declared: Readonly<Record<string, string>>, audience: string): boolean =>
  audience !== (declared[''] ?? 'CASE_READERS');

const walked = async (
  ways: readonly WayName[],
  { cases = CASES, readers = everyone }: { cases?: readonly CaseName[]; readers?: readonly string[] } = {},
): Promise<string[]> => {
  for (const name of cases)
    for (const username of readers) {
      if (!mayCall(center.account(username).role, 'GET /v1/cases')) continue;
      await walk({ observer, username, name }, ways);
    }
  return observer.findings();
};

describe('the walk covers', () => {
  it('every route, and every text that a command on a case accepts', () => {
    const routes = routesOf(center.contract);
    expect(unwalked(routes)).toEqual([]);
    const fields = routes.flatMap((route) =>
      wordyFields(route).map((pointer) => `${nameOf(route)} ${pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`),
    );
    const missing = fields.filter((field) => !teller.told.has(field) && !NOT_PLANTED.some((one) => one.test(field)));
    expect(missing.map((field) => `${field} is not planted: send it in test/e2e/sight/story.ts`)).toEqual([]);
  });

  it('every sealed text and every restricted field of the events', () => {
    const places = new Set(CASES.flatMap((name) => [...observer.world.histories[name].places]));
    const recorded = recordedHistories().filter(([file]) => file.startsWith('cases/'));
    const texts = new Set(recorded.flatMap(([, history]) => [...readHistory(stored(history)).texts]));
    const declared = Object.entries(RULES).flatMap(([type, rules]) =>
      Object.keys(rules).map((pointer) => `${type} ${pointer}`),
    );
    const isWalked = (place: string) => [...places].some((one) => one.startsWith(place));
    const missing = [...texts, ...declared].filter((place) => !place.startsWith('RecordCorrected') && !isWalked(place));
    expect(missing.map((place) => `${place} is not walked: make it happen in test/e2e/sight/story.ts`)).toEqual([]);
    const idle = EXPECTED.filter(
      (line) => ![...places].some((place) => EXPECTED.find(([, pattern]) => pattern.test(place)) === line),
    );
    expect(idle).toEqual([]);
  });
});

describe('role × field × way out', () => {
  it.each(Object.keys(WAYS) as WayName[])('%s', async (way) => {
    expect(await walked([way])).toEqual([]);
  });

  it('lists and search', async () => {
    for (const username of everyone) {
      await lists(observer, username);
      await search(observer, username);
    }
    expect(observer.findings()).toEqual([]);
  });

  it('every other route', async () => {
    const leader = await center.as('leader');
    const figures = { indicators: ['leads_found'], groupBy: ['agency', 'area'] };
    const { reportId } = await leader.does<{ reportId: string }>('/v1/reports', figures);
    for (const username of everyone) {
      await sweep(observer, username, reportId);
      await reimport(observer, username);
      await bulk(observer, username);
      await notesOfSupervisions(observer, username);
    }
    expect(observer.findings()).toEqual([]);
  });

  it('the notes of the access log, which only an auditor opens', async () => {
    const opening = { purpose: 'AUDIT', note: '审计核查。', limit: 200 };
    const auditor = await center.as('auditor');
    const { body } = await auditor.post('/v1/audit/access/unmaskings', opening);
    expect(JSON.stringify(body)).toContain(WHY.note);
    expect(JSON.stringify((await auditor.get('/v1/audit/access?limit=200')).body)).not.toContain(WHY.note);
  });
});

describe('a planted fault is found by reader, field and way', () => {
  afterEach(() => choose(null));

  it.each([
    [
      { type: 'TransferIssued', pointer: '/letter', audience: 'CASE_READERS' },
      'GET /v1/cases/{caseId}/timeline shows director-101: usual TransferIssued /letter',
    ],
    [
      { type: 'ReporterInformed', pointer: '/text', audience: 'CASE_READERS' },
      'POST /v1/cases/{caseId}/unmaskings shows leader: usual ReporterInformed /text',
    ],
    [
      { type: 'LeadMerged', pointer: '/into', audience: 'EVERY_READER' },
      'GET /v1/cases/{caseId}/timeline names to director-001: the case usual',
    ],
    [
      'everyone opens everything',
      'POST /v1/cases/{caseId}/unmaskings shows liaison-civil-affairs: secret LeadTriaged /opinion',
    ],
    ['no bars', 'GET /v1/cases/{caseId} shows liaison-justice: the case accused'],
  ])('%j', async (fault, finding) => {
    choose(fault);
    const readers = ['director-101', 'leader', 'director-001', 'liaison-civil-affairs', 'liaison-justice'];
    const [way] = (['timeline', 'unmasking', 'case'] as const).filter((one) =>
      finding.includes({ timeline: '/timeline ', unmasking: '/unmaskings ', case: '{caseId} ' }[one]),
    );
    expect(await walked([way!], { readers: ['dispatcher', ...readers] })).toContain(finding);
  });

  it('whichever rule it is that opens a field to everyone', async () => {
    const rules = Object.entries(RULES).flatMap(([type, declared]) =>
      Object.entries(declared)
        .filter(([pointer, audience]) => audience !== 'EVERY_READER' && (pointer === '' || isShown(declared, audience)))
        .map(([pointer]) => ({ type: type as CaseEventType, pointer })),
    );
    const unnoticed: string[] = [];
    for (const { type, pointer } of rules) {
      choose({ type, pointer, audience: 'EVERY_READER' });
      const readers = everyone.filter((username) => relationOf(username, 'usual') ?? relationOf(username, 'lead'));
      const noticed = await walked(['timeline'], { cases: ['usual', 'lead'], readers });
      if (!noticed.some((line) => line.includes(`${type} `))) unnoticed.push(`${type} ${pointer}`);
    }
    expect(unnoticed).toEqual([]);
  });
});
