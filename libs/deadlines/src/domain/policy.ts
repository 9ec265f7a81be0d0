import {
  type CommandContext,
  eventContext,
  type Instant,
  type LocatedEvent,
  type LocatedSealed,
  milliseconds,
  type OfficerId,
  refuse,
} from '@center/kernel';
import type { DeadlinePolicySet } from './events';
import type { StepRules } from './step-rule';

/** A version of the policy. */
export interface PolicyVersion {
  /** from 1 */
  readonly version: number;
  readonly from: Instant;
  /** `null` for the first version, which the program brings */
  readonly setBy: OfficerId | null;
  readonly steps: StepRules;
  /** why it was set; the first version has none */
  readonly note?: LocatedSealed;
}

/** The versions, in order; at least the first. */
export type Policy = readonly PolicyVersion[];

/** How far in the past a start still counts as now: the clocks of callers differ. */
const TOLERANCE = 5 * 60_000;

/** Folds the stream of the policy: the versions after the first one. */
export const evolvePolicy = (set: Policy | undefined, { data }: LocatedEvent<DeadlinePolicySet>): Policy => [
  ...(set ?? []),
  { version: data.version, from: data.from, setBy: data.by, steps: data.steps, note: data.note },
];

/** The version in force at an instant. The first one also applies before its start. */
export const inForceAt = (policy: Policy, moment: Instant): PolicyVersion =>
  policy.findLast(({ from }) => from <= moment) ?? policy[0]!;

type Named = Readonly<Record<string, unknown>>;

/** The order of names in an object says nothing: it is not kept by the log. */
const areSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return names.length === others.length && names.every((name) => areSame((one as Named)[name], (other as Named)[name]));
};

export interface SetPolicyInput extends CommandContext {
  /** the start of its validity; now by default */
  readonly from: Instant | undefined;
  readonly steps: StepRules;
  readonly note: DeadlinePolicySet['data']['note'];
  /** whether the note has the same text as that of the last version */
  readonly noteMatches: boolean;
  readonly now: Instant;
}

/**
 * Sets a new version. Its start must be later than that of the last one, and not in the past. The last version in the same
 * words is a repeat. Refuses `policy-in-the-past`.
 */
export const setPolicy =
  ({ by, at, late, from: asked, steps, note, noteMatches, now }: SetPolicyInput) =>
  (policy: Policy): DeadlinePolicySet[] => {
    const last = policy.at(-1)!;
    const from = asked ?? at;
    const isSame = (asked === undefined || asked === last.from) && noteMatches && areSame(steps, last.steps);
    if (isSame) return [];
    if (from <= last.from || milliseconds(from) < milliseconds(now) - TOLERANCE) refuse('policy-in-the-past');
    const data = { ...eventContext({ by, at, late }), version: last.version + 1, from, steps, note };
    return [{ type: 'DeadlinePolicySet', data }];
  };
