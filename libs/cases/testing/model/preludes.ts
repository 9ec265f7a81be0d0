import type { AgencyRef, Officer } from '@center/kernel';
import * as a from '../people';
import { uuid } from '../people';
import type { Ask } from './reference/ask';
import type { TwoCenters } from './two-centers';

/** A command, or the departure of an officer (`leaves`). */
type Step = (Partial<Ask> & Pick<Ask, 'command'>) | { readonly leaves: Officer };

const handling: readonly Step[] = [{ command: 'accept' }, { command: 'triage', choice: 1 }];
const closed: readonly Step[] = [
  { command: 'inform-reporter' },
  { command: 'propose-closure', choice: 0 },
  { command: 'close', by: a.leader },
];
const rescued: readonly Step[] = [
  { command: 'start-rescue', newId: 'rescue' },
  { command: 'end-rescue', rescueId: 'rescue' },
];
const issued: readonly Step[] = [...handling, { command: 'issue-transfer', agency: a.policeBureau, newId: 'first' }];
const taken: readonly Step[] = [...issued, { command: 'accept-transfer', by: a.police, transferId: 'first' }];
const goneOn: readonly Step[] = [
  ...issued,
  { command: 'return', by: a.police, transferId: 'first', choice: 1, everyChild: true },
  { command: 'issue-transfer', agency: a.educationBureau, newId: 'second', replaces: 'first' },
];
const disputed: readonly Step[] = [
  ...goneOn,
  { command: 'return', by: a.education, transferId: 'second', choice: 1, everyChild: true, otherNewId: 'dispute' },
];
const ruled: readonly Step[] = [
  ...disputed,
  { command: 'rule-dispute', disputeId: 'dispute', agency: a.policeBureau, newId: 'ruled' },
];
const merged: Step = { command: 'merge', into: 'first-lead' };

/** A history that runs before the random commands, and the lead it requires. */
export interface Prelude {
  readonly steps: readonly Step[];
  readonly lead?: { readonly urgency?: 'EMERGENCY'; readonly children?: number; readonly accuses?: AgencyRef[] };
}
const after = (...steps: readonly Step[]): Prelude => ({ steps });
const urgent = (...steps: readonly Step[]): Prelude => ({ steps, lead: { urgency: 'EMERGENCY', children: 2 } });

/** Histories that random commands take too long to reach. */
export const PRELUDES: readonly Prelude[] = [
  after(),
  after(...handling),
  after(...issued),
  after(...taken),
  after(...taken, { command: 'withdraw', transferId: 'first' }),
  after(
    ...issued,
    { command: 'sign-for', by: a.police, transferId: 'first' },
    { command: 'request-material', by: a.police, transferId: 'first' },
  ),
  after(...goneOn),
  { steps: disputed, lead: { accuses: [a.station] } },
  after(...disputed, { command: 'issue-transfer', agency: a.procuratorateOffice, newId: 'parallel' }),
  after(...ruled),
  after(...ruled, { command: 'withdraw', transferId: 'ruled' }, ...closed),
  after(...issued, { command: 'withdraw', transferId: 'first' }, ...closed),
  after(
    ...taken,
    { command: 'feed-back', by: a.police, transferId: 'first' },
    { command: 'complete', transferId: 'first' },
    ...closed,
  ),
  after(...handling, ...closed),
  after(
    ...handling,
    { command: 'grade-risk', everyChild: true, choice: 1 },
    { command: 'inform-reporter' },
    { command: 'propose-closure', choice: 0, words: 1 },
  ),
  after({ command: 'accept' }, { command: 'triage', choice: 2 }),
  after(
    { command: 'accept' },
    { command: 'triage', choice: 2 },
    { command: 'list-officer', assessor: a.rescueWorker },
    { command: 'lift-secrecy', by: a.leader },
  ),
  after({ command: 'copy', agency: a.ngo }, { command: 'end-copy', agency: a.ngo }),
  after({ command: 'open-break-glass', newId: 'glass' }),
  after({ command: 'open-break-glass', by: a.leader, newId: 'glass' }),
  after({ command: 'decline' }),
  after({ command: 'void-child' }),
  after(merged),
  urgent({ command: 'start-rescue', newId: 'rescue' }),
  urgent(...rescued, { command: 'decline' }),
  urgent(...rescued, merged),
  {
    steps: [
      { command: 'assign', agency: a.station, areaCode: a.TOWNSHIP, officerId: a.director.officerId },
      { leaves: a.director },
      { command: 'reassign', agency: a.station, areaCode: a.TOWNSHIP },
    ],
    lead: { accuses: [] },
  },
  after(
    ...taken,
    { command: 'issue-transfer', by: a.police, agency: a.procuratorateOffice, newId: 'parallel' },
    { command: 'bar', by: a.leader, agency: a.policeBureau, newId: 'bar' },
  ),
  after(
    { command: 'assign', agency: a.station, areaCode: a.TOWNSHIP, officerId: a.director.officerId },
    { command: 'bar', by: a.leader, agency: a.ngo, newId: 'bar' },
    { command: 'end-bar', by: a.leader, barId: 'bar' },
  ),
  after(
    { command: 'assign', agency: a.otherStation, areaCode: a.OTHER_TOWNSHIP },
    { command: 'bar', by: a.leader, agency: a.ngo, newId: 'bar' },
  ),
];

const NAMES = ['first', 'second', 'parallel', 'dispute', 'ruled', 'rescue', 'bar', 'glass'];
const NOTHING = uuid<never>(99);

/** Runs the steps of a prelude. When a lead refuses one of them, the others still run. */
export const playPrelude = (world: TwoCenters, caseId: string, { steps }: Prelude, nth: number): void => {
  const one = world.model.cases.get(caseId)!;
  const named = (id: string | undefined) => {
    const place = NAMES.indexOf(id ?? '');
    return place < 0 ? id : uuid<never>(50_000 + 100 * nth + place);
  };
  for (const step of steps) {
    if ('leaves' in step) {
      world.leave(caseId, step.leaves.officerId);
      continue;
    }
    world.give({
      by: a.dispatcher,
      caseId,
      words: 0,
      agency: undefined,
      areaCode: a.COUNTY,
      officerId: undefined,
      childId: [...one.children.keys()][0] ?? NOTHING,
      person: NOTHING,
      everyChild: false,
      reporterId: [...one.reporters.keys()][0] ?? NOTHING,
      revision: 0,
      choice: 0,
      flag: true,
      assessor: a.supervisor,
      ...step,
      into: step.into === 'first-lead' ? [...world.model.cases.keys()][0]! : NOTHING,
      newId: named(step.newId) ?? NOTHING,
      otherNewId: named(step.otherNewId) ?? NOTHING,
      transferId: named(step.transferId) ?? NOTHING,
      replaces: named(step.replaces),
      disputeId: named(step.disputeId) ?? NOTHING,
      rescueId: named(step.rescueId) ?? NOTHING,
      barId: named(step.barId) ?? NOTHING,
      breakGlassId: named(step.breakGlassId) ?? NOTHING,
    });
  }
};
