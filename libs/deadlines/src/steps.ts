import { instant, type Label } from '@center/kernel';
import type { Basis, Level, StepCode } from './domain/codes';
import type { Policy } from './domain/policy';
import type { StepRule } from './domain/step-rule';

/** A step of a context, as far as the policy knows it. */
export interface StepDefinition {
  readonly step: StepCode;
  readonly by: Basis;
  /** the levels that have a limit or `null` */
  readonly levels: readonly Level[];
  /** every level has a limit */
  readonly always?: true;
  /** its rule in the first version of the policy */
  readonly rule: StepRule;
}

/** The steps of all contexts, and the first version of the policy, which the program brings. */
export class Steps {
  /** never changed once released: the versions that a center sets follow it */
  readonly first: Policy;

  constructor(readonly definitions: readonly StepDefinition[]) {
    const steps = Object.fromEntries(definitions.map(({ step, rule }) => [step, rule]));
    this.first = [{ version: 1, from: instant(0), setBy: null, steps }];
  }

  /** The definition of a step; `undefined` if no context has it. */
  find(step: string): StepDefinition | undefined {
    return this.definitions.find((known) => known.step === (step as Label));
  }
}
