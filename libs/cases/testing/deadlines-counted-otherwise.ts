import { type DeadlineChanges, type Instant, instant, milliseconds, type StoredEvent } from '@center/kernel';
import type { CaseEvents } from '../src/domain/events';

/**
 * An independent count of deadlines straight from the events, by the words of the contract and without code of the views.
 * Slow and simple.
 */
export interface CountedDeadline {
  readonly id: string;
  readonly stream: string;
  readonly step: string;
  agency: string;
  start: number;
  due: number;
  done?: number;
  pause?: { from: number; until: number; then?: number } | undefined;
  /** when it was paused or cancelled */
  gaps: [from: number, to: number][];
}

const FOREVER = Number.MAX_SAFE_INTEGER;
const ms = (at: Instant): number => milliseconds(at);

const endPause = (one: CountedDeadline, at: number): void => {
  if (!one.pause) return;
  const { from, until, then } = one.pause;
  if (until <= at && then !== undefined) one.due = then;
  one.gaps.push([from, Math.min(at, until)]);
  one.pause = undefined;
};

/** A pause that ended by itself is over before anything else happens. */
const settlePause = (one: CountedDeadline, at: number): void => {
  if (one.pause && one.pause.until <= at) endPause(one, at);
};

/** All deadlines in a prefix of the log. */
const deadlinesCounted = (events: readonly StoredEvent[]): CountedDeadline[] => {
  const all = new Map<string, CountedDeadline>();
  for (const { stream, data } of events) {
    const { at: when, deadlines: changes = {} } = data as unknown as { at: Instant; deadlines?: DeadlineChanges };
    const at = ms(when);
    const of = ({ deadlineId }: { readonly deadlineId: string }): CountedDeadline => all.get(deadlineId)!;
    for (const { deadlineId: id, step, responsible, startedAt, dueAt } of changes.started ?? []) {
      all.set(id, { id, stream, step, agency: responsible.id, start: ms(startedAt), due: ms(dueAt), gaps: [] });
    }
    for (const id of [...(changes.done ?? []), ...(changes.cancelled ?? [])]) endPause(all.get(id)!, at);
    for (const id of changes.done ?? []) all.get(id)!.done = Math.max(at, all.get(id)!.start);
    for (const id of changes.cancelled ?? []) all.get(id)!.gaps.push([at, FOREVER]);
    for (const id of changes.restored ?? []) all.get(id)!.gaps.at(-1)![1] = at;
    for (const one of changes.resumed ?? []) {
      endPause(of(one), at);
      of(one).due = ms(one.dueAt);
    }
    for (const one of [...(changes.extended ?? []), ...(changes.moved ?? [])]) {
      settlePause(of(one), at);
      of(one).due = ms(one.dueAt);
    }
    for (const one of changes.moved ?? []) {
      if (!one.startedAt) continue;
      const start = ms(one.startedAt);
      const { done } = of(one);
      Object.assign(of(one), { start, ...(done !== undefined && { done: Math.max(done, start) }) });
    }
    for (const one of changes.paused ?? []) {
      const { from } = of(one).pause ?? { from: at };
      const then = one.then && { then: ms(one.then.dueAt) };
      of(one).pause = { from, until: one.until ? ms(one.until) : FOREVER, ...then };
    }
    for (const one of changes.responsible ?? []) of(one).agency = one.responsible.id;
    for (const { deadlineId, doneAt } of changes.ended ?? []) {
      const one = all.get(deadlineId)!;
      one.done = Math.max(ms(doneAt), one.start);
    }
  }
  for (const one of all.values()) {
    const { pause } = one;
    if (!pause) continue;
    if (pause.then !== undefined) one.due = pause.then;
    one.gaps.push([pause.from, pause.until]);
  }
  return [...all.values()];
};

const EIGHT_HOURS = 8 * 3_600_000;
const DAY = 86_400_000;
const dayOf = (at: number): string => instant(at + EIGHT_HOURS).slice(0, 10);

export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly groupBy: readonly string[];
  readonly now: number;
}

/** The area and harms of each case. */
const groupsIn = (events: readonly StoredEvent[]) => {
  const cases = new Map<string, { area: string | null; harms: readonly string[] }>();
  for (const { stream, type, data } of events) {
    const known = cases.get(stream);
    if (type === 'LeadRegistered') {
      const { area, harms } = data as CaseEvents['LeadRegistered'];
      cases.set(stream, { area: area?.code ?? null, harms });
    }
    if (type === 'LeadTriaged') known!.harms = (data as CaseEvents['LeadTriaged']).harms;
    if (type === 'RecordCorrected') {
      const { revision, field, area } = data as CaseEvents['RecordCorrected'];
      if (revision === 0 && field === 'areaCode') known!.area = area?.code ?? null;
    }
  }
  return cases;
};

/** The figures of deadlines: `indicator group` → `[numerator, denominator]`, of `open_overdue` the number twice. */
export const countDeadlines = (
  events: readonly StoredEvent[],
  { from, to, groupBy, now }: Asked,
): Record<string, [number, number]> => {
  const midnight = to === undefined ? Infinity : Date.parse(`${to}T00:00:00+08:00`) + DAY;
  const end = now < midnight ? now : midnight + 0.5; // 24:00 of the last day is past
  const figures: Record<string, [number, number]> = {};
  const cases = groupsIn(events);
  for (const one of deadlinesCounted(events)) {
    if (one.gaps.some(([start, until]) => start <= end && end < until && start < until)) continue;
    const day = dayOf(one.due - 1);
    const { area, harms } = cases.get(one.stream)!;
    const values: Record<string, readonly (string | null)[]> = {
      ...{ agency: [one.agency], area: [area], step: [one.step], month: [day.slice(0, 7)] },
      harm: harms.length > 0 ? [...new Set(harms)] : [null],
    };
    const count = (indicator: string, met: boolean): void => {
      const groups = groupBy.reduce<object[]>(
        (made, name) => made.flatMap((group) => values[name]!.map((value) => ({ ...group, [name]: value }))),
        [{}],
      );
      for (const group of groups) {
        const figure = (figures[`${indicator} ${JSON.stringify(group)}`] ??= [0, 0]);
        figure[0] += met ? 1 : 0;
        figure[1] += 1;
      }
    };
    const passed = one.due < end;
    if (passed && (one.done === undefined || one.done > end)) count('open_overdue', true);
    const isIn = (from === undefined || day >= from) && (to === undefined ? passed : day <= to);
    if (!isIn || !(passed || one.done !== undefined)) continue;
    const onTime = one.done !== undefined && one.done <= one.due;
    count('on_time_rate', onTime);
    if (one.step === 'VISIT') count('visit_completion', onTime);
    if (one.step === 'FEEDBACK') count('feedback_rate', one.done !== undefined && one.done <= end);
  }
  return figures;
};
