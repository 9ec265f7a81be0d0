import { isSealed, refuse, eventContext } from '@center/kernel';
import { type Case, type CaseRecord, type Command, type Fact, type Folds } from './case';
import { type CorrectableField, RESCUE_KINDS, type RescueKind, SOURCES, type Source } from './codes';
import { CORRECTABLE, type CorrectedField } from './correctable';
import { correctedCase } from './corrected';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthor, requireAuthority, requireState } from './process';

/** The type of the value of a correctable field; all others are texts. */
const KINDS = {
  source: 'source',
  kind: 'rescueKind',
  childIds: 'children',
  at: 'instant',
  discoveredAt: 'instant',
  occurredAt: 'instant',
} as const satisfies Partial<Record<CorrectableField, string>>;

/** The value type of a correctable field. */
export const kindOf = (field: CorrectableField): (typeof KINDS)[keyof typeof KINDS] | 'text' =>
  field in KINDS ? KINDS[field as keyof typeof KINDS] : 'text';

/** The fields that may be without a value. */
const OPTIONAL: readonly CorrectableField[] = ['narrative', 'sourceRef', 'occurredAt', 'note', 'place', 'receipt'];

/** Whether a correction may leave a field without a value. */
export const isOptional = (field: CorrectableField): boolean => OPTIONAL.includes(field);

/** Whether a value is a source code. */
export const isSource = (value: string): value is Source => (SOURCES as readonly string[]).includes(value);

/** Whether a value is a kind of rescue. */
export const isRescueKind = (value: string): value is RescueKind => (RESCUE_KINDS as readonly string[]).includes(value);

export interface CorrectRecordInput extends Omit<Command<'RecordCorrected'>, 'field'> {
  /** `undefined` if no event has such a field */
  readonly field: CorrectableField | undefined;
  /** whether the last correction of this field has the same text; if so, this one is a repeat */
  readonly isRepeat: boolean;
}

/**
 * Corrects a field of an earlier event. Allowed for its author and the dispatcher. The event itself is not changed.
 * Refuses `no-such-revision`, `not-correctable`, `unknown-child`.
 */
export const correctRecord =
  ({ by, at, late, field, isRepeat: sameWords, ...correction }: CorrectRecordInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('correct', by, state);
    const record = state.records[correction.revision];
    requireAuthor(by, record);
    if (!record) return refuse('no-such-revision');
    if (!field || !CORRECTABLE[record.type]?.includes(field)) return refuse('not-correctable');
    const last = lastCorrection(state, correction.revision, { field });
    if (last && (isSealed(last.value) ? sameWords : isSame(last, correction))) return [];
    if (hasLeft(state, record)) return refuse('not-correctable');
    requireState('correct', state);
    if (correction.children?.some(({ childId }) => !state.children.has(childId))) refuse('unknown-child');
    return [{ type: 'RecordCorrected', data: { ...eventContext({ by, at, late }), field, ...correction } }];
  };

/** Whether a record is of a rescue that left the case with a lead that was unmerged. */
const hasLeft = ({ rescues }: Case, { type, data }: CaseRecord): boolean =>
  (type === 'RescueStarted' || type === 'RescueEnded') && !rescues.has((data as Fact<'RescueStarted'>).rescueId);

type Value = Pick<Fact<'RecordCorrected'> | CaseEvents['RecordCorrected'], 'value' | 'children'>;

const childIdsOf = ({ children = [] }: Value): string =>
  children
    .map(({ childId }) => childId)
    .sort()
    .join();

const isSame = (one: Value, other: Value): boolean =>
  one.value === other.value && childIdsOf(one) === childIdsOf(other);

/** The last correction of a field of an event. */
export const lastCorrection = (state: Case, revision: number, { field }: CorrectedField) =>
  state.corrections.findLast((correction) => correction.revision === revision && correction.field === field);

export const correctionFolds: Folds<'RecordCorrected'> = {
  RecordCorrected: (state, correction) => ({
    ...correctedCase(state, correction),
    corrections: [...state.corrections, correction],
  }),
};
