import { type EventId, Refusal, type StoredEvent, instant } from '@center/kernel';
import type { Case } from '../src/domain/case';
import type { CaseEvent } from '../src/domain/events';
import { Repetition, decided } from '../src/domain/repeat';
import { caseStream } from '../src/domain/streams';
import { caseId } from './builders';

/** Events as read from the log: parsed from JSON, with ids, positions and times. */
export const recorded = (events: readonly CaseEvent[], stream = caseStream.nameOf(caseId)): StoredEvent<CaseEvent>[] =>
  events.map((event, index) => ({
    ...(JSON.parse(JSON.stringify(event)) as CaseEvent),
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as EventId,
    stream,
    revision: index,
    position: BigInt(index + 1),
    schema: 1,
    meta: {} as StoredEvent['meta'],
    knownAt: instant(0),
  }));

interface Refused {
  readonly missing?: readonly string[];
  readonly revision?: number;
}

const isSaid = ({ texts }: Repetition): boolean => texts.every(([recorded, said]) => recorded.sealed === said.sealed);

/** The outcome of a decision. The texts of a repetition are compared by their keys. */
export const outcomeOf = (decide: () => CaseEvent[]): CaseEvent[] => {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Repetition)) throw error;
    return outcomeOf(() => decided(error, isSaid(error)));
  }
};

/** Given these events, when a decision runs, then expect events, a refusal, or nothing. */
export const givenCase = (...events: CaseEvent[]) => ({
  when: (decide: (state: Case) => CaseEvent[]) => {
    const state = caseStream.fold(recorded(events))!;
    return {
      then: (...expected: CaseEvent[]) => expect(outcomeOf(() => decide(state))).toEqual(expected),
      thenNothing: () => expect(outcomeOf(() => decide(state))).toEqual([]),
      /** `details` may also contain the `revision` of `DoneDifferently` */
      thenRefused: (code: string, { revision, ...details }: Refused = {}) => {
        const refusal = (() => {
          try {
            return outcomeOf(() => decide(state));
          } catch (error) {
            return error;
          }
        })();
        expect(refusal).toBeInstanceOf(Refusal);
        expect(refusal).toMatchObject({ code, details, ...(revision !== undefined && { revision }) });
      },
    };
  },
});
