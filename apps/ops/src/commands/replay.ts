import { caseStream, replay, type ReplayStep } from '@center/cases';
import { hostClock, PostgresEventStore } from '@center/event-store';
import { id, isId, parseInstant, type StoredEvent } from '@center/kernel';
import type { OpsCommand } from '../command';
import { WrongUsage } from '../wrong-usage';

const VERSION = /^[1-9]\d{0,6}$/;

const isMoment = (word: string | undefined): word is string =>
  word !== undefined && (VERSION.test(word) || parseInstant(word) !== undefined);

/** The events up to a version, or those that were known at an instant. */
const upTo = (events: readonly StoredEvent[], moment: string | undefined): readonly StoredEvent[] => {
  if (moment === undefined) return events;
  if (VERSION.test(moment)) return events.slice(0, Number(moment));
  const instant = parseInstant(moment)!;
  return events.filter(({ knownAt }) => knownAt <= instant);
};

const value = (shown: unknown): string => (shown === undefined ? '—' : JSON.stringify(shown));

const linesOf = ({ version, position, at, knownAt, type, role, summary, changes }: ReplayStep): string[] => [
  `v${version}  #${position}  ${at}  (${knownAt})  ${type}  ${role}`,
  `    ${summary.zh} / ${summary.en}`,
  ...changes.map(({ pointer, before, after }) => `      ${pointer}: ${value(before)} → ${value(after)}`),
];

/** Prints the history of a case step by step, what each event changed, and the state after the last. */
export const replayCommand: OpsCommand = {
  name: 'replay',
  usage: '<caseId> [--to <version|instant>]',
  zh: '逐步重演个案：每个事件改变了什么，以及其后的状态',
  en: 'tells a case step by step: what each event changed, and the state after it',
  accepts: ([caseId, to, moment, ...more]) =>
    isId(caseId) && more.length === 0 && (to === undefined || (to === '--to' && isMoment(moment))),
  run: async ([caseId, , moment], { pool, say }) => {
    const store = new PostgresEventStore(pool, hostClock);
    const events = upTo(await store.readStream(caseStream(id<'case'>(caseId!))), moment);
    if (events.length === 0) throw new WrongUsage('那时没有这个个案', 'There was no such case then');
    const steps = replay(events);
    steps.flatMap(linesOf).forEach(say);
    say(JSON.stringify(steps.at(-1)!.state, null, 2));
  },
};
