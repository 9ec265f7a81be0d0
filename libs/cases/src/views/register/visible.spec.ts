import { randomUUID } from 'node:crypto';
import type { AgencyRef, CaseId } from '@center/kernel';
import fc from 'fast-check';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import { recorded } from '../../../testing/given-case';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { visibilityOf } from '../../domain/visibility';
import { RegisterQuery } from './register.query';
import { registerView } from './register.view';

const officers = [
  a.dispatcher,
  a.leader,
  a.police,
  a.education,
  a.supervisor,
  a.otherSupervisor,
  a.director,
  a.socialWorker,
  a.rescueWorker,
  { ...a.rescueWorker, agency: a.ngo },
  a.auditor,
  a.administrator,
  a.viewer,
];

const lead = fc.record(
  {
    area: fc.constantFrom(
      { code: a.TOWNSHIP, name: a.station.name },
      { code: a.OTHER_TOWNSHIP, name: a.otherStation.name },
      { code: a.COUNTY, name: a.center.name },
    ),
    allegedPerpetrators: fc.constantFrom(
      [],
      [{ personId: a.personId, agencyId: a.policeBureau.id }],
      [{ personId: a.personId, agencyId: a.center.id }],
    ),
  },
  { requiredKeys: [] },
);
const registration = fc.tuple(lead, fc.constantFrom(...officers)).map(([facts, by]): CaseEvent[] => [
  {
    type: 'LeadRegistered',
    data: { ...a.registeredWith(facts).data, by: by.officerId, submittedBy: by.agency },
  } as CaseEvent,
]);
const unitOrNone = fc.constantFrom(undefined, a.station, a.otherStation, a.ngo, a.policeBureau, a.educationBureau);
const assignment = unitOrNone.map((unit) =>
  unit ? [a.event('CaseAssigned', a.dispatcher, { from: { agency: a.center }, to: { agency: unit } })] : [],
);

/** The outcomes of a transfer: the receiver can see the case after every outcome except a return or a withdrawal. */
const fates: readonly CaseEvent[][] = [
  [],
  [a.signedFor, a.materialRequested],
  [a.acceptedByPolice, a.withdrawalRequested],
  [a.acceptedByPolice, a.fedBack, a.completed],
  [a.returned],
  [a.withdrawn],
  [a.acceptedByPolice, a.withdrawalRequested, a.withdrawalConfirmed],
  [a.succeeded],
];
const transfer = fc
  .tuple(
    fc.constantFrom<(AgencyRef | undefined)[]>(undefined, a.policeBureau, a.otherStation),
    fc.constantFrom(...fates),
  )
  .map(([to, fate]) =>
    to ? [{ ...a.issuedToPolice, data: { ...a.issuedToPolice.data, to } } as CaseEvent, ...fate] : [],
  );
const copies = fc
  .subarray([a.policeBureau, a.educationBureau, a.otherStation, a.ngo], { maxLength: 2 })
  .map((agencies) => agencies.map(a.copiedTo));
const rescues = fc
  .tuple(fc.constantFrom(undefined, a.center, a.ngo), fc.boolean())
  .map(([unit, ended]) =>
    unit
      ? [
          { ...a.rescueStarted, data: { ...a.rescueStarted.data, unit } } as CaseEvent,
          ...(ended ? [a.rescueEnded] : []),
        ]
      : [],
  );
const accusing = {
  ...a.joined,
  data: { ...a.joined.data, barred: [{ agencyId: a.educationBureau.id, lead: a.otherCaseId }] },
} as CaseEvent;
const merges = fc.constantFrom<CaseEvent[]>([], [accusing], [accusing, a.left]);
const history = fc.tuple(registration, assignment, transfer, copies, rescues, merges).map((parts) => parts.flat());

describe('the visibility of cases in the register', () => {
  let log: CaseLog;
  let register: RegisterQuery;
  beforeAll(async () => {
    log = await CaseLog.open(registerView);
    register = new RegisterQuery(log.reader);
  });
  afterAll(() => log.close());

  it('equals the visibility computed from the case itself, for each officer', async () => {
    const histories = fc.sample(history, 200).map((events) => ({ id: randomUUID() as CaseId, events }));
    for (const { id, events } of histories) await log.append(id, ...events);
    await log.settled();
    const visibilities = new Set<string>();
    for (const by of officers) {
      const { items } = await register.list(by, { sort: 'registeredAt', limit: 200 }, a.at);
      const listed = new Map(items.map(({ case_id, full_visibility }) => [case_id, full_visibility]));
      for (const { id, events } of histories) {
        const visibility = visibilityOf(by, caseStream.fold(recorded(events))!);
        visibilities.add(`${by.role} ${visibility}`);
        expect([by.role, by.agency.name, id, listed.get(id)]).toEqual([
          by.role,
          by.agency.name,
          id,
          visibility && visibility !== 'SUBMITTED',
        ]);
      }
    }
    for (const role of ['AGENCY_LIAISON', 'TOWN_SUPERVISOR', 'RESCUE_WORKER']) {
      expect([`${role} FULL`, `${role} undefined`].filter((seen) => !visibilities.has(seen))).toEqual([]);
    }
  });
});
