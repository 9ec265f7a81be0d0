import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { OFFICERS } from '../../testing/model/asks';
import { Coverage, type Goals } from '../../testing/model/coverage';
import { DECISIONS, type Decisions } from '../../testing/model/decisions';
import { agreement, playGuided } from '../../testing/model/play';
import { COMMANDS, type Parts } from '../../testing/model/two-centers';
import type { Case } from './case';
import { CLOSING } from './closing';
import { brought } from './merge';
import { workFor } from './merged-work';
import { CASE_COMMANDS, refusalsOf, requireAuthority, requireState } from './process';
import { PROCESS, type Row } from './state-rows';

const SOAK = process.env['SOAK'] !== undefined;
const SEQUENCES = SOAK ? 10_000 : 300;
/** `SEED=<number>` replays the random sequences of an earlier run. */
const SEED = Number(process.env['SEED'] ?? randomInt(2 ** 31));
/** The guided sequences use a fixed seed, so that every run finds the same. */
const FIXED_SEED = 20240801;
const GUIDED_SEQUENCES = 500;
const PLANTED_TRIES = 2_000;
const PATIENCE = 60_000;

/** The events that each command of the state table writes, and the refusal codes it may return. */
const TABLE: Readonly<Record<string, Goals>> = Object.fromEntries(
  CASE_COMMANDS.map((command) => {
    const { from, unauthorised, writes }: Row = PROCESS[command];
    const authority = from.length > 0 ? [unauthorised] : [];
    return [command, { writes, refusals: [...new Set([...authority, ...refusalsOf(command)])] }];
  }),
);

const WITHOUT_RULE =
  'has no rule in libs/cases/testing/model: one that only records a text needs a line in notes.ts,' +
  ' any other a rule in reference/ and a line in decisions.ts';
const withoutRule = (commands: readonly string[]): string[] =>
  commands
    .filter((command) => command !== 'register' && !(COMMANDS as string[]).includes(command))
    .map((command) => `${command} ${WITHOUT_RULE}`);

describe('the process, compared with the reference model of the two tables', () => {
  it('has a model rule for every command', () => {
    expect(withoutRule(CASE_COMMANDS)).toEqual([]);
    expect(withoutRule(['accept', 'planted-command'])).toEqual([expect.stringContaining('planted-command')]);
  });

  it(
    'agrees in guided sequences, which cover every success and every refusal of the table',
    () => {
      const coverage = new Coverage(TABLE);
      playGuided(coverage, FIXED_SEED, GUIDED_SEQUENCES);
      coverage.requireAll();
    },
    PATIENCE,
  );

  it(
    `agrees at every step of ${SEQUENCES} random sequences (SEED=${SEED})`,
    () => {
      fc.assert(agreement(), { numRuns: SEQUENCES, seed: SEED, unbiased: true });
    },
    SOAK ? 1_800_000 : PATIENCE,
  );
});

describe('the model detects a planted fault', () => {
  /** Modifies a table for the duration of a test. */
  const altered =
    <T extends object>(of: T, changes: Partial<Record<keyof T, unknown>>) =>
    (): (() => void) => {
      const before = { ...of };
      Object.assign(of, changes);
      return () => void Object.assign(of, before);
    };
  const row = (command: keyof typeof PROCESS, changes: Partial<Row>) => altered<Row>(PROCESS[command], changes);
  const parts = (changes: Partial<Parts>): Parts => ({ decisions: DECISIONS, brought, workFor, ...changes });
  const harmless = () => () => undefined;

  const faults: Readonly<Record<string, readonly [() => () => void, Parts?]>> = {
    'a transfer can be returned after it was accepted': [
      row('return', { transfer: { from: ['ISSUED', 'SIGNED_FOR', 'ACCEPTED'], otherwise: 'transfer-not-returnable' } }),
    ],
    'a closed case takes no notes': [row('record-note', { from: ['REGISTERED', 'ACCEPTED', 'HANDLING'] })],
    'a declined lead takes notes': [row('record-note', { from: [...PROCESS['record-note'].from, 'DECLINED'] })],
    'a closed case takes visits in an emergency': [
      row('record-visit', { from: [...PROCESS['record-visit'].from, 'CLOSED'] }),
    ],
    'a rescue requires triage in an emergency': [row('start-rescue', { emergency: false })],
    'a receiver may withdraw': [row('withdraw', { who: ['issuer', 'receiver'] })],
    'the station may issue transfers when nothing is urgent': [
      row('issue-transfer', { who: ['dispatcher', 'relay', 'station'] }),
    ],
    'a wrong refusal code': [row('triage', { otherwise: 'not-registered' })],
    'a checklist without the children’s risk': [altered(CLOSING, { RISK_REMOVED: ['T', 'R', 'D', 'I', 'S', 'V'] })],
    'the state is checked before authority': [
      harmless,
      parts({
        decisions: {
          ...DECISIONS,
          complete: (asked, state, near) => (now) => {
            requireState('complete', state, [...state.transfers.values()].at(-1));
            return DECISIONS.complete(asked, state, near)(now);
          },
        },
      }),
    ],
    'a decision that is not idempotent': [
      harmless,
      parts({
        decisions: {
          ...DECISIONS,
          accept: (asked, state, near) => (now) => {
            requireAuthority('accept', asked.by, state);
            requireState('accept', state);
            return DECISIONS.accept(asked, state, near)(now);
          },
        },
      }),
    ],
    'a survivor loses the reporters of a merged lead': [
      harmless,
      parts({ brought: (lead) => ({ ...brought(lead), reporters: [] }) }),
    ],
    'a running rescue stays with the survivor of a lead that leaves': [
      harmless,
      parts({ workFor: (...leaving) => ({ ...workFor(...leaving), rescues: [] }) }),
    ],
    'an unmerged lead does not get the follow-up visits of its survivor': [
      harmless,
      parts({ workFor: (...leaving) => ({ ...workFor(...leaving), followUps: [] }) }),
    ],
    'an unmerged lead does not get the grade of its child': [
      harmless,
      parts({ workFor: (...leaving) => ({ ...workFor(...leaving), children: [] }) }),
    ],
  };

  it.each(Object.entries(faults))(
    '%s',
    (_, [plant, with_]) => {
      const restore = plant();
      const trial = { numRuns: PLANTED_TRIES, seed: FIXED_SEED, endOnFailure: true, unbiased: true };
      const found = fc.check(agreement(with_), trial);
      restore();
      expect(found.failed).toBe(true);
    },
    PATIENCE,
  );
});

describe('the guided sequences', () => {
  const run = (coverage: Coverage, changes: Partial<Decisions> = {}) =>
    playGuided(coverage, FIXED_SEED, GUIDED_SEQUENCES, { decisions: { ...DECISIONS, ...changes }, brought, workFor });

  it('detect a decision that assigns a case to the accused unit', () => {
    const withoutAccused = (state: Case): Case => ({ ...state, bars: [], barredByJoined: [] });
    for (const command of ['assign', 'reassign', 'copy', 'issue-transfer', 'record-assessment'] as const) {
      const unasked: Decisions[typeof command] = (asked, state, near) => (now) =>
        DECISIONS[command](asked, state, near)(withoutAccused(now));
      expect(() => run(new Coverage(TABLE), { [command]: unasked })).toThrow(`model {"refused":"agency-barred"}`);
    }
  });

  it('detect that reassigning to the unit of an officer who left is treated as a repeat', () => {
    const reassign: Decisions['reassign'] = (asked, state, near) => (now) =>
      DECISIONS.reassign(asked, state, near)({ ...now, handlerLeft: undefined });
    expect(() => run(new Coverage(TABLE), { reassign })).toThrow(
      /^reassign by .*, code \{"refused":"already-done-differently"\}$/,
    );
  });

  it('detect outcomes in a row that the code never produces', () => {
    const { assign } = TABLE;
    const promised = new Coverage({
      ...TABLE,
      assign: { ...assign!, refusals: [...assign!.refusals, 'planted-code'] },
      'planted-command': { writes: ['PlantedEvent'], refusals: [] },
    });
    playGuided(promised, FIXED_SEED, 3);
    expect(() => promised.requireAll()).toThrow('the command assign was never refused with planted-code');
    expect(() => promised.requireAll()).toThrow('the command planted-command never wrote PlantedEvent');
  });
});

it('uses officers of every role that can act', () => {
  expect(new Set(OFFICERS.map(({ role }) => role)).size).toBe(8);
});
