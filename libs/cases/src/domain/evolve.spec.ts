import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { caseStream } from './streams';

describe('folding a case', () => {
  it('understands every type of event, which the whole story goes through', () => {
    const told = new Set(a.wholeStory.map(({ type }) => type));
    expect(caseStream.types.filter((type) => !told.has(type))).toEqual([]);
    expect(caseStream.fold(recorded(a.wholeStory))).toMatchObject({ status: 'CLOSED', accountable: a.center });
  });

  it('remembers who wrote each event, in order, and loses no text to a later one', () => {
    const { records } = caseStream.fold(recorded(a.wholeStory))!;
    expect(records).toMatchObject(a.wholeStory.map(({ type, data }) => ({ type, by: data.by, at: data.at })));
    const triages = [a.registered, a.accepted, a.triaged, a.triaged];
    const opinions = caseStream.fold(recorded(triages))!.records.flatMap(({ texts }) => texts);
    expect(opinions).toMatchObject([{ field: '/opinion' }, { field: '/opinion' }]);
    expect(new Set(opinions.map(({ event }) => event)).size).toBe(2);
  });

  it('never goes on without the registration, nor past an event that nobody knows', () => {
    expect(() => caseStream.fold(recorded([a.accepted]))).toThrow('never registered');
    const unknown = { type: 'ChildTeleported', data: a.accepted.data } as unknown as typeof a.accepted;
    expect(() => caseStream.fold(recorded([a.registered, unknown]))).toThrow('ChildTeleported');
  });

  it('keeps a closing proposal through notes, copies and corrections, and no other command', () => {
    const before = a.wholeStory.slice(0, a.wholeStory.indexOf(a.proposed));
    const tried = a.wholeStory.filter(({ type }) => type !== 'LeadRegistered' && type !== 'LeadUnmerged');
    const keeping = tried.filter(
      (event) => caseStream.fold(recorded([...before, a.proposed, event]))!.proposal?.status === 'PROPOSED',
    );
    const types = [...new Set(keeping.map(({ type }) => type))].sort();
    expect(types).toEqual(['CaseCopied', 'ClosureProposed', 'HandlerLeft', 'NoteRecorded', 'RecordCorrected']);
  });
});
