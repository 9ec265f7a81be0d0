import type { EscalatedTo, Label } from '@center/kernel';
import type { Basis, Level, StepCode } from './codes';
import type { Duration } from './duration';
import type { Limit } from './limit';

/** When a miss is escalated, and to whom. */
export interface Escalation {
  /** from the due time */
  readonly after: Duration;
  readonly to: EscalatedTo;
}

/** The rule of one step in a version of the policy. */
export interface StepRule {
  readonly by: Basis;
  /** `null`: no deadline at this level */
  readonly limits: Readonly<Partial<Record<Level, Limit | null>>>;
  /** fractions of the time between start and due time */
  readonly warnAt: readonly number[];
  /** the statute or document that sets the limits */
  readonly basis: Label;
  readonly extension?: { readonly times: number; readonly atMost: Limit };
  readonly escalation: readonly Escalation[];
}

export type StepRules = Readonly<Record<StepCode, StepRule>>;
