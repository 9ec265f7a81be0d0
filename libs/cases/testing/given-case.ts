import { type EventId, Refusal, type StoredEvent, instant } from '@center/kernel';
import type { Case } from '../src/domain/case';
import type { CaseEvent } from '../src/domain/events';
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

/** Given these events, when a decision runs, then expect events, a refusal, or nothing. */
export const givenCase = (...events: CaseEvent[]) => ({
  when: (decide: (state: Case) => CaseEvent[]) => {
    const state = caseStream.fold(recorded(events))!;
    return {
      then: (...expected: CaseEvent[]) => expect(decide(state)).toEqual(expected),
      thenNothing: () => expect(decide(state)).toEqual([]),
      thenRefused: (code: string, details: Refusal['details'] = {}) => {
        const refusal = (() => {
          try {
            return decide(state);
          } catch (error) {
            return error;
          }
        })();
        expect(refusal).toBeInstanceOf(Refusal);
        expect(refusal).toMatchObject({ code, details });
      },
    };
  },
});
