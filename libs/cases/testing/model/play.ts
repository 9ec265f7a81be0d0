import fc from 'fast-check';
import * as a from '../people';
import { type Draw, OFFICERS, asking, draws, resolve, usualWeight } from './asks';
import type { Coverage } from './coverage';
import { type LeadWithPast, leads, leadsAfter } from './leads';
import { PRELUDES, playPrelude } from './preludes';
import { COMMANDS, type Parts, TwoCenters, type Witness } from './two-centers';

const LONGEST = 60;
const LEAVES_EVERY = 17;
const AUDITED_EVERY = 5;

type Sequence = readonly [readonly LeadWithPast[], readonly Draw[]];
/** A step of a sequence: issues one or more commands. */
type Take = (world: TwoCenters, drawn: readonly Draw[], step: number) => void;

/** Issues a command. An idempotent command is repeated immediately. */
const giveDrawn = (world: TwoCenters, draw: Draw, step: number, weightOf = usualWeight): void => {
  const asked = resolve(draw, world, step, weightOf);
  const answer = world.give(asked);
  if ('wrote' in answer && answer.wrote.length > 0 && world.repeats(asked.command)) {
    const again = world.give(asked);
    if (!('wrote' in again) || again.wrote.length > 0) throw new Error(`${asked.command} is not idempotent`);
  }
  if (step % AUDITED_EVERY === 0) {
    const refused = world.give({ ...asked, by: a.auditor });
    if ('wrote' in refused || !/^(not-the-|no-such-)/.test(refused.refused)) {
      throw new Error(`${asked.command} checked something before authorization`);
    }
  }
  if (step % LEAVES_EVERY === 0) world.leave(asked.caseId, (draw.flag ? a.supervisor : a.director).officerId);
};

/** Runs a sequence of commands on the code and the model. Throws as soon as they differ. */
const play = ([registered, drawn]: Sequence, take: Take, parts?: Parts, witness?: Witness): void => {
  const world = new TwoCenters(parts, witness);
  registered.forEach((lead, nth) => {
    world.register(lead);
    playPrelude(world, lead.id, lead.prelude, nth);
  });
  for (let step = 0; step < drawn.length; step += 1) take(world, drawn, step);
};

/** The property that code and model agree on any sequence. */
export const agreement = (parts?: Parts): fc.IPropertyWithHooks<[LeadWithPast[], Draw[]]> =>
  fc.property(leads, draws(LONGEST), (...sequence) =>
    play(sequence, (world, drawn, step) => giveDrawn(world, drawn[step]!, step), parts),
  );

/** How many of the following draws are tried as arguments in the search for a refusal. */
const TRIED = 8;

/** Issues every command that the model refuses with a code that has not occurred yet. */
const giveRefused = (world: TwoCenters, drawn: readonly Draw[], step: number, coverage: Coverage): void => {
  for (const command of COMMANDS.filter((name) => coverage.lacksAnyRefusal(name))) {
    for (let next = step; next < step + TRIED; next += 1) {
      for (const by of OFFICERS) {
        const asked = asking(drawn[next % drawn.length]!, world, step, command, by);
        const expected = world.expected(asked);
        if ('refused' in expected && coverage.lacksRefusal(command, expected.refused)) world.give(asked);
      }
    }
  }
};

const WANTED = 1_000;
/** The distance in the list between the preludes of consecutive leads. */
const NEXT_LEAD = 3;

/**
 * Runs the sequences of a seed, and at every step searches for results that have not occurred yet. Stops when every
 * prelude was run and every result occurred, or after `most` sequences. Deterministic for a seed. Throws when code and
 * model differ.
 */
export const playGuided = (coverage: Coverage, seed: number, most: number, parts?: Parts): void => {
  const weightOf = (command: string): number => (coverage.lacksSuccess(command) ? WANTED : usualWeight(command));
  const take: Take = (world, drawn, step) => {
    giveRefused(world, drawn, step, coverage);
    giveDrawn(world, drawn[step]!, step, weightOf);
  };
  const isDone = (played: number): boolean => played >= most || (played >= PRELUDES.length && coverage.isComplete());
  for (let played = 0; !isDone(played); played += 1) {
    const nextPrelude = (nth: number) => fc.constant(PRELUDES[(played + nth * NEXT_LEAD) % PRELUDES.length]!);
    const anySequence = fc.noBias(fc.tuple(leadsAfter(nextPrelude), draws(LONGEST)));
    const [sequence] = fc.sample(anySequence, { seed: seed + played, numRuns: 1 });
    play(sequence!, take, parts, (command, answer) => coverage.note(command, answer));
  }
};
