import type { Loaded, Seen } from '@center/event-store';
import type { Instant, Officer, StoredEvent, TransferId } from '@center/kernel';
import type { Case } from '../domain/case';
import { withCurrentCopies } from '../domain/copies';
import { isBySystem } from '../domain/deadline-events';
import { CASE_EVENT_TYPES } from '../domain/evolve';
import type { CaseEvent, CaseEventType, CaseEvents } from '../domain/events';
import { type Corrected, isOwnReportStep } from '../domain/own-report';
import { mayActOnOwnTransfer, visibilityOf } from '../domain/visibility';
import type { Reader } from './reader';
import { seesDeadline } from './deadlines-seen';
import { seesEvent } from './sees';

type Event = StoredEvent<CaseEvent>;

/** Whether a reader may know of the deadline that an event is about, if it names the step. */
const seesStepOf = (reader: Reader, { data }: { readonly data: object }): boolean => {
  const { step } = data as Partial<CaseEvents['DeadlineMissed']>;
  return !step || seesDeadline(reader, step);
};

/** Whether a reader of the whole case may know of an event. */
export const seesRecord = (reader: Reader, record: { readonly type: CaseEventType; readonly data: object }): boolean =>
  seesEvent(reader, record.type) && seesStepOf(reader, record);

/** Whether a reader sees a step of a case: that it happened, whatever of its facts they may see. */
const seesStep = (reader: Reader, record: Case['records'][number], corrected: Corrected | undefined): boolean =>
  reader.visibility === 'SUBMITTED' ? isOwnReportStep(record.type, corrected) : seesRecord(reader, record);

/** Whether a reader sees every step of a case. */
export const seesEveryStep = (reader: Reader): boolean =>
  reader.visibility !== 'SUBMITTED' && CASE_EVENT_TYPES.every((type) => seesEvent(reader, type));

/**
 * Which steps of a case a reader sees: their revisions in the stream, in order. The only answer to that question: the
 * timeline, the history, documents, versions, `If-Match` and corrections derive from it. The nth of them has revision n
 * for this reader. What the center records by itself is no step.
 */
export const revisionsSeen = (
  reader: Reader,
  { records, corrections }: Pick<Case, 'records' | 'corrections'>,
): readonly number[] => {
  const seesAll = seesEveryStep(reader);
  let nth = 0;
  return records.flatMap((record, revision) => {
    const { type } = record;
    const correction = type === 'RecordCorrected' ? corrections[nth++] : undefined;
    const corrected = correction && { type: records[correction.revision]?.type, field: correction.field };
    return !isBySystem(record) && (seesAll || seesStep(reader, record, corrected)) ? [revision] : [];
  });
};

/** A revision that no event has: what a reader sees of the correction of an event that they do not see. */
const NONE = -1;

/** The steps of a case that a reader sees, numbered as they see them. `state` is the case after the last of `history`. */
export const stepsSeen = (reader: Reader, state: Case, history: readonly Event[]): readonly Event[] => {
  if (seesEveryStep(reader) && !history.some(isBySystem)) return history;
  const revisions = revisionsSeen(reader, state);
  return revisions.map((stored, revision) => {
    const event = { ...history[stored]!, revision };
    if (event.type !== 'RecordCorrected') return event;
    return { ...event, data: correctionSeen(event.data as CaseEvents['RecordCorrected'], revisions) };
  });
};

/** What the center has recorded by itself and a reader may know, each with the revision of the step before it. */
export const noticesSeen = (reader: Reader, state: Case, history: readonly Event[]): readonly Event[] => {
  if (reader.visibility === 'SUBMITTED' || !history.some(isBySystem)) return [];
  const revisions = revisionsSeen(reader, state);
  return history
    .filter((event) => isBySystem(event) && seesNotice(reader, event))
    .map((event) => {
      const before = revisions.filter((revision) => revision < event.revision).length;
      return { ...event, revision: Math.max(0, before - 1) };
    });
};

/** Whether a reader may know of what the center has recorded by itself. */
const seesNotice = (reader: Reader, event: Pick<Event, 'data'>): boolean =>
  reader.visibility !== 'SUBMITTED' && seesStepOf(reader, event);

/** The version of a case for a reader after one of its events; `undefined` if they do not see the event. */
export const versionAfter = (reader: Reader, state: Case, event: Event): number | undefined => {
  const revisions = revisionsSeen(reader, state);
  const isSeen = isBySystem(event) ? seesNotice(reader, event) : revisions.includes(event.revision);
  return isSeen ? revisions.filter((revision) => revision <= event.revision).length : undefined;
};

/** A correction, with the revisions under which a reader sees the events that it is about; without those that they do not see. */
const correctionSeen = (
  { resealed, ...data }: CaseEvents['RecordCorrected'],
  revisions: readonly number[],
): CaseEvents['RecordCorrected'] => {
  const kept = Object.entries(resealed ?? {})
    .map(([stored, facts]) => [seenAs(revisions, Number(stored)), facts] as const)
    .filter(([seen]) => seen !== NONE);
  return {
    ...{ ...data, revision: seenAs(revisions, data.revision) },
    ...(kept.length > 0 && { resealed: Object.fromEntries(kept) }),
  };
};

/** The revision under which a reader sees an event. */
export const seenAs = (revisions: readonly number[], stored: number): number => {
  const seen = revisions.indexOf(stored);
  return seen < 0 ? NONE : seen;
};

const isStepOf =
  (transferId: TransferId) =>
  ({ data }: Event): boolean =>
    (data as { readonly transferId?: TransferId }).transferId === transferId;

type LoadedCase = Loaded<CaseEvent, Case>;

/**
 * What the caller of a command sees of the case: the number of steps and the position of the last one. Who has only the
 * row of a transfer sees the steps of that transfer; who no longer sees the case after the command is answered as before it.
 */
export const seenBy =
  (by: Officer, now: Instant, transferId?: TransferId) =>
  ({ state, history }: LoadedCase, before: () => LoadedCase | undefined): Seen => {
    const ofTransfer = transferId && mayActOnOwnTransfer(by, state, transferId) ? isStepOf(transferId) : undefined;
    const visibility = visibilityOf(by, withCurrentCopies(state, now));
    const reader = visibility ?? (ofTransfer ? undefined : visibilityBefore(by, now, before));
    if (reader && seesEveryStep({ by, visibility: reader })) {
      return lastOf(history.filter((event) => !isBySystem(event)));
    }
    const revisions = new Set(reader ? revisionsSeen({ by, visibility: reader }, state) : []);
    return lastOf(history.filter((event) => revisions.has(event.revision) || ofTransfer?.(event)));
  };

const visibilityBefore = (by: Officer, now: Instant, before: () => LoadedCase | undefined) => {
  const loaded = before();
  return loaded && visibilityOf(by, withCurrentCopies(loaded.state, now));
};

const lastOf = (steps: readonly Event[]): Seen => ({
  version: steps.length,
  position: steps.at(-1)?.position ?? 0n,
});
