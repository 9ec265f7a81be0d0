import type { AgencyRef, AreaCode, Officer } from '@center/kernel';
import { label } from '@center/kernel';
import fc from 'fast-check';
import * as a from '../people';
import { uuid } from '../people';
import type { Ask } from './ask';
import type { ModelCase } from './case-model';
import { PRELUDES } from './preludes';
import { TRANSFER_RULES } from './transfer-rules';
import { type Answer, COMMANDS, type Lead, type TwoCenters } from './two-centers';

/** Who may turn up: everyone who ever gives a command, and an auditor, who never does. */
export const OFFICERS: readonly Officer[] = [
  a.dispatcher,
  a.secondDispatcher,
  a.leader,
  a.police,
  a.education,
  a.procurator,
  a.supervisor,
  a.otherSupervisor,
  a.director,
  a.socialWorker,
  a.rescueWorker,
  a.auditor,
];
const RECEIVERS: readonly (AgencyRef | undefined)[] = [
  a.policeBureau,
  a.educationBureau,
  a.procuratorateOffice,
  a.station,
  a.otherStation,
  a.ngo,
  a.center,
  a.civilAffairs,
  undefined,
];
const AREAS = new Map<AgencyRef | undefined, AreaCode>([
  [a.station, a.TOWNSHIP],
  [a.otherStation, a.OTHER_TOWNSHIP],
]);
const HANDS: readonly (Officer | undefined)[] = [undefined, a.director, a.supervisor];

/** A command before it is known what the case has that it could name. */
export interface Draw {
  readonly caseNumber: number;
  readonly command: (typeof COMMANDS)[number];
  readonly by: number;
  readonly way: 'AS_DRAWN' | 'AUTHORISED' | 'LEGAL';
  readonly pick: number;
  readonly agency: number;
  readonly into: number;
  readonly words: number;
  readonly choice: number;
  readonly flag: boolean;
  readonly other: boolean;
  readonly ends: boolean;
  /** which of the legal commands is taken */
  readonly order: number;
}

const upTo = (max: number) => fc.integer({ min: 0, max });

const ON_TRANSFERS = Object.keys(TRANSFER_RULES) as typeof COMMANDS;
/** What leads to few refusals by chance, and so is drawn more often. */
const RARE: typeof COMMANDS = ['merge', 'unmerge', 'rule-dispute', 'end-rescue', 'propose-closure', 'close'];
const command = fc.oneof(fc.constantFrom(...COMMANDS), fc.constantFrom(...ON_TRANSFERS), fc.constantFrom(...RARE));

/** How often a command is taken when several are legal: what leads further is taken more often. */
const WEIGHTS: Readonly<Record<string, number>> = {
  accept: 30,
  triage: 8,
  'issue-transfer': 30,
  'sign-for': 10,
  'accept-transfer': 20,
  'request-material': 20,
  supplement: 30,
  return: 50,
  withdraw: 5,
  'rule-dispute': 90,
  'confirm-withdrawal': 30,
  'feed-back': 40,
  complete: 25,
  'reject-feedback': 30,
  'inform-reporter': 10,
  'grade-risk': 6,
  'propose-closure': 25,
  'reject-closure': 10,
  close: 50,
  'start-rescue': 4,
  'end-rescue': 10,
  merge: 40,
  unmerge: 10,
  reopen: 10,
};

export const draws = (longest: number): fc.Arbitrary<Draw[]> =>
  fc.array(
    fc.record<Draw>({
      caseNumber: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 3),
      command,
      by: upTo(OFFICERS.length - 1),
      way: fc.constantFrom('LEGAL', 'LEGAL', 'LEGAL', 'AUTHORISED', 'AS_DRAWN'),
      pick: upTo(3),
      agency: upTo(RECEIVERS.length - 1),
      into: upTo(4),
      words: upTo(1),
      choice: upTo(11),
      flag: fc.boolean(),
      other: fc.boolean(),
      ends: fc.constantFrom(false, false, true),
      order: upTo(1_000_000),
    }),
    { minLength: 1, maxLength: longest, size: 'max' },
  );

/** A lead, and how far it has come before anything is drawn. */
export interface LeadWithPast extends Lead {
  readonly prelude: (typeof PRELUDES)[number];
}

const lead = fc.record({
  by: fc.constantFrom(a.education, a.director, a.supervisor, a.dispatcher),
  area: fc.constantFrom(a.TOWNSHIP, a.TOWNSHIP, a.OTHER_TOWNSHIP, undefined),
  urgency: fc.constantFrom(undefined, 'EMERGENCY' as const, 'ORDINARY' as const),
  children: upTo(2),
  reporters: upTo(2),
  prelude: fc.constantFrom(...PRELUDES),
});

/** Up to four leads, of whatever township, with and without children and reporters. */
export const leads: fc.Arbitrary<LeadWithPast[]> = fc
  .array(lead, { minLength: 1, maxLength: 4, size: 'max' })
  .map((all) =>
    all.map(({ by, area, urgency, children, reporters, prelude }, nth) => {
      const id = (number: number) => uuid<never>(1_000 * (nth + 1) + number);
      return {
        id: uuid(1_000 * (nth + 1)),
        by,
        prelude,
        changes: {
          area: area && { code: area, name: label('') },
          ...(urgency && { urgency }),
          children: Array.from({ length: children }, (_, child) => ({
            childId: id(10 + child),
            personId: a.personId,
            identityStatus: 'UNKNOWN',
            sex: 'UNKNOWN',
            categories: [],
          })),
          reporters: Array.from({ length: reporters }, (_, reporter) => ({
            reporterId: id(20 + reporter),
            personId: a.personId,
            anonymous: false,
            wantsAnswer: reporter === 0,
          })),
        },
      };
    }),
  );

const NOT_THERE = uuid<never>(99);
const nth = <T>(list: Iterable<T>, pick: number): T | undefined => [...list].reverse()[pick];

const returned = ({ transfers }: ModelCase): string[] =>
  [...transfers.values()].filter(({ status }) => status === 'RETURNED').map(({ id }) => id);

/** The draw as a command on what the case has now, the newest first, or on something that it does not have. */
const asking = (draw: Draw, world: TwoCenters, step: number, command: string, by: Officer): Ask => {
  const ids = [...world.model.cases.keys()];
  const caseId = ids[draw.caseNumber % ids.length]!;
  const one = world.model.cases.get(caseId)!;
  const { pick } = draw;
  const agency = RECEIVERS[draw.agency];
  const officer = HANDS[draw.choice % HANDS.length];
  return {
    command,
    by,
    caseId,
    words: draw.words,
    agency,
    areaCode: AREAS.get(agency) ?? a.COUNTY,
    officerId: officer && officer.agency === agency ? officer.officerId : undefined,
    transferId: nth(one.transfers.keys(), pick) ?? NOT_THERE,
    replaces: draw.other ? (nth(pick > 0 ? returned(one) : one.transfers.keys(), pick >> 1) ?? NOT_THERE) : undefined,
    disputeId: nth(one.disputes.keys(), pick) ?? NOT_THERE,
    rescueId: nth(one.rescues.keys(), pick) ?? NOT_THERE,
    childId: nth(one.children.keys(), pick) ?? NOT_THERE,
    everyChild: draw.other,
    reporterId: nth(one.reporters.keys(), pick) ?? NOT_THERE,
    revision: one.log.length - pick,
    into: ids[draw.into] ?? NOT_THERE,
    newId: uuid(100_000 + 2 * step),
    otherNewId: uuid(100_001 + 2 * step),
    choice: draw.choice,
    flag: draw.flag,
  };
};

const turned = <T>(list: readonly T[], by: number): readonly T[] => [...list.slice(by), ...list.slice(0, by)];

/** Commands that end a case, or take it up again, too soon for anything else to happen are not taken so often. */
const ENDING: readonly string[] = ['decline', 'merge', 'reopen', 'unmerge'];

const isAuthorised = (answer: Answer): boolean => 'wrote' in answer || !/^(not-the-|same-person)/.test(answer.refused);
const isLegal = (answer: Answer): boolean => 'wrote' in answer && answer.wrote.length > 0;

/** The command by the next officer who may give it. */
const bySomebody = (asked: Ask, draw: Draw, world: TwoCenters): Ask | undefined => {
  const probe = { ...asked };
  const by = turned(OFFICERS, draw.by).find((one) => isAuthorised(world.expected(Object.assign(probe, { by: one }))));
  return by && { ...asked, by };
};

const oneOf = (legal: readonly Ask[], order: number): Ask | undefined => {
  const weights = legal.map(({ command: name }) => WEIGHTS[name] ?? 1);
  let place = order % weights.reduce((sum, weight) => sum + weight, 1);
  return legal[weights.findIndex((weight) => (place -= weight) <= 0)];
};

/** What is drawn; or that by somebody who may; or a command that the case takes now, by the model. */
export const resolve = (draw: Draw, world: TwoCenters, step: number): Ask => {
  const drawn = asking(draw, world, step, draw.command, OFFICERS[draw.by]!);
  if (draw.way === 'AS_DRAWN') return drawn;
  if (draw.way === 'AUTHORISED') return bySomebody(drawn, draw, world) ?? drawn;
  const tried = COMMANDS.filter((name) => draw.ends || !ENDING.includes(name));
  const authorised = tried.flatMap((name) => bySomebody({ ...drawn, command: name }, draw, world) ?? []);
  const legal = authorised.filter((asked) => isLegal(world.expected(asked)));
  return oneOf(legal, draw.order) ?? drawn;
};
