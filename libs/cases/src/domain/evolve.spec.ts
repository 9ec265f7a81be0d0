import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
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

  it('throws without a registration, and on an unknown event type', () => {
    expect(() => caseStream.fold(recorded([a.accepted]))).toThrow('never registered');
    const unknown = { type: 'ChildTeleported', data: a.accepted.data } as unknown as typeof a.accepted;
    expect(() => caseStream.fold(recorded([a.registered, unknown]))).toThrow('ChildTeleported');
  });

  it('keeps a closing proposal after notes, copies and corrections, and after no other command', () => {
    const before = a.wholeStory.slice(0, a.wholeStory.indexOf(a.proposed));
    const tried = a.wholeStory.filter(({ type }) => type !== 'LeadRegistered' && type !== 'LeadUnmerged');
    const keeping = tried.filter(
      (event) => caseStream.fold(recorded([...before, a.proposed, event]))!.proposal?.status === 'PROPOSED',
    );
    const types = [...new Set(keeping.map(({ type }) => type))].sort();
    expect(types).toEqual(['CaseCopied', 'ClosureProposed', 'HandlerLeft', 'NoteRecorded', 'RecordCorrected']);
  });
});
