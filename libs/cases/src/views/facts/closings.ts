import type { EventContext, Instant } from '@center/kernel';
import type { FactEvent } from '@center/statistics';

/** A time at which a case was closed. */
export interface Closing {
  readonly at: Instant;
  readonly closed: FactEvent;
  readonly reopenedAt: Instant | null;
}

/** A pause of one of its deadlines. */
export interface Pause {
  readonly deadlineId: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A closed case is open again, at the earliest when it was closed. */
export const reopened = (
  { closings }: { readonly closings: readonly Closing[] },
  { at }: { readonly at: Instant },
): { readonly closings: readonly Closing[] } => ({
  closings: closings.map((one) => ({ ...one, reopenedAt: one.reopenedAt ?? (at > one.at ? at : one.at) })),
});

/** The pauses of the deadlines after an event. */
export const pausesAfter = (pauses: readonly Pause[], { at, deadlines }: EventContext): readonly Pause[] => {
  const { paused = [], resumed = [], done = [], cancelled = [] } = deadlines ?? {};
  if (paused.length === 0 && pauses.length === 0) return pauses;
  const ended = new Set<string>([...resumed.map(({ deadlineId }) => deadlineId), ...done, ...cancelled]);
  const isOn = ({ to }: Pause): boolean => to === null || to > at;
  const kept = pauses.map((pause) => {
    const again = paused.find(({ deadlineId }) => deadlineId === pause.deadlineId);
    if (!isOn(pause)) return pause;
    if (again) return { ...pause, to: again.until ?? null };
    return ended.has(pause.deadlineId) ? { ...pause, to: at } : pause;
  });
  const begun = paused.filter(({ deadlineId }) => !pauses.some((one) => one.deadlineId === deadlineId && isOn(one)));
  return [...kept, ...begun.map(({ deadlineId, until }) => ({ deadlineId, from: at, to: until ?? null }))];
};
