import type { AgencyRef, AreaCode, Officer } from '@center/kernel';
import fc from 'fast-check';
import * as a from '../people';
import { uuid } from '../people';
import type { Ask } from './reference/ask';
import type { ModelCase } from './reference/case-model';
import { TRANSFER_RULES } from './reference/transfer-rules';
import { type Answer, COMMANDS, type TwoCenters } from './two-centers';

/** All officers: everyone who may issue commands, and an auditor, who may not. */
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

/** A random draw, before it is resolved to a command with ids of the case. */
export interface Draw {
  readonly caseNumber: number;
  readonly command: (typeof COMMANDS)[number];
  readonly by: number;
  readonly way: 'AS_DRAWN' | 'AUTHORISED' | 'LEGAL' | 'REFUSED';
  readonly pick: number;
  readonly agency: number;
  readonly into: number;
  readonly words: number;
  readonly choice: number;
  readonly flag: boolean;
  readonly other: boolean;
  readonly ends: boolean;
  readonly assessor: number;
  /** selects one of the legal commands */
  readonly order: number;
}

const upTo = (max: number) => fc.integer({ min: 0, max });

const ON_TRANSFERS = Object.keys(TRANSFER_RULES) as typeof COMMANDS;
/** Commands that are rarely refused by chance, and are therefore drawn more often. */
const RARE: typeof COMMANDS = ['merge', 'unmerge', 'rule-dispute', 'end-rescue', 'propose-closure', 'close'];
const command = fc.oneof(fc.constantFrom(...COMMANDS), fc.constantFrom(...ON_TRANSFERS), fc.constantFrom(...RARE));

/** Weights that favour commands that advance a case. The default weight is 1. */
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
      way: fc.constantFrom('LEGAL', 'LEGAL', 'LEGAL', 'REFUSED', 'AUTHORISED', 'AS_DRAWN'),
      pick: upTo(3),
      agency: upTo(RECEIVERS.length - 1),
      into: upTo(4),
      words: upTo(1),
      choice: upTo(11),
      flag: fc.boolean(),
      other: fc.boolean(),
      ends: fc.constantFrom(false, false, true),
      assessor: upTo(OFFICERS.length),
      order: upTo(1_000_000),
    }),
    { minLength: 1, maxLength: longest, size: 'max' },
  );

const NOT_THERE = uuid<never>(99);
const nth = <T>(list: Iterable<T>, pick: number): T | undefined => [...list].reverse()[pick];

const returned = ({ transfers }: ModelCase): string[] =>
  [...transfers.values()].filter(({ status }) => status === 'RETURNED').map(({ id }) => id);

/** Resolves a draw to a command on the current records of the case, newest first, or on one that does not exist. */
export const asking = (draw: Draw, world: TwoCenters, step: number, command: string, by: Officer): Ask => {
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
    barId: nth([...one.endedBars, ...one.accused.map(({ bar }) => bar)], pick) ?? NOT_THERE,
    breakGlassId: nth(one.glasses.keys(), pick) ?? NOT_THERE,
    childId: nth([...one.voidedChildren, ...one.children.keys()], pick) ?? NOT_THERE,
    person: (draw.other ? nth(one.children.values(), pick + 1)?.person : undefined) ?? uuid(100_000 + 2 * step),
    everyChild: draw.other,
    reporterId: nth(one.reporters.keys(), pick) ?? NOT_THERE,
    revision: one.log.length - pick,
    into: ids[draw.into] ?? NOT_THERE,
    newId: uuid(100_000 + 2 * step),
    otherNewId: uuid(100_001 + 2 * step),
    choice: draw.choice,
    flag: draw.flag,
    assessor: OFFICERS[draw.assessor],
  };
};

const turned = <T>(list: readonly T[], by: number): readonly T[] => [...list.slice(by), ...list.slice(0, by)];

/** Commands that end or reopen a case. They are chosen less often, so that other commands occur in between. */
const ENDING: readonly string[] = ['decline', 'merge', 'reopen', 'unmerge'];

const isAuthorised = (answer: Answer): boolean => 'wrote' in answer || !/^(not-the-|same-person)/.test(answer.refused);
const isRefused = (answer: Answer): boolean => 'refused' in answer && !answer.refused.startsWith('no-such-');
const isLegal = (answer: Answer): boolean => 'wrote' in answer && answer.wrote.length > 0;

/** Returns the command issued by the next officer who is authorized. */
const byAuthorised = (asked: Ask, draw: Draw, world: TwoCenters): Ask | undefined => {
  const probe = { ...asked };
  const by = turned(OFFICERS, draw.by).find((one) => isAuthorised(world.expected(Object.assign(probe, { by: one }))));
  return by && { ...asked, by };
};

/** The weight of a command when several are legal. */
export const usualWeight = (name: string): number => WEIGHTS[name] ?? 1;

const oneOf = (legal: readonly Ask[], order: number, weightOf: typeof usualWeight): Ask | undefined => {
  const weights = legal.map(({ command: name }) => weightOf(name));
  let place = order % weights.reduce((sum, weight) => sum + weight, 1);
  return legal[weights.findIndex((weight) => (place -= weight) <= 0)];
};

/** The weight of a command when several are refused. Higher where the case is rarely in a state that refuses it. */
const SELDOM: Readonly<Record<string, number>> = {
  'rule-dispute': 40,
  'request-material': 40,
  return: 10,
  'end-rescue': 10,
  decline: 10,
};

/**
 * Resolves a draw to the drawn command, the same command by an authorized officer, or a command that is legal or
 * refused according to the model.
 */
export const resolve = (draw: Draw, world: TwoCenters, step: number, weightOf = usualWeight): Ask => {
  const drawn = asking(draw, world, step, draw.command, OFFICERS[draw.by]!);
  if (draw.way === 'AS_DRAWN') return drawn;
  if (draw.way === 'AUTHORISED') return byAuthorised(drawn, draw, world) ?? drawn;
  const isWanted = draw.way === 'LEGAL' ? isLegal : isRefused;
  const tried = COMMANDS.filter((name) => draw.way === 'REFUSED' || draw.ends || !ENDING.includes(name));
  const authorised = tried.flatMap((name) => byAuthorised({ ...drawn, command: name }, draw, world) ?? []);
  const found = authorised.filter((asked) => isWanted(world.expected(asked)));
  return oneOf(found, draw.order, draw.way === 'LEGAL' ? weightOf : (name) => SELDOM[name] ?? 1) ?? drawn;
};
