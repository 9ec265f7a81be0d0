import { randomUUID } from 'node:crypto';
import type { AgencyId, AppointmentId, CaseId, Instant } from '@center/kernel';
import * as a from '../../testing/builders';
import { ReactingLog } from '../../testing/reacting-log';
import { staffingReaction } from './staffing';

const newCase = () => randomUUID() as CaseId;
const toDirector = a.event('CaseAssigned', a.dispatcher, {
  from: { agency: a.center },
  to: { agency: a.station, officerId: a.director.officerId },
});
const post = (agencyId: AgencyId, until?: Instant) => {
  const appointmentId = randomUUID() as AppointmentId;
  const { officerId, role, areaCode } = a.director;
  const started = {
    type: 'AppointmentStarted',
    data: { officerId, appointmentId, role, agencyId, areaCode, from: a.at, at: a.at, ...(until && { until }) },
  };
  return { started, ended: { type: 'AppointmentEnded', data: { officerId, appointmentId, to: a.laterThan(1) } } };
};
const officerStream = `officer-${a.director.officerId}`;
const officerEnded = { type: 'OfficerEnded', data: { officerId: a.director.officerId, to: a.laterThan(1) } };
const agencyEnded = (successor?: typeof a.station) => ({
  type: 'AgencyEnded',
  data: { agencyId: a.policeBureau.id, to: a.laterThan(1), ...(successor && { successor }) },
});

describe('cases of officers who leave and agencies that end', () => {
  let log: ReactingLog;
  const caseId = newCase();
  const station = post(a.station.id);
  beforeEach(async () => {
    log = await ReactingLog.open(staffingReaction);
    await log.write(officerStream, station.started);
  });
  afterEach(() => log.close());

  it('move to the queue of the unit, flagged, when the officer leaves; a new officer clears the flag', async () => {
    await log.append(caseId, a.registered, toDirector);
    await log.write(officerStream, officerEnded);
    await log.react();
    expect(await log.state(caseId)).toMatchObject({
      handler: { agency: a.station },
      handlerLeft: a.director.officerId,
    });
    expect((await log.state(caseId)).handler.officerId).toBeUndefined();
    await log.append(
      caseId,
      a.event('CaseReassigned', a.dispatcher, { from: { agency: a.station }, to: { agency: a.otherStation } }),
    );
    await log.react();
    expect((await log.state(caseId)).handlerLeft).toBeUndefined();
  });

  it('stay with an officer who keeps an appointment in the unit, and move when the last one ends', async () => {
    const second = post(a.station.id);
    await log.write(officerStream, second.started);
    await log.append(caseId, a.registered, toDirector);
    await log.write(officerStream, station.ended);
    await log.react();
    expect((await log.state(caseId)).handler.officerId).toBe(a.director.officerId);
    await log.write(officerStream, second.ended);
    await log.react();
    expect((await log.state(caseId)).handlerLeft).toBe(a.director.officerId);
  });

  it('do not stay with an officer because of a term that is over', async () => {
    for (const [until, stays] of [
      [a.at, false],
      ['2999-01-01T00:00:00.000Z' as Instant, true],
    ] as const) {
      const [assigned, limited, other] = [newCase(), post(a.station.id, until), post(a.station.id)];
      for (const { started } of [limited, other]) await log.write(officerStream, started);
      await log.append(assigned, a.registered, toDirector);
      await log.write(officerStream, station.ended);
      await log.react();
      expect((await log.state(assigned)).handler.officerId).toBe(a.director.officerId);
      await log.write(officerStream, other.ended);
      await log.react();
      expect((await log.state(assigned)).handlerLeft).toBe(stays ? undefined : a.director.officerId);
    }
  });

  it('are corrected if assigned concurrently with the end of the officer, or reopened afterwards', async () => {
    const closedOne = newCase();
    await log.append(closedOne, a.registered, toDirector, a.accepted, a.triaged, a.closed);
    await log.write(officerStream, officerEnded);
    await log.append(caseId, a.registered, toDirector);
    await log.react();
    expect((await log.state(caseId)).handlerLeft).toBe(a.director.officerId);
    expect((await log.state(closedOne)).handlerLeft).toBeUndefined();
    await log.append(closedOne, a.event('CaseReopened', a.dispatcher, { reason: 'NEW_FACT' }));
    await log.react();
    expect((await log.state(closedOne)).handlerLeft).toBe(a.director.officerId);
  });

  it('move with their open work to the successor of an ended agency, without finished work', async () => {
    const handled = newCase();
    const finished = newCase();
    await log.append(caseId, a.registered, a.accepted, a.triaged, a.issuedToPolice);
    await log.append(
      finished,
      a.registered,
      a.accepted,
      a.triaged,
      a.issuedToPolice,
      a.signedFor,
      a.acceptedByPolice,
      a.fedBack,
      a.completed,
    );
    await log.append(
      handled,
      a.registered,
      a.event('CaseAssigned', a.dispatcher, { from: { agency: a.center }, to: { agency: a.policeBureau } }),
    );
    await log.write(`agency-${a.policeBureau.id}`, agencyEnded(a.educationBureau));
    await log.react();
    expect((await log.state(caseId)).transfers.get(a.transferId)!.to).toEqual(a.educationBureau);
    expect((await log.state(finished)).transfers.get(a.transferId)!.to).toEqual(a.policeBureau);
    expect((await log.state(handled)).handler.agency).toEqual(a.educationBureau);
  });

  it('return to the accountable unit if an ended agency has no successor', async () => {
    await log.append(
      caseId,
      a.registered,
      a.event('CaseAssigned', a.dispatcher, { from: { agency: a.center }, to: { agency: a.policeBureau } }),
    );
    await log.write(`agency-${a.policeBureau.id}`, agencyEnded());
    await log.react();
    expect((await log.state(caseId)).handler.agency).toEqual(a.center);
  });

  it('follow a chain of successors, though the reaction lagged behind both', async () => {
    await log.append(caseId, a.registered, a.accepted, a.triaged, a.issuedToPolice);
    await log.write(`agency-${a.policeBureau.id}`, agencyEnded(a.educationBureau));
    await log.write(`agency-${a.educationBureau.id}`, {
      type: 'AgencyEnded',
      data: { agencyId: a.educationBureau.id, to: a.laterThan(1), successor: a.procuratorateOffice },
    });
    await log.react();
    expect([...(await log.state(caseId)).transfers.values()].map(({ to }) => to)).toEqual([a.procuratorateOffice]);
  });

  it('leave issued transfers of an ended agency to the center if it has no successor', async () => {
    const relay = a.event('TransferIssued', a.police, {
      ...{ transferId: a.nextTransferId, from: a.policeBureau, to: a.educationBureau, reason: 'OTHER' },
      letter: a.sealedText(),
    });
    await log.append(
      caseId,
      a.registered,
      a.accepted,
      a.triaged,
      a.issuedToPolice,
      a.signedFor,
      a.acceptedByPolice,
      relay,
    );
    await log.write(`agency-${a.policeBureau.id}`, agencyEnded());
    await log.react();
    const { transfers } = await log.state(caseId);
    expect([...transfers.values()].map(({ from, to }) => [from, to])).toEqual([
      [a.center, a.policeBureau],
      [a.center, a.educationBureau],
    ]);
  });

  it('get no second reaction to old events when the reaction is rebuilt', async () => {
    await log.append(caseId, a.registered, toDirector);
    await log.write(officerStream, officerEnded);
    await log.react();
    const back = post(a.station.id);
    await log.write(officerStream, back.started);
    await log.append(
      caseId,
      a.event('CaseReassigned', a.dispatcher, {
        from: { agency: a.station },
        to: { agency: a.station, officerId: a.director.officerId },
      }),
    );
    await log.react();
    const before = await log.types(caseId);
    await log.pool.query('DELETE FROM views.checkpoint');
    await log.react();
    expect(await log.types(caseId)).toEqual(before);
    await log.write(officerStream, back.ended); // and continues
    await log.react();
    expect((await log.types(caseId)).at(-1)).toBe('HandlerLeft');
  });

  it('get no second reaction, however often it is started', async () => {
    await log.append(caseId, a.registered, toDirector);
    await log.write(officerStream, officerEnded);
    await log.react();
    const before = await log.types(caseId);
    await log.react();
    expect(await log.types(caseId)).toEqual(before);
  });
});

describe('cases with a bar', () => {
  let log: ReactingLog;
  const caseId = newCase();
  const established = (agency: typeof a.station, parentId?: AgencyId) =>
    ({
      type: 'AgencyEstablished',
      data: {
        ...{ agencyId: agency.id, kind: agency.kind, name: agency.name, areaCode: a.TOWNSHIP, from: a.at },
        ...(parentId && { parentId }),
      },
    }) as const;
  const establish = (agency: typeof a.station, parentId?: AgencyId) =>
    log.write(`agency-${agency.id}`, established(agency, parentId));
  const accusing = (agency: typeof a.station) =>
    a.registeredWith({ allegedPerpetrators: [{ agencyId: agency.id, personId: a.personId }] });
  const unit = async () => (await log.state(caseId)).handler.agency.id;
  beforeEach(async () => {
    log = await ReactingLog.open(staffingReaction);
    await establish(a.center);
    for (const agency of [a.policeBureau, a.procuratorateOffice, a.ngo]) await establish(agency);
  });
  afterEach(() => log.close());

  it('leave a unit that succeeds the barred one, and its transfers are withdrawn', async () => {
    await establish(a.station);
    await log.append(caseId, accusing(a.policeBureau), a.assignedToStation, a.accepted, a.triaged);
    const toHeir = { ...a.issuedToPolice, data: { ...a.issuedToPolice.data, to: a.station } };
    await log.append(caseId, toHeir as typeof a.issuedToPolice);
    await log.react();
    expect(await unit()).toBe(a.station.id);
    await log.write(`agency-${a.policeBureau.id}`, agencyEnded(a.station));
    await log.react();
    const state = await log.state(caseId);
    expect([state.handler.agency.id, state.handlerLeft, state.handlerBarred]).toEqual([
      a.center.id,
      a.station.id,
      true,
    ]);
    expect([...state.transfers.values()].map(({ status }) => status)).toEqual(['WITHDRAWN']);
    const types = await log.types(caseId);
    await log.react();
    expect(await log.types(caseId)).toEqual(types);
  });

  it('are not moved to a unit below a barred one', async () => {
    await establish(a.station, a.ngo.id);
    await log.append(caseId, accusing(a.ngo), a.accepted, a.triaged, a.issuedToPolice);
    await log.append(
      caseId,
      a.event('CaseAssigned', a.dispatcher, { from: { agency: a.center }, to: { agency: a.policeBureau } }),
    );
    await log.write(`agency-${a.policeBureau.id}`, agencyEnded(a.station));
    await log.react();
    expect(await unit()).toBe(a.center.id);
    expect([...(await log.state(caseId)).transfers.values()].map(({ to }) => to.id)).toEqual([a.policeBureau.id]);
  });

  it('leave an officer who gets a post in the barred unit', async () => {
    await establish(a.station);
    await log.write(officerStream, post(a.station.id).started);
    await log.append(caseId, accusing(a.policeBureau), toDirector);
    await log.react();
    expect((await log.state(caseId)).handler.officerId).toBe(a.director.officerId);
    await log.write(officerStream, post(a.policeBureau.id).started);
    await log.react();
    expect(await log.state(caseId)).toMatchObject({
      handler: { agency: a.station },
      handlerLeft: a.director.officerId,
    });
  });

  it('leave a unit that a merged lead accuses, and one that is assigned concurrently', async () => {
    await establish(a.station);
    await log.append(caseId, a.registered, a.assignedToStation);
    const barred = [{ agencyId: a.station.id, lead: a.otherCaseId }];
    await log.append(caseId, { ...a.joined, data: { ...a.joined.data, barred } } as typeof a.joined);
    await log.react();
    expect(await unit()).toBe(a.center.id);
    await log.append(
      caseId,
      a.event('CaseReassigned', a.dispatcher, { from: { agency: a.center }, to: { agency: a.station } }),
    );
    await log.react();
    expect(await unit()).toBe(a.center.id);
  });
});
