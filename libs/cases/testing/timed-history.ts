import {
  type Deadlines,
  deadlineChanges,
  foldDeadlines,
  isLive,
  isOverdue,
  PUBLISHED_YEARS,
  Steps,
  workingCalendar,
} from '@center/deadlines';
import { type CaseId, type DeadlineId, instant, type StoredEvent } from '@center/kernel';
import fc from 'fast-check';
import { caseSteps } from '../src/deadlines/first-policy';
import { caseDeadlines } from '../src/deadlines/table';
import type { Case } from '../src/domain/case';
import type { CaseEvent } from '../src/domain/events';
import { brought } from '../src/domain/merge';
import { workFor } from '../src/domain/merged-work';
import { caseStream } from '../src/domain/streams';
import { DECISIONS } from './model/decisions';
import { agreement } from './model/play';
import { dispatcher, sealedText } from './people';

/** An event of a case, with what it does to deadlines. */
export interface Recorded {
  readonly caseId: CaseId;
  readonly event: CaseEvent;
}

const HOUR = 3_600_000;
/** How many sequences of commands a history has. */
const SEQUENCES = 10;
export const HISTORY_START = Date.parse('2024-08-06T10:00:00+08:00');
const { first: firstPolicy } = new Steps(caseSteps);
export const calendar = workingCalendar(PUBLISHED_YEARS);

/** Numbers from 0 to 1 that a seed determines. */
const numbers = (seed: number) => (): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return seed / 2 ** 32;
};

/** One case of a history: its events as stored, its state and its deadlines. */
class Followed {
  private readonly history: StoredEvent<CaseEvent>[] = [];
  private state: Case | undefined;
  known: Deadlines = new Map();

  constructor(private readonly caseId: CaseId) {}

  take(event: CaseEvent, newId: () => DeadlineId): CaseEvent {
    const before = this.state;
    const stored = {
      ...event,
      stream: caseStream.nameOf(this.caseId),
      revision: this.history.length,
      schema: 1,
    } as never;
    this.history.push(stored);
    this.state = caseStream.fold(this.history)!;
    const deciding = { policy: firstPolicy, inForce: firstPolicy[0]!, calendar, newId };
    const changes =
      event.data.deadlines ??
      deadlineChanges(caseDeadlines, { before, after: this.state, event }, this.known, deciding);
    if (!changes) return event;
    this.known = foldDeadlines(this.known, { type: event.type, data: { at: event.data.at, deadlines: changes } });
    return { ...event, data: { ...event.data, deadlines: changes } } as CaseEvent;
  }
}

/**
 * A random history of cases with all commands of the reference model, whose times pass: some steps are late, some entered
 * late, some deadlines extended, and some times corrected. A seed determines it.
 */
export const timedHistory = (seed: number): { readonly recorded: Recorded[]; readonly end: number } => {
  const next = numbers(seed);
  const recorded: Recorded[] = [];
  const cases = new Map<CaseId, Followed>();
  let [now, made] = [HISTORY_START, 0];
  const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}` as DeadlineId;
  const record = (caseId: CaseId, event: CaseEvent): void => {
    const followed = cases.get(caseId) ?? new Followed(caseId);
    cases.set(caseId, followed);
    recorded.push({ caseId, event: followed.take(event, newId) });
  };
  /** What happens beside the commands: misses are recorded, deadlines extended, times corrected. */
  const beside = (caseId: CaseId): void => {
    const clocks = [...cases.get(caseId)!.known.values()];
    const at = instant(now);
    const overdue = clocks.find((clock) => isOverdue(clock, at) && clock.missedAt !== clock.dueAt);
    const { officerId: by } = dispatcher;
    if (overdue && next() < 0.5) {
      const { deadlineId, step, subject, responsible, dueAt } = overdue;
      const data = { at: dueAt, by, deadlineId, step, subject, responsible, dueAt, noticedAt: at };
      record(caseId, {
        type: 'DeadlineMissed',
        data: { ...data, deadlines: { missed: [{ deadlineId, dueAt }] } },
      });
    }
    const extendable = clocks.find(
      (clock) => clock.step === 'FEEDBACK' && isLive(clock) && clock.adjustments.every(({ is }) => is !== 'EXTENSION'),
    );
    if (extendable?.status === 'RUNNING' && next() < 0.5) {
      const { deadlineId } = extendable;
      const extension = { deadlineId, limit: { workingDays: 3 }, reason: 'COMPLEX' as const, note: sealedText() };
      record(caseId, { type: 'DeadlineExtended', data: { at, by, ...extension } });
    }
    if (next() < 0.05) {
      const value = instant(now - next() * 60 * HOUR);
      const data = { at, by, revision: 0, field: 'at', value, note: sealedText() };
      record(caseId, { type: 'RecordCorrected', data: data as never });
    }
  };
  let run = 0;
  /** The sequences have cases with the same ids. */
  const inRun = (id: CaseId): CaseId => `${String(run).padStart(8, '0')}${id.slice(8)}` as CaseId;
  const appended = (event: CaseEvent, { id }: Case, before: Case | undefined): void => {
    if (!before && cases.has(inRun(id))) run += 1;
    now += Math.floor(next() ** 4 * 200 * HOUR);
    const at = instant(next() < 0.2 ? now - next() * 30 * HOUR : now);
    const set = event.type === 'TransferIssued' && next() < 0.4 && { dueAt: instant(now + next() * 240 * HOUR) };
    record(inRun(id), { ...event, data: { ...event.data, at, ...set } } as CaseEvent);
    beside(inRun(id));
  };
  fc.assert(agreement({ decisions: DECISIONS, brought, workFor, appended }), {
    numRuns: SEQUENCES,
    seed,
    endOnFailure: true,
  });
  return { recorded, end: now };
};
