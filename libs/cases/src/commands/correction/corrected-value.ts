import { type AreaCode, asOfNow, type ChildId, type Instant, isId, parseAreaCode, parseInstant } from '@center/kernel';
import { isPlaceholder, isPlaceholderNumber } from '@center/vault';
import { type FieldFault, invalidRequest } from '@center/web';
import { type CorrectableField, type RescueKind, SEXES, type Sex, type Source } from '../../domain/codes';
import { isOptional, isRescueKind, isSource, kindOf } from '../../domain/correction';
import { SHORT } from '../../intake/child.request';
import { writtenBirth } from '../../intake/written-birth';

/** The value of a correction as sent. */
export type GivenValue = string | boolean | readonly string[] | undefined;

/** The value of a correction: a text, or what its field has instead of one. */
export interface CorrectedValue {
  readonly text?: string;
  /** a birth as it is written, if it is not a date: `2015`, `约8岁` */
  readonly birth?: string;
  readonly value?: Instant | Source | RescueKind | Sex | boolean;
  readonly areaCode?: AreaCode;
  readonly childIds?: readonly ChildId[];
}

const fault = (code: FieldFault['code'], limits?: FieldFault['limits']): never => {
  throw invalidRequest({ pointer: '/value', code, ...(limits && { limits }) });
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

/** A date, or what else is known of a birth. */
const birthIn = (given: GivenValue): CorrectedValue => {
  const written = typeof given === 'string' ? writtenBirth(given) : undefined;
  if (!written) return fault('must-be-date');
  return written.birthDate === undefined ? { birth: given as string } : { text: written.birthDate };
};

/** The texts that are as short in a lead. */
const SHORT_TEXTS: readonly CorrectableField[] = [
  ...(['sourceRef', 'receipt', 'name', 'idNumber', 'reporter/name', 'reporter/phone'] as const),
  ...(['guardian/name', 'guardian/phone', 'guardian/relation'] as const),
];

const textIn = (field: CorrectableField, given: GivenValue): string => {
  if (typeof given !== 'string') return fault('must-be-text');
  const isLong = SHORT_TEXTS.includes(field) && [...given].length > SHORT;
  return isLong ? fault('must-be-text', { min: 1, max: SHORT }) : given;
};

/** Whether a text says that a number or a birth is not known: the field has no value then. */
const isNothing = (field: CorrectableField | undefined, given: GivenValue): boolean => {
  if (typeof given !== 'string') return false;
  if (field === 'idNumber') return isPlaceholderNumber(given);
  return field === 'birthDate' && isPlaceholder(given);
};

/** Reads the value of a correction by the type of its field. Throws 400 at `/value`. */
export const valueIn = (field: CorrectableField | undefined, given: GivenValue, now: Instant): CorrectedValue => {
  if (!field) return {}; // the decision refuses
  if (given === undefined || isNothing(field, given)) return isOptional(field) ? {} : fault('required');
  switch (kindOf(field)) {
    case 'instant':
      return { value: instantIn(given, now) };
    case 'source':
      return { value: typeof given === 'string' && isSource(given) ? given : fault('must-be-one-of') };
    case 'rescueKind':
      return { value: typeof given === 'string' && isRescueKind(given) ? given : fault('must-be-one-of') };
    case 'birth':
      return birthIn(given);
    case 'sex':
      return { value: isSex(given) ? given : fault('must-be-one-of') };
    case 'flag':
      return { value: typeof given === 'boolean' ? given : fault('must-be-boolean') };
    case 'area':
      return { areaCode: (typeof given === 'string' && parseAreaCode(given)) || fault('must-be-area-code') };
    case 'children':
      return { childIds: idsIn(given) };
    default:
      return { text: textIn(field, given) };
  }
};
