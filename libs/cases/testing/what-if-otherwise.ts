import { type Limit, PUBLISHED_YEARS } from '@center/deadlines';
import { type DeadlineChanges, type Instant, instant, milliseconds, type StoredEvent } from '@center/kernel';

/** The limits of a policy: by step and level. */
export type Limits = Readonly<Record<string, Readonly<Record<string, Limit | null>>>>;

interface Followed {
  readonly step: string;
  agency: string;
  level: string;
  start: number;
  readonly set: number | undefined;
  due: number;
  moves: ({ pause: [from: number, to: number] } | { by: Limit })[];
  pause?: { from: number; until: number; then: number } | undefined;
  done?: number;
  cancelled?: boolean;
}

const DAY = 86_400_000;
const HERE = 8 * 3_600_000;
const FOREVER = Number.MAX_SAFE_INTEGER;
const ms = (at: Instant): number => milliseconds(at);

/** A working day, as people look it up: the date in the lists of its year, else Monday to Friday. */
const isWorked = (day: number): boolean => {
  const date = instant(day * DAY).slice(0, 10) as never;
  const weekday = new Date(day * DAY).getUTCDay();
  const year = PUBLISHED_YEARS.get(Number(instant(day * DAY).slice(0, 4)));
  if (weekday === 0 || weekday === 6) return year?.workdays.includes(date) === true;
  return year?.holidays.includes(date) !== true;
};
const dayAt = (at: number): number => Math.floor((at + HERE) / DAY);
const end = (day: number): number => (day + 1) * DAY - HERE;
const workingDays = (from: number, count: number): number => {
  let day = from;
  for (let left = count; left > 0; left -= isWorked(day) ? 1 : 0) day += 1;
  return end(day);
};

const UNITS: Readonly<Record<string, number>> = { D: DAY, H: 3_600_000, m: 60_000, S: 1_000 };
const wall = (at: number, text: string): number => {
  const [, months, rest = ''] = /^P(?:(\d+)M(?!.*T\d+M))?(.*)$/.exec(text)!;
  const local = new Date(at + HERE);
  if (months && !text.includes('T')) {
    const day = local.getUTCDate();
    local.setUTCDate(1);
    local.setUTCMonth(local.getUTCMonth() + Number(months));
    local.setUTCDate(
      Math.min(day, new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()),
    );
    return local.getTime() - HERE;
  }
  if (text === 'P1Y') return wall(at, 'P12M');
  const parts = (months ? text.slice(1) : rest).replace(/T(.*)$/, (_, time: string) => time.replace('M', 'm'));
  return [...parts.matchAll(/(\d+)([DHmS])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * UNITS[unit!]!,
    at,
  );
};

const dueUnder = (limit: Limit, { start, set = FOREVER, moves }: Followed): number => {
  let due = Math.min(set, 'wall' in limit ? wall(start, limit.wall) : workingDays(dayAt(start), limit.workingDays));
  for (const move of moves) {
    if ('by' in move) {
      due = 'wall' in move.by ? wall(due, move.by.wall) : workingDays(dayAt(due - 1), move.by.workingDays);
      continue;
    }
    const [from, to] = move.pause;
    if (due <= from || to <= from) continue;
    if ('wall' in limit) due += to - from;
    else {
      let left = 0;
      for (let day = dayAt(from) + 1; day <= dayAt(due - 1); day += 1) if (isWorked(day)) left += 1;
      due = workingDays(dayAt(to), left);
    }
  }
  return due;
};

const follow = (events: readonly StoredEvent[]): Followed[] => {
  const all = new Map<string, Followed>();
  for (const { data } of events) {
    const { at: when, deadlines: changes = {} } = data as unknown as { at: Instant; deadlines?: DeadlineChanges };
    const at = ms(when);
    const of = ({ deadlineId }: { readonly deadlineId: string }): Followed => all.get(deadlineId)!;
    const endPause = (one: Followed, to: number): void => {
      if (!one.pause) return;
      one.moves.push({ pause: [one.pause.from, Math.min(to, one.pause.until)] });
      if (one.pause.until <= to) one.due = one.pause.then;
      one.pause = undefined;
    };
    const settle = (one: Followed): void => {
      if (one.pause && one.pause.until <= at) endPause(one, at);
    };
    for (const started of changes.started ?? []) {
      const { step, responsible, rule, startedAt, dueAt, dueBy } = started;
      const set = dueBy && ms(dueBy);
      const more = { start: ms(startedAt), due: ms(dueAt), moves: [], set };
      all.set(started.deadlineId, { step, agency: responsible.id, level: rule.level, ...more });
    }
    for (const id of changes.done ?? []) {
      const one = all.get(id)!;
      settle(one);
      Object.assign(one, { done: Math.max(at, one.start), pause: undefined });
    }
    for (const id of changes.cancelled ?? []) {
      settle(all.get(id)!);
      Object.assign(all.get(id)!, { cancelled: true, pause: undefined });
    }
    for (const id of changes.restored ?? []) all.get(id)!.cancelled = false;
    for (const { limit, dueAt, ...one } of changes.extended ?? []) {
      settle(of(one));
      of(one).moves.push({ by: limit as Limit });
      of(one).due = ms(dueAt);
    }
    for (const { dueAt, ...one } of changes.resumed ?? []) {
      endPause(of(one), at);
      of(one).due = ms(dueAt);
    }
    for (const { level, dueAt, startedAt, ...id } of changes.moved ?? []) {
      const one = of(id);
      settle(one);
      Object.assign(one, { level, due: ms(dueAt), ...(startedAt && { start: ms(startedAt) }) });
      if (one.done !== undefined) one.done = Math.max(one.done, one.start);
    }
    for (const { until, then, ...id } of changes.paused ?? []) {
      const one = of(id);
      const due = then ? ms(then.dueAt) : one.due;
      one.pause = { from: one.pause?.from ?? at, until: until ? ms(until) : FOREVER, then: due };
    }
    for (const { responsible, ...one } of changes.responsible ?? []) of(one).agency = responsible.id;
    for (const { doneAt, ...one } of changes.ended ?? []) of(one).done = Math.max(ms(doneAt), of(one).start);
  }
  return [...all.values()];
};

/** An own recomputation of a period under other limits: `step agency` → due, late and open, as it was and as it would be. */
export const recomputed = (
  events: readonly StoredEvent[],
  limits: Limits,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: number },
): Record<string, number[]> => {
  const [first, last] = [Date.parse(`${from}T00:00:00+08:00`), Date.parse(`${to}T00:00:00+08:00`) + DAY];
  const figures: Record<string, number[]> = {};
  for (const one of follow(events)) {
    if (one.pause && one.pause.until <= now) {
      one.moves.push({ pause: [one.pause.from, one.pause.until] });
      Object.assign(one, { due: one.pause.then, pause: undefined });
    }
    if (one.cancelled || one.pause) continue;
    const limit = limits[one.step]?.[one.level];
    const counts = [one.due, limit ? dueUnder(limit, one) : undefined].flatMap((due) => {
      const isIn = due !== undefined && due > first && due <= last && (due < now || one.done !== undefined);
      return isIn ? [1, Number((one.done ?? 0) > due), Number(one.done === undefined)] : [0, 0, 0];
    });
    if (counts[0]! + counts[3]! === 0) continue;
    const sums = (figures[`${one.step} ${one.agency}`] ??= [0, 0, 0, 0, 0, 0]);
    counts.forEach((count, nth) => (sums[nth]! += count));
  }
  return figures;
};
