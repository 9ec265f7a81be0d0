import { caseStream, leadsEverMerged, NumbersQuery, replay, type ReplayStep } from '@center/cases';
import { type EventStore, hostClock } from '@center/event-store';
import { type CaseId, id, type Instant, isId, parseInstant, type StoredEvent } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import type { OpsCommand } from '../command';
import { logClock } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

const CASE_NUMBER = /^XS-\d{6}-\d{4}-\d{6,9}$/i;
const VERSION = /^[1-9]\d{0,6}$/;

const isMoment = (word: string | undefined): word is string =>
  word !== undefined && (VERSION.test(word) || parseInstant(word) !== undefined);

/** The events up to a version, or those known at an instant. Throws `WrongUsage` for a future version or instant. */
const upTo = (events: readonly StoredEvent[], moment: string | undefined, now: Instant): readonly StoredEvent[] => {
  if (moment === undefined) return events;
  if (VERSION.test(moment)) {
    const last = events.length;
    if (Number(moment) <= last) return events.slice(0, Number(moment));
    throw new WrongUsage(`这个个案只到第 ${last} 版`, `The latest version of the case is ${last}`);
  }
  const instant = parseInstant(moment)!;
  if (instant > now)
    throw new WrongUsage(
      `这个时刻还没有到；日志现在是 ${now}`,
      `This instant is in the future; the log's clock is at ${now}`,
    );
  return events.filter(({ knownAt }) => knownAt <= instant);
};

const value = (shown: unknown): string => (shown === undefined ? '—' : JSON.stringify(shown));

const linesOf = ({ version, position, at, knownAt, type, role, summary, changes }: ReplayStep): string[] => [
  `v${version}  #${position}  ${at}  (${knownAt})  ${type}  ${role}`,
  `    ${summary.zh} / ${summary.en}`,
  ...changes.map(({ pointer, before, after }) => `      ${pointer}: ${value(before)} → ${value(after)}`),
];

/** Resolves a case id or case number. Throws `WrongUsage`. */
const caseOf = async (word: string, numbers: NumbersQuery): Promise<CaseId> => {
  if (isId(word)) return id(word);
  const [caseId] = await numbers.casesWith(word);
  if (!caseId) throw new WrongUsage('没有这个编号的个案', 'No case with this number');
  return caseId;
};

/** The numbered parts of a case: itself, its transfers, its rescues. */
const numbered = (caseId: CaseId, events: readonly StoredEvent[]): string[] => [
  caseId,
  ...events.flatMap(({ data }) => {
    const { transferId, rescueId } = data as { transferId?: string; rescueId?: string };
    return [transferId ?? [], rescueId ?? []].flat();
  }),
];

const historiesOf = async (leads: readonly CaseId[], store: EventStore) =>
  new Map(
    await Promise.all(leads.map(async (lead) => [lead, await store.readStream(caseStream.nameOf(lead))] as const)),
  );

/** Prints the history of a case step by step, what each event changed, and the state after the last. */
export const replayCommand: OpsCommand = {
  name: 'replay',
  usage: '<case> [--to <version|instant>]',
  zh: '逐步重演个案（标识或编号）：每个事件改变了什么，以及其后的状态',
  en: 'replays a case (id or number) step by step: what each event changed, and the state after it',
  accepts: ([word, to, moment, ...more]) =>
    (isId(word) || CASE_NUMBER.test(word ?? '')) &&
    more.length === 0 &&
    (to === undefined || (to === '--to' && isMoment(moment))),
  run: async ([word, , moment], surroundings) => {
    const { pool, log, say } = surroundings;
    const store = (await log()).storeWith(hostClock);
    const reader = new ViewReader(pool);
    const numbers = new NumbersQuery(reader, new Projections(store, pool, []));
    try {
      const caseId = await caseOf(word!, numbers);
      const history = await store.readStream(caseStream.nameOf(caseId));
      if (history.length === 0) throw new WrongUsage('没有这个标识的个案', 'No case with this id');
      const events = upTo(history, moment, (await logClock(surroundings)).now());
      if (events.length === 0) throw new WrongUsage('那时还没有这个个案', 'The case did not exist at that instant');
      const steps = await replay(events, {
        numbers: await numbers.of(numbered(caseId, events)),
        leads: await historiesOf(leadsEverMerged(events), store),
      });
      steps.flatMap(linesOf).forEach(say);
      say(JSON.stringify(steps.at(-1)!.state, null, 2));
    } finally {
      await reader.onApplicationShutdown();
    }
  },
};
