import type { EscalatedTo, Label } from '@center/kernel';

/** What decides the level of a step: the urgency of the subject, its gravest risk, or nothing. */
export const BASES = ['URGENCY', 'RISK', 'NONE'] as const;
export type Basis = (typeof BASES)[number];

/** The levels of each basis, the most pressing first. */
export const LEVELS = {
  URGENCY: ['EMERGENCY', 'URGENT', 'ORDINARY'],
  RISK: ['HIGH', 'MEDIUM_HIGH', 'MEDIUM_LOW', 'LOW'],
  NONE: ['ALL'],
} as const satisfies Readonly<Record<Basis, readonly string[]>>;
export type Level = (typeof LEVELS)[Basis][number];

/** Every level of every basis. */
export const ALL_LEVELS: readonly Level[] = Object.values(LEVELS).flat();

/** To whom a miss is escalated. */
export const RECIPIENTS = ['RESPONSIBLE', 'SUPERIOR', 'CENTER_LEADER'] as const satisfies readonly EscalatedTo[];

declare const step: unique symbol;

/** The code of a step, from the table of a context. */
export type StepCode = Label & { readonly [step]: true };

const STEP = /^[A-Z][A-Z_]{1,39}$/;

/** Brands a step of a context's table. Throws `RangeError` for a text that is not a code. */
export const stepCode = (text: string): StepCode => {
  if (!STEP.test(text)) throw new RangeError('not a code of a step');
  return text as StepCode;
};
