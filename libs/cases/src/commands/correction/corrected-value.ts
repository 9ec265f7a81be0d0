import { type ChildId, type Instant, isId, parseInstant } from '@center/kernel';
import { type FieldFault, invalidRequest } from '@center/web';
import type { CorrectableField, RescueKind, Source } from '../../domain/codes';
import { isOptional, isRescueKind, isSource, kindOf } from '../../domain/correction';

/** The value of a correction as sent. */
export type GivenValue = string | boolean | readonly string[] | undefined;

/** The value of a correction: a text, or what its field has instead of one. */
export interface CorrectedValue {
  readonly text?: string;
  readonly value?: Instant | Source | RescueKind;
  readonly childIds?: readonly ChildId[];
}

const fault = (code: FieldFault['code']): never => {
  throw invalidRequest({ pointer: '/value', code });
};

const instantIn = (given: GivenValue, now: Instant): Instant => {
  const moment = (typeof given === 'string' && parseInstant(given)) || fault('must-be-instant');
  return moment > now ? fault('in-the-future') : moment;
};

const idsIn = (given: GivenValue): readonly ChildId[] => {
  if (!Array.isArray(given) || given.length === 0) return fault('wrong-count');
  const ids = [...new Set((given as readonly string[]).map((id) => id.toLowerCase()))];
  return ids.every(isId) ? (ids as ChildId[]) : fault('must-be-uuid');
};

/** Reads the value of a correction by the type of its field. Throws 400 at `/value`. */
export const valueIn = (field: CorrectableField | undefined, given: GivenValue, now: Instant): CorrectedValue => {
  if (given === undefined) return field && isOptional(field) ? {} : fault('required');
  switch (field && kindOf(field)) {
    case 'instant':
      return { value: instantIn(given, now) };
    case 'source':
      return { value: typeof given === 'string' && isSource(given) ? given : fault('must-be-one-of') };
    case 'rescueKind':
      return { value: typeof given === 'string' && isRescueKind(given) ? given : fault('must-be-one-of') };
    case 'children':
      return { childIds: idsIn(given) };
    default:
      return { text: typeof given === 'string' ? given : fault('must-be-text') };
  }
};
