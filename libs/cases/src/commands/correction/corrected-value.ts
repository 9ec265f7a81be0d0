import { type AreaCode, asOfNow, type ChildId, type Instant, isId, parseAreaCode, parseInstant } from '@center/kernel';
import { type FieldFault, invalidRequest, isCalendarDate } from '@center/web';
import { type CorrectableField, type RescueKind, SEXES, type Sex, type Source } from '../../domain/codes';
import { isOptional, isRescueKind, isSource, kindOf } from '../../domain/correction';

/** The value of a correction as sent. */
export type GivenValue = string | boolean | readonly string[] | undefined;

/** The value of a correction: a text, or what its field has instead of one. */
export interface CorrectedValue {
  readonly text?: string;
  readonly value?: Instant | Source | RescueKind | Sex | boolean;
  readonly areaCode?: AreaCode;
  readonly childIds?: readonly ChildId[];
}

const fault = (code: FieldFault['code']): never => {
  throw invalidRequest({ pointer: '/value', code });
};

const isSex = (given: GivenValue): given is Sex => (SEXES as readonly unknown[]).includes(given);

const instantIn = (given: GivenValue, now: Instant): Instant => {
  const moment = (typeof given === 'string' && parseInstant(given)) || fault('must-be-instant');
  return asOfNow(moment, now) ?? fault('in-the-future');
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
    case 'date':
      return { text: typeof given === 'string' && isCalendarDate(given) ? given : fault('must-be-date') };
    case 'sex':
      return { value: isSex(given) ? given : fault('must-be-one-of') };
    case 'flag':
      return { value: typeof given === 'boolean' ? given : fault('must-be-boolean') };
    case 'area':
      return { areaCode: (typeof given === 'string' && parseAreaCode(given)) || fault('must-be-area-code') };
    case 'children':
      return { childIds: idsIn(given) };
    default:
      return { text: typeof given === 'string' ? given : fault('must-be-text') };
  }
};
