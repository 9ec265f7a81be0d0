import type { Agencies } from '@center/agencies';
import { Rules, Steps } from '@center/deadlines';
import { newOperation, transact } from '@center/event-store';
import { type CaseId, type Instant, instant, milliseconds, type Officer, type OfficerId } from '@center/kernel';
import { type Entry, type Noticed, Sources } from '@center/notifications';
import { ViewsUnavailable } from '@center/projections';
import type { Vault } from '@center/vault';
import { randomUUID } from 'node:crypto';
import * as a from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import { keepCaseDeadlines } from '../deadlines/case-clocks';
import { caseSteps } from '../deadlines/first-policy';
import type { CaseEvent } from '../domain/events';
import type { Cases } from '../cases';
import { caseStream } from '../domain/streams';
import { visibilityOf } from '../domain/visibility';
import { DeadlinesByIdQuery } from '../views/deadlines/deadlines-by-id.query';
import { deadlinesView } from '../views/deadlines/deadlines.view';
import { NumbersQuery } from '../views/numbers/numbers.query';
import { numbersView } from '../views/numbers/numbers.view';
import { KnownCasesQuery } from '../views/register/known-cases.query';
import { registerView } from '../views/register/register.view';
import { SupervisionsQuery } from '../views/supervisions/supervisions.query';
import { supervisionsView } from '../views/supervisions/supervisions.view';
import { CaseNotices } from './case-notices';

const MINUTE = 60_000;
const WINTER = ['2025-01-01T04:00:00.000Z' as Instant, '2025-02-28T04:00:00.000Z' as Instant] as const;
const actor = { officerId: a.dispatcher.officerId, agencyId: a.center.id, role: 'DISPATCHER' } as const;
const agencies = { center: () => Promise.resolve(a.center) } as unknown as Agencies;
const cases = {
  load: (one: CaseId) => (one === unreadable ? Promise.reject(new TypeError('unknown event')) : loaded(one)),
  mayRead: async (by: Officer, one: CaseId) => visibilityOf(by, (await loaded(one)).state!) !== undefined,
} as unknown as Cases;
/** Opens every birth date as the same one. */
const vault = {
  open: (texts: readonly unknown[]) => Promise.resolve(texts.map(() => '2007-02-28')),
} as unknown as Vault;
const emergency = { ...a.registered, data: { ...a.registered.data, urgency: 'EMERGENCY' } } as CaseEvent;

let log: CaseLog;
let notices: CaseNotices;
let caseId: CaseId;
let unreadable: CaseId | undefined;
let read: bigint;
beforeEach(async () => {
  log = await CaseLog.open(registerView, deadlinesView, numbersView, supervisionsView);
  keepCaseDeadlines(log.store, new Rules(log.store, new Steps(caseSteps)), log.clock);
  notices = noticesWith({});
  unreadable = undefined;
  caseId = randomUUID() as CaseId;
  read = (await log.store.head()).position;
});
afterEach(() => log.close());

const noticesWith = ({
  deadlines = new DeadlinesByIdQuery(log.reader, log.projections),
  known = new KnownCasesQuery(log.reader),
  numbers = new NumbersQuery(log.reader, log.projections),
}): CaseNotices =>
  new CaseNotices(
    ...([deadlines, known, new SupervisionsQuery(log.reader), numbers, agencies, cases, vault, new Sources()] as const),
  );
const loaded = async (one: CaseId) => {
  const history = await log.store.readStream(caseStream.nameOf(one));
  return { history, state: caseStream.fold(history) };
};

/** Appends to the case like commands, at the time of the clock, and reads what follows. */
const happens = async (...events: CaseEvent[]): Promise<Noticed> => {
  const at = log.clock.now();
  for (const event of events) {
    await transact({
      ...{ store: log.store, type: caseStream, key: caseId, operation: newOperation() },
      meta: { actor, command: 'spec' },
      decide: () => [{ ...event, data: { ...event.data, at } } as CaseEvent],
    });
  }
  await log.settled();
  const page = await log.store.readAll(read, 1_000);
  read = page.at(-1)!.position;
  return notices.read(page.filter((event) => notices.concerns(event)));
};
const short = ({ notices: all }: Noticed) =>
  all.map(({ kind, agencyId, urgency, entries }) => [kind, agencyId, urgency, entries.map(({ step }) => step ?? null)]);

describe('what officers are notified of about cases', () => {
  it('is new work, of each agency and event together, and of emergencies at once', async () => {
    expect(short(await happens(emergency))).toEqual([
      ['NEW_WORK', a.center.id, 'EMERGENCY', ['ACCEPT', 'INFORM_REPORTER']],
    ]);
    expect(short(await happens(a.accepted, a.triaged, a.issuedToPolice))).toEqual([
      ['NEW_WORK', a.center.id, 'EMERGENCY', ['TRIAGE', 'VERIFY']],
      ['NEW_WORK', a.center.id, 'DIGEST', ['ASSESS']], // triaged as urgent
      ['NEW_WORK', a.policeBureau.id, 'DIGEST', ['TRANSFER_ANSWER']],
    ]);
  });

  it('is work that is another agency’s now', async () => {
    await happens(a.registered, a.accepted, a.triaged);
    const [moved] = (await happens(a.assignedToStation)).notices;
    expect(moved).toMatchObject({ kind: 'NEW_WORK', agencyId: a.station.id });
    expect(moved!.entries.map(({ step }) => step)).toEqual(expect.arrayContaining(['VERIFY', 'ASSESS']));
  });

  it('is an urgency that rises', async () => {
    await happens(a.registered, a.accepted);
    const triaged = { ...a.triaged, data: { ...a.triaged.data, urgency: 'EMERGENCY' } } as CaseEvent;
    const steps = (await happens(triaged)).notices
      .filter(({ urgency }) => urgency === 'EMERGENCY')
      .flatMap(({ entries }) => entries.map(({ step }) => step));
    expect(steps).toEqual(expect.arrayContaining(['VERIFY', 'ASSESS']));
  });

  it('is each planned warning of a step that still runs', async () => {
    const { warnings } = await happens(emergency);
    const accept = (await happens(a.noted), warnings.find(({ dueAt }) => dueAt === later(15)))!;
    expect(accept.at).toBe(later(7.5));
    log.clock.advance(8 * MINUTE);
    const due = await notices.due([accept], log.clock.now(), read);
    expect(short(due)).toEqual([['WARNING', a.center.id, 'EMERGENCY', ['ACCEPT']]]);
    expect(due.warnings).toEqual([{ ...accept, at: later(4) }]); // at 0.8, twelve minutes after the start
    await happens(a.accepted);
    expect(await notices.due(due.warnings, log.clock.now(), read)).toEqual({ notices: [], warnings: [] });
  });

  it('is a miss, a supervision and a break-glass', async () => {
    await happens(a.registered, a.deadlinesStarted);
    const noticed = await happens(a.deadlineMissed, a.supervisionIssued, a.supervisionOrdered, a.glassBroken);
    expect(short(noticed).filter(([kind]) => kind !== 'NEW_WORK')).toEqual([
      ['MISSED', a.center.id, 'DIGEST', ['NEXT_STEP']],
      ['SUPERVISION', a.center.id, 'DIGEST', ['NEXT_STEP']],
      ['SUPERVISION', a.policeBureau.id, 'DIGEST', [null]],
      ['BREAK_GLASS', a.center.id, 'AT_ONCE', [null]],
    ]);
  });

  it('is shown to those who see the case when they read it', async () => {
    await happens(a.registered);
    const entry: Entry = { kind: 'NEW_WORK', about: caseId };
    const shown = async (by: Officer, one = entry) => (await notices.visible(by, [one], log.clock.now())).length > 0;
    expect([await shown(a.dispatcher), await shown(a.police), await shown(a.education)]).toEqual([true, false, true]);
    await happens(a.accepted, a.triaged, a.issuedToPolice);
    expect(await shown(a.police)).toBe(true);
    await happens(a.signedFor, a.returned);
    expect(await shown(a.police)).toBe(false);
    const director = { ...a.director, officerId: (a.registered.data as { by: OfficerId }).by };
    expect(await shown(director, { ...entry, step: 'POLICE_REPORT' as never })).toBe(false);
  });

  it('is a supervision, which the supervised agency may know of until it ends or the agency is barred', async () => {
    await happens(a.registered, a.supervisionOrdered);
    const entry: Entry = { kind: 'SUPERVISION', about: caseId, supervisionId: a.orderedId };
    const shown = async (by: Officer) => (await notices.visible(by, [entry], log.clock.now())).length > 0;
    expect([await shown(a.police), await shown(a.socialWorker)]).toEqual([true, false]);
    const barred = { ...a.agencyBarred, data: { ...a.agencyBarred.data, agency: a.policeBureau } } as CaseEvent;
    await happens(barred);
    expect(await shown(a.police)).toBe(false);
    await happens(a.barEnded);
    await happens(a.supervisionEnded);
    expect(await shown(a.police)).toBe(false);
    expect(await shown(a.leader)).toBe(true);
  });

  it('is a child that turns 18, thirty days before and on the day, once for each', async () => {
    const child = { ...a.childAdded, data: { child: { childId: a.secondChildId, birthDate: a.sealedText() } } };
    await happens(a.registered, child as unknown as CaseEvent);
    const days: string[] = [];
    for (let day = 0; day < 90; day += 1) {
      const at = instant(Date.parse('2025-01-01T12:00:00+08:00') + day * 1_440 * MINUTE);
      const { notices: found, next } = await notices.ofDays(instant(milliseconds(at) - 1_440 * MINUTE), at, null);
      expect(next).toBeNull();
      for (const { entries, agencyId } of found) {
        expect(agencyId).toBe(a.center.id);
        days.push(`${at.slice(0, 10)} ${entries[0]!.turns18}`);
      }
    }
    expect([...new Set(days)]).toEqual(['2025-01-29 WITHIN_30_DAYS', '2025-02-28 TODAY']);
    await happens(a.declined);
    expect((await notices.ofDays(...WINTER, null)).notices).toEqual([]);
  });

  it('is a child that turns 18, also if another case cannot be read', async () => {
    // Given two open cases with such a child, one of which cannot be read
    const child = { ...a.childAdded, data: { child: { childId: a.secondChildId, birthDate: a.sealedText() } } };
    await happens(a.registered, child as unknown as CaseEvent);
    unreadable = caseId;
    caseId = randomUUID() as CaseId;
    await happens(a.registered, child as unknown as CaseEvent);
    // When the days are looked through
    const { notices: found, next } = await notices.ofDays(...WINTER, null);
    // Then the other one is noticed, and the look goes on behind a case
    expect([...new Set(found.map(({ entries }) => entries[0]!.about))]).toEqual([caseId]);
    expect(next).toBeNull();
    expect((await notices.ofDays(...WINTER, [caseId, unreadable].sort().at(-1)!)).notices).toEqual([]);
  });

  it('is an emergency also while the views are behind, and its recipient sees it', async () => {
    // Given views that cannot be read
    const isBehind = () => Promise.reject(new ViewsUnavailable());
    const behind = noticesWith({
      deadlines: { of: isBehind } as unknown as DeadlinesByIdQuery,
      known: { among: () => Promise.resolve(new Map()) } as unknown as KnownCasesQuery,
      numbers: { of: isBehind } as unknown as NumbersQuery,
    });
    const triaged = { ...a.triaged, data: { ...a.triaged.data, urgency: 'EMERGENCY' } } as CaseEvent;
    const before = read;
    const usual = await happens(a.registered, a.accepted, triaged);
    // When what happened is read, and shown
    const page = await log.store.readAll(before, 1_000);
    const noticed = await behind.read(page.filter((event) => behind.concerns(event)));
    const entry: Entry = { kind: 'NEW_WORK', about: caseId };
    const shown = async (by: Officer) => (await behind.visible(by, [entry], log.clock.now())).length > 0;
    // Then it is the same as from the views
    expect(noticed).toEqual(usual);
    expect(short(noticed)).toContainEqual(['NEW_WORK', a.center.id, 'EMERGENCY', expect.arrayContaining(['ASSESS'])]);
    expect([await shown(a.dispatcher), await shown(a.police)]).toEqual([true, false]);
    expect(await behind.reference(caseId)).toEqual({ number: null, path: `/v1/cases/${caseId}` });
  });

  it('is worded in Chinese and English with case numbers only', async () => {
    await happens(a.registered);
    const entries: Entry[] = [
      { kind: 'NEW_WORK', about: caseId, step: 'ACCEPT' as never, dueAt: log.clock.now() },
      { kind: 'SUPERVISION', about: caseId, step: 'ACCEPT' as never, dueAt: log.clock.now(), level: 2 },
    ];
    const kinds = ['NEW_WORK', 'WARNING', 'MISSED', 'BREAK_GLASS'] as const;
    const texts = await notices.texts([
      ...kinds.map((kind) => ({ kind, entries: entries.slice(0, 1) })),
      { kind: 'SUPERVISION', entries: entries.slice(1) },
      { kind: 'DIGEST', entries },
    ]);
    const number = (await notices.reference(caseId)).number!;
    expect(number).toMatch(/^XS-370682-\d{4}-\d{6}$/);
    for (const text of texts) expect(text).toMatch(new RegExp(`\\p{Script=Han}.*${number}.* · [A-Z].*${number}`, 'u'));
    expect(texts.at(-1)).toBe(
      `汇总：新任务 1 项，督办 1 项；个案 ${number} · Digest: 1 new work, 1 supervision; cases ${number}`,
    );
  });
});

function later(minutes: number) {
  return instant(milliseconds(log.clock.now()) + minutes * MINUTE);
}
