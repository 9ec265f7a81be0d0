import { randomUUID } from 'node:crypto';
import type { CaseId, Officer } from '@center/kernel';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import type { CaseEvent } from '../../domain/events';
import { RegisterQuery } from './register.query';
import { registerView } from './register.view';
import type { CaseList } from './work-lists';

const toOfficer = a.event('CaseAssigned', a.dispatcher, {
  from: { agency: a.center },
  to: { agency: a.station, officerId: a.supervisor.officerId },
});
const triage = [a.registered, a.accepted, a.triaged];

describe('the work lists', () => {
  let log: CaseLog;
  let register: RegisterQuery;
  beforeAll(async () => {
    log = await CaseLog.open(registerView);
    register = new RegisterQuery(log.reader);
  });
  afterAll(() => log.close());

  const cases: Record<string, CaseEvent[]> = {
    new: [a.registered],
    declined: [a.registered, a.declined],
    merged: [a.registered, a.merged],
    'handled by the station': [...triage, a.assignedToStation],
    'handled by the supervisor': [...triage, toOfficer],
    'closed of the supervisor': [...triage, toOfficer, a.gradedLow, a.informed, a.proposed, a.closed],
    'left by the supervisor': [...triage, toOfficer, a.handlerHasLeft],
    'left and reassigned': [...triage, toOfficer, a.handlerHasLeft, a.assignedToStation],
    proposed: [...triage, a.assignedToStation, a.proposed],
    'proposal withdrawn': [...triage, a.assignedToStation, a.proposed, a.visited],
    'proposal rejected': [...triage, a.assignedToStation, a.proposed, a.closureRejected],
    'proposed, then a note': [...triage, a.assignedToStation, a.proposed, a.noted],
  };
  const names = new Map<string, string>();
  beforeAll(async () => {
    for (const [name, events] of Object.entries(cases)) {
      const id = randomUUID() as CaseId;
      names.set(id, name);
      await log.append(id, ...events);
    }
    await log.settled();
  });
  const on = async (list: CaseList, by: Officer): Promise<string[]> => {
    const { items } = await register.list(by, { list, sort: 'registeredAt', limit: 50 }, a.at);
    return items.map(({ case_id }) => names.get(case_id)!);
  };
  const ofStation = [
    'handled by the station',
    'handled by the supervisor',
    'left by the supervisor',
    'left and reassigned',
    'proposed',
    'proposal withdrawn',
    'proposal rejected',
    'proposed, then a note',
  ];

  it('mine: open cases assigned to the officer', async () => {
    expect(await on('mine', a.supervisor)).toEqual(['handled by the supervisor']);
    expect(await on('mine', a.dispatcher)).toEqual([]);
  });

  it('my-unit: open cases of the unit, assigned to any of its officers or none', async () => {
    expect(await on('my-unit', a.supervisor)).toEqual(ofStation);
    expect(await on('my-unit', a.director)).toEqual(ofStation);
    expect(await on('my-unit', a.dispatcher)).toEqual(['new']);
    expect(await on('my-unit', a.otherSupervisor)).toEqual([]);
  });

  it('unassigned: open cases that have not been assigned', async () => {
    expect(await on('unassigned', a.dispatcher)).toEqual(['new']);
    expect(await on('unassigned', a.supervisor)).toEqual(['new']); // in its township
    expect(await on('unassigned', a.education)).toEqual([]); // its own report: assignment is not visible there
  });

  it('awaiting-approval: closings proposed by others, for officers who approve', async () => {
    const proposals = ['proposed', 'proposed, then a note'];
    expect(await on('awaiting-approval', a.leader)).toEqual(proposals);
    expect(await on('awaiting-approval', a.secondDispatcher)).toEqual(proposals);
    expect(await on('awaiting-approval', a.dispatcher)).toEqual([]); // proposed it
    expect(await on('awaiting-approval', a.supervisor)).toEqual([]);
  });

  it('handler-left: open cases whose officer has left, until another is assigned', async () => {
    expect(await on('handler-left', a.dispatcher)).toEqual(['left by the supervisor']);
    expect(await on('handler-left', a.supervisor)).toEqual(['left by the supervisor']);
    expect(await on('handler-left', a.education)).toEqual([]);
  });

  it('support pagination and the other filters', async () => {
    const first = await register.list(a.director, { list: 'my-unit', sort: '-registeredAt', limit: 3 }, a.at);
    const cursor = first.nextCursor!;
    const second = await register.list(a.director, { list: 'my-unit', sort: '-registeredAt', limit: 9, cursor }, a.at);
    expect([...first.items, ...second.items].map(({ case_id }) => names.get(case_id))).toEqual(ofStation.toReversed());
    const urgent = { list: 'my-unit', urgency: 'ORDINARY', sort: 'urgency', limit: 9 } as const;
    expect((await register.list(a.director, urgent, a.at)).items).toEqual([]);
  });
});
