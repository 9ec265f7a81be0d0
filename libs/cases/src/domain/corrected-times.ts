import { CLOCK_SKEW, type Instant, milliseconds, refuse } from '@center/kernel';
import type { Case, CaseRecord, Fact } from './case';
import { FOLLOW_REGISTRATION } from './causes';
import { isBySystem } from './deadline-events';
import type { CaseEvent, RecordCorrected } from './events';

type CorrectedTime = Pick<RecordCorrected, 'revision' | 'field' | 'value'>;

/** What a time may not be before, and what it may not be after, as far as these are in order now. */
const boundsOf = (state: Case, { type, data }: CaseRecord): { readonly first?: Instant; readonly last?: Instant } => {
  if (type === 'RescueStarted' || type === 'RescueEnded') {
    const { at, ended } = state.rescues.get((data as Fact<'RescueEnded'>).rescueId) ?? {};
    if (type === 'RescueEnded') return { ...(at && { first: at }) };
    return { ...(at && ended && ended.at >= at && { last: ended.at }) };
  }
  if (type !== 'LeadRegistered') return {};
  const [last] = state.records
    .flatMap((record) => (FOLLOW_REGISTRATION.has(record.type) && !isBySystem(record) ? [record.data.at] : []))
    .filter((at) => at >= state.registered.at)
    .sort();
  return { ...(last && { last }) };
};

/** The time that a corrected one is held against, if it is on the wrong side of it. */
const crossed = (state: Case, { revision, field, value }: CorrectedTime): Instant | undefined => {
  const record = state.records[revision];
  if (!record || field !== 'at' || typeof value !== 'string') return undefined;
  const { first, last } = boundsOf(state, record);
  if (first && value < first) return first;
  return last && value > last ? last : undefined;
};

const distance = (one: Instant, other: Instant): number => Math.abs(milliseconds(one) - milliseconds(other));

/** A corrected time as it is taken: up to five minutes on the wrong side of its cause or effect it is at the time of that. */
export const takenTime = (state: Case, corrected: CorrectedTime & { readonly value: Instant }): Instant => {
  const bound = crossed(state, corrected);
  return bound && distance(corrected.value, bound) <= CLOCK_SKEW ? bound : corrected.value;
};

/**
 * A correction, held against the cause and the effects of the corrected event like an event that is entered: farther on the
 * wrong side it is refused with `before-its-cause`, or flagged if a reason for the late entry is given.
 */
export const heldCorrection = (
  state: Case,
  event: Extract<CaseEvent, { type: 'RecordCorrected' }>,
): readonly CaseEvent[] => {
  const { data } = event;
  const bound = crossed(state, data);
  if (!bound) return [event];
  const value = takenTime(state, { ...data, value: data.value as Instant });
  if (value === bound) return [{ ...event, data: { ...data, value } }];
  return data.late ? [{ ...event, data: { ...data, beforeCause: true } }] : refuse('before-its-cause');
};
