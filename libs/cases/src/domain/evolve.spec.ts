import { serialize } from 'node:v8';
import type { StoredEvent } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { ACCESS_EVENTS } from './access-events';
import { DEADLINE_STEPS, SYSTEM_EVENTS } from './deadline-events';
import type { Case } from './case';
import { caseStream } from './streams';

describe('folding a case', () => {
  it('handles every event type; the sample history contains all of them', () => {
    const covered = new Set(a.wholeStory.map(({ type }) => type));
    const missing = caseStream.types.filter((type) => !covered.has(type));
    expect(missing.map((type) => `add ${type} to wholeStory in libs/cases/testing/builders.ts`)).toEqual([]);
    expect(caseStream.fold(recorded(a.wholeStory))).toMatchObject({ status: 'CLOSED', accountable: a.center });
  });

  it('keeps the author of each event in order, and every text', () => {
    const { records } = caseStream.fold(recorded(a.wholeStory))!;
    expect(records).toMatchObject(a.wholeStory.map(({ type, data }) => ({ type, by: data.by, at: data.at })));
    const triages = [a.registered, a.accepted, a.triaged, a.triaged];
    const opinions = caseStream.fold(recorded(triages))!.records.flatMap(({ texts }) => texts);
    expect(opinions).toMatchObject([{ field: '/opinion' }, { field: '/opinion' }]);
    expect(new Set(opinions.map(({ event }) => event)).size).toBe(2);
  });

  describe('one event at a time', () => {
    type Evolve = (state: Case | undefined, event: StoredEvent) => Case;

    /** The types of events whose fold changes the state before or the event: both are shared between requests. */
    const changing = (evolve: Evolve): string[] => {
      let state: Case | undefined;
      return recorded(a.wholeStory).flatMap((event) => {
        const before = serialize([state, event]);
        const next = evolve(state, event);
        const unchanged = serialize([state, event]).equals(before);
        state = next;
        return unchanged ? [] : [event.type];
      });
    };

    it('changes neither the state before nor the event', () => {
      expect(changing((state, event) => caseStream.evolve(state, event))).toEqual([]);
    });

    it('would be found to change them', () => {
      const careless: Evolve = (state, event) => {
        if (event.type === 'NoteRecorded') (state!.records as unknown[]).push({});
        return caseStream.evolve(state, event);
      };
      expect(new Set(changing(careless))).toEqual(new Set(['NoteRecorded']));
    });
  });

  it('throws without a registration, and on an unknown event type', () => {
    expect(() => caseStream.fold(recorded([a.accepted]))).toThrow('never registered');
    const unknown = { type: 'ChildTeleported', data: a.accepted.data } as unknown as typeof a.accepted;
    expect(() => caseStream.fold(recorded([a.registered, unknown]))).toThrow('ChildTeleported');
  });

  it('keeps a closing proposal after notes, copies, corrections and changes of access and what the center records by itself, and after no other command', () => {
    const before = a.wholeStory.slice(0, a.wholeStory.indexOf(a.proposed));
    const tried = a.wholeStory.filter(({ type }) => type !== 'LeadRegistered' && type !== 'LeadUnmerged');
    const keeping = tried.filter(
      (event) => caseStream.fold(recorded([...before, a.proposed, event]))!.proposal?.status === 'PROPOSED',
    );
    const types = [...new Set(keeping.map(({ type }) => type))].sort();
    expect(types).toEqual(
      [
        ...[...ACCESS_EVENTS, ...SYSTEM_EVENTS],
        ...['CaseCopied', 'ClosureProposed', 'HandlerLeft', 'NoteRecorded', 'RecordCorrected'],
        ...DEADLINE_STEPS,
      ].sort(),
    );
  });
});
