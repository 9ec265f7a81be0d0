import type { Officer, OfficerId } from '@center/kernel';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { isListed, officersNamed } from './access-list';
import type { CaseEvent } from './events';
import { caseStream } from './streams';

const colleague: Officer = { ...a.supervisor, officerId: a.uuid(70) };
const otherPolice: Officer = { ...a.police, officerId: a.uuid(71) };
const assignedTo = (officerId?: OfficerId): CaseEvent =>
  a.event('CaseAssigned', a.dispatcher, {
    from: { agency: a.center },
    to: { agency: a.station, ...(officerId && { officerId }) },
  });
const listed = (officer: Officer): CaseEvent => a.event('OfficerListed', a.leader, { officerId: officer.officerId });
const unlisted = (officer: Officer): CaseEvent =>
  a.event('OfficerUnlisted', a.leader, { officerId: officer.officerId });
const secret = a.registeredWith({ harms: ['SEXUAL'] });

/** Those of the officers who are on the list; `gone` have no post in their unit any more. */
const listOf = (events: readonly CaseEvent[], officers: readonly Officer[], gone: readonly Officer[] = []) => {
  const state = caseStream.fold(recorded([secret, ...events]))!;
  const left = gone.map(({ officerId }) => officerId);
  const serving = new Set(officersNamed(state).filter((named) => !left.includes(named)));
  return officers.filter((officer) => isListed(officer, state, serving));
};

const STATION = [a.supervisor, a.director, colleague];
const POLICE = [a.police, otherPolice];

describe('the list of a SECRET case', () => {
  it('has dispatchers and leaders from the start, and no one else', () => {
    const all = [a.dispatcher, a.leader, a.rescueWorker, a.education, ...POLICE, ...STATION];
    expect(listOf([], all)).toEqual([a.dispatcher, a.leader]);
  });

  it('has the officer to whom the case is assigned, else the officers of the unit', () => {
    expect(listOf([assignedTo(a.supervisor.officerId)], STATION)).toEqual([a.supervisor]);
    expect(listOf([assignedTo()], [...STATION, a.socialWorker, a.auditor])).toEqual(STATION);
  });

  it('has the officers of the unit again when the last listed one has left, until one is named', () => {
    const given = [assignedTo(a.supervisor.officerId)];
    const left = a.event('HandlerLeft', a.leader, { officerId: a.supervisor.officerId });
    for (const events of [given, [...given, left]])
      expect(listOf(events, [a.director, colleague], [a.supervisor])).toEqual([a.director, colleague]);
    const named = a.event('CaseReassigned', a.dispatcher, {
      from: { agency: a.station },
      to: { agency: a.station, officerId: colleague.officerId },
    });
    expect(listOf([...given, left, named], STATION, [a.supervisor])).toEqual([colleague]);
    expect(listOf([...given, listed(colleague)], [a.director, colleague], [a.supervisor])).toEqual([colleague]);
  });

  it('has the liaisons of the receiver of a transfer, after acceptance the one who accepted', () => {
    expect(listOf([a.issuedToPolice], [...POLICE, a.education])).toEqual(POLICE);
    expect(listOf([a.issuedToPolice, a.acceptedByPolice], POLICE)).toEqual([a.police]);
    expect(listOf([a.issuedToPolice, a.acceptedByPolice], [otherPolice], [a.police])).toEqual([otherPolice]);
    expect(listOf([a.issuedToPolice, a.returned], POLICE)).toEqual([]);
  });

  it('has whom the center adds, and not those whose entry it ends, whatever else names them', () => {
    expect(listOf([listed(a.socialWorker)], [a.socialWorker])).toEqual([a.socialWorker]);
    expect(listOf([listed(a.socialWorker), unlisted(a.socialWorker)], [a.socialWorker])).toEqual([]);
    expect(listOf([assignedTo(), unlisted(a.director)], STATION)).toEqual([a.supervisor, colleague]);
    expect(listOf([unlisted(a.police), a.issuedToPolice, a.acceptedByPolice], [a.police])).toEqual([]);
    expect(listOf([assignedTo(a.supervisor.officerId), unlisted(a.supervisor)], STATION)).toEqual([
      a.director,
      colleague,
    ]);
  });
});
