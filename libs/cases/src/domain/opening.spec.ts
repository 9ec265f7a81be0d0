import { isSealed, type LocatedSealed, type Officer } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { officersNamed } from './access-list';
import type { CaseEvent, ReportedChild } from './events';
import { openingOf } from './opening';
import { caseStream } from './streams';

const { sealedText } = a;
const child: ReportedChild = {
  childId: a.childId,
  personId: a.personId,
  identityStatus: 'CLAIMED',
  sex: 'FEMALE',
  categories: [],
  name: sealedText(1),
  idNumber: sealedText(2),
  address: sealedText(3),
};
const registered = (facts: Parameters<typeof a.registeredWith>[0] = {}): CaseEvent =>
  a.registeredWith({ narrative: sealedText(4), children: [child], ...facts });
const secret = registered({ harms: ['SEXUAL'] });
const ordinary = registered();
const toStation = (officer?: Officer): CaseEvent =>
  a.event('CaseAssigned', a.dispatcher, {
    from: { agency: a.center },
    to: { agency: a.station, ...(officer && { officerId: officer.officerId }) },
  });
const toNgo = a.event('CaseAssigned', a.dispatcher, { from: { agency: a.center }, to: { agency: a.ngo } });

/** The fields of the registration, the note and the letter that an officer may open. */
const opened = (by: Officer, events: readonly CaseEvent[], now = a.at): string[] => {
  const stored = recorded(events);
  const state = caseStream.fold(stored)!;
  const { opens, limit } = openingOf(by, state, { now, serving: new Set(officersNamed(state)) });
  const located = stored.flatMap(({ type, data, stream, id }) =>
    leaves(data).map(([field, text]) => [type, { ...text, stream, event: id, field }] as const),
  );
  const found = located.filter(([, text]) => opens(text)).map(([type, { field }]) => `${type} ${field}`);
  return limit ? found : ['everything'];
};
const leaves = (value: unknown, pointer = ''): [string, LocatedSealed][] => {
  if (isSealed(value)) return [[pointer, value as LocatedSealed]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${pointer}/${name}`));
};

const PERSON = ['LeadRegistered /children/0/name', 'LeadRegistered /children/0/address'];
const NUMBER = 'LeadRegistered /children/0/idNumber';
const NARRATIVE = 'LeadRegistered /narrative';

describe('opening the texts of a SECRET case', () => {
  it('is for those on its list', () => {
    expect(opened(a.dispatcher, [secret])).toEqual(['everything']);
    expect(opened(a.supervisor, [secret, toStation(a.supervisor)])).toEqual(['everything']);
    expect(opened(a.supervisor, [secret, toNgo])).toEqual([]);
    expect(opened(a.police, [secret])).toEqual([]);
    expect(opened(a.supervisor, [ordinary, toNgo])).toEqual(['everything']);
  });

  it('lets the registering officer open what that officer wrote', () => {
    const corrected = a.event('RecordCorrected', a.dispatcher, {
      revision: 0,
      field: 'narrative',
      value: sealedText(5),
      note: sealedText(6),
    });
    const own = [NARRATIVE, ...PERSON, NUMBER];
    expect(opened(a.education, [secret, corrected, a.noted]).sort()).toEqual(own.sort());
    const colleague = { ...a.education, officerId: a.uuid<'officer'>(70) };
    expect(opened(colleague, [secret])).toEqual([]);
  });

  it('is open to all again once the leader has lifted it', () =>
    expect(opened(a.supervisor, [secret, toNgo, a.secrecyLifted])).toEqual(['everything']));
});

describe('opening by task', () => {
  it('is limited to what the assigned work needs', () => {
    for (const by of [a.director, { ...a.socialWorker, agency: a.station }])
      expect(opened(by, [ordinary, toStation(), a.noted]).sort()).toEqual(
        [...PERSON, NARRATIVE, 'NoteRecorded /text'].sort(),
      );
  });

  it('needs an open task of the officer: not that of a colleague, and none when the case is closed', () => {
    expect(opened(a.director, [ordinary])).toEqual([]);
    expect(opened(a.director, [ordinary, toStation(a.supervisor)])).toEqual([]);
    expect(opened(a.director, [ordinary, toStation(), ...a.readyToClose.slice(1), a.proposed, a.closed])).toEqual([]);
  });

  it('lets a rescue worker open who is rescued while the rescue runs', () => {
    const running = [ordinary, a.rescueStarted];
    expect(opened(a.rescueWorker, [...running, a.noted]).sort()).toEqual([...PERSON, NUMBER].sort());
    expect(opened(a.rescueWorker, [...running, a.rescueEnded])).toEqual([]);
  });

  it('of a SECRET case also needs the list', () => {
    const named = a.event('OfficerListed', a.leader, { officerId: a.supervisor.officerId });
    expect(opened(a.director, [secret, toStation()])).toHaveLength(3);
    expect(opened(a.director, [secret, toStation(), named])).toEqual([]);
  });
});

describe('break-glass', () => {
  it('opens the case for its officer until it ends', () => {
    const events = [secret, a.glassBroken];
    expect(opened(a.rescueWorker, events)).toEqual(['everything']);
    expect(opened(a.rescueWorker, events, a.laterThan(1))).toEqual([]);
    expect(opened({ ...a.rescueWorker, officerId: a.uuid<'officer'>(70) }, events)).toEqual([]);
  });
});
