import { type ChildId, isSealed, refuse, eventContext } from '@center/kernel';
import { type Case, type CaseRecord, type Command, type Fact, type Folds } from './case';
import { type CorrectableField, RESCUE_KINDS, type RescueKind, SOURCES, type Source } from './codes';
import { CORRECTABLE, type CorrectedField } from './correctable';
import { correctedCase } from './corrected';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthor, requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

/** The type of the value of a correctable field; all others are texts. */
const KINDS = {
  source: 'source',
  kind: 'rescueKind',
  childIds: 'children',
  at: 'instant',
  discoveredAt: 'instant',
  occurredAt: 'instant',
  areaCode: 'area',
  birthDate: 'date',
  sex: 'sex',
  wantsAnswer: 'flag',
} as const satisfies Partial<Record<CorrectableField, string>>;

/** The value type of a correctable field. */
export const kindOf = (field: CorrectableField): (typeof KINDS)[keyof typeof KINDS] | 'text' =>
  field in KINDS ? KINDS[field as keyof typeof KINDS] : 'text';

/** The fields that may be without a value. */
const OPTIONAL: readonly CorrectableField[] = [
  ...(['narrative', 'sourceRef', 'occurredAt', 'areaCode', 'note', 'place', 'receipt'] as const),
  ...(['name', 'idNumber', 'birthDate', 'address', 'guardian/name', 'guardian/phone', 'guardian/relation'] as const),
  ...(['reporter/name', 'reporter/phone'] as const),
];

/** Whether a correction may leave a field without a value. */
export const isOptional = (field: CorrectableField): boolean => OPTIONAL.includes(field);

/** Whether a value is a source code. */
export const isSource = (value: string): value is Source => (SOURCES as readonly string[]).includes(value);

/** Whether a value is a kind of rescue. */
export const isRescueKind = (value: string): value is RescueKind => (RESCUE_KINDS as readonly string[]).includes(value);

export interface CorrectRecordInput extends Omit<Command<'RecordCorrected'>, 'field'> {
  /** `undefined` if no event has such a field */
  readonly field: CorrectableField | undefined;
  /** whether the last correction of this field has the same text */
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
    const write = (): CaseEvent[] => {
      if (hasLeft(state, record)) return refuse('not-correctable');
      requireState('correct', state);
      if (childrenOf(correction).some((childId) => !state.children.has(childId))) refuse('unknown-child');
      return [{ type: 'RecordCorrected', data: { ...eventContext({ by, at, late }), field, ...correction } }];
    };
    const { revision, childId, reporterId, reason, note } = correction;
    const last = lastCorrection(state, revision, { ...correction, field });
    if (!last || !(isSealed(last.value) ? sameWords : isSame(last, correction))) return write();
    const lastOne = lastRevision(state, ['RecordCorrected'], { revision, field, childId, reporterId });
    return repeats(state, lastOne, { reason, note }, write);
  };

/** Whether a record is of a rescue that left the case with a lead that was unmerged. */
const hasLeft = ({ rescues }: Case, { type, data }: CaseRecord): boolean =>
  (type === 'RescueStarted' || type === 'RescueEnded') && !rescues.has((data as Fact<'RescueStarted'>).rescueId);

type Corrected = Fact<'RecordCorrected'> | CaseEvents['RecordCorrected'];
type Value = Pick<Corrected, 'value' | 'children' | 'area'>;

/** The children that a correction names: that of the field, and those of a corrected rescue. */
const childrenOf = ({ childId, children = [] }: Pick<Corrected, 'childId' | 'children'>): ChildId[] => [
  ...(childId ? [childId] : []),
  ...children.map((child) => child.childId),
];

const isSame = (one: Value, other: Value): boolean =>
  one.value === other.value &&
  one.area?.code === other.area?.code &&
  childrenOf(one).sort().join() === childrenOf(other).sort().join();

/** The last correction of a field of an event. */
export const lastCorrection = (state: Case, revision: number, { field, childId, reporterId }: CorrectedField) =>
  state.corrections.findLast(
    (correction) =>
      correction.revision === revision &&
      correction.field === field &&
      correction.childId === childId &&
      correction.reporterId === reporterId,
  );

export const correctionFolds: Folds<'RecordCorrected'> = {
  RecordCorrected: (state, correction) => ({
    ...correctedCase(state, correction),
    corrections: [...state.corrections, correction],
  }),
};
