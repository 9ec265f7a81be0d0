import * as a from '../people';
import { uuid } from '../people';
import type { Ask } from './ask';
import type { TwoCenters } from './two-centers';

type Step = Partial<Ask> & Pick<Ask, 'command'>;

const handling: readonly Step[] = [{ command: 'accept' }, { command: 'triage', choice: 1 }];
const issued: readonly Step[] = [...handling, { command: 'issue-transfer', agency: a.policeBureau, newId: 'first' }];
const goneOn: readonly Step[] = [
  ...issued,
  { command: 'return', by: a.police, transferId: 'first', choice: 1, everyChild: true },
  { command: 'issue-transfer', agency: a.educationBureau, newId: 'second', replaces: 'first' },
];
const disputed: readonly Step[] = [
  ...goneOn,
  { command: 'return', by: a.education, transferId: 'second', choice: 1, everyChild: true, otherNewId: 'dispute' },
];

/** How far a case may have come before anything is drawn: what takes chance too long to reach. */
export const PRELUDES: readonly (readonly Step[])[] = [
  [],
  handling,
  issued,
  [...issued, { command: 'accept-transfer', by: a.police, transferId: 'first' }],
  goneOn,
  disputed,
  [...disputed, { command: 'rule-dispute', disputeId: 'dispute', agency: a.policeBureau, newId: 'ruled' }],
  [...handling, { command: 'start-rescue', newId: 'rescue' }],
  [
    ...handling,
    { command: 'inform-reporter' },
    { command: 'propose-closure', choice: 0 },
    { command: 'close', by: a.leader },
  ],
  [{ command: 'decline' }],
];

const NAMES = ['first', 'second', 'dispute', 'ruled', 'rescue'];
const NOTHING = uuid<never>(99);

/** Gives the commands of a prelude; where a lead is such that one of them is refused, it stops short. */
export const playPrelude = (world: TwoCenters, caseId: string, prelude: readonly Step[], nth: number): void => {
  const one = world.model.cases.get(caseId)!;
  const named = (id: string | undefined) => {
    const place = NAMES.indexOf(id ?? '');
    return place < 0 ? id : uuid<never>(50_000 + 100 * nth + place);
  };
  for (const step of prelude) {
    world.give({
      by: a.dispatcher,
      caseId,
      words: 0,
      agency: undefined,
      areaCode: a.COUNTY,
      officerId: undefined,
      childId: [...one.children.keys()][0] ?? NOTHING,
      everyChild: false,
      reporterId: [...one.reporters.keys()][0] ?? NOTHING,
      revision: 0,
      into: NOTHING,
      choice: 0,
      flag: true,
      ...step,
      newId: named(step.newId) ?? NOTHING,
      otherNewId: named(step.otherNewId) ?? NOTHING,
      transferId: named(step.transferId) ?? NOTHING,
      replaces: named(step.replaces),
      disputeId: named(step.disputeId) ?? NOTHING,
      rescueId: named(step.rescueId) ?? NOTHING,
    });
  }
};
