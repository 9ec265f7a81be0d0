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
/** A step of a sequence: gives one command or more. */
type Take = (world: TwoCenters, drawn: readonly Draw[], step: number) => void;

/** Gives a command; one that says nothing when it is repeated is repeated at once. */
const giveDrawn = (world: TwoCenters, draw: Draw, step: number, weightOf = usualWeight): void => {
  const asked = resolve(draw, world, step, weightOf);
  const answer = world.give(asked);
  if ('wrote' in answer && answer.wrote.length > 0 && world.repeats(asked.command)) {
    const again = world.give(asked);
    if (!('wrote' in again) || again.wrote.length > 0) throw new Error(`${asked.command} did not stay quiet`);
  }
  if (step % AUDITED_EVERY === 0) {
    const refused = world.give({ ...asked, by: a.auditor });
    if ('wrote' in refused || !/^(not-the-|no-such-)/.test(refused.refused)) {
      throw new Error(`${asked.command} looked at something before authority`);
    }
  }
  if (step % LEAVES_EVERY === 0) world.leave(asked.caseId, (draw.flag ? a.supervisor : a.director).officerId);
};

/** Plays a sequence of commands on the code and the model. Throws as soon as they disagree. */
const play = ([registered, drawn]: Sequence, take: Take, parts?: Parts, witness?: Witness): void => {
  const world = new TwoCenters(parts, witness);
  registered.forEach((lead, nth) => {
    world.register(lead);
    playPrelude(world, lead.id, lead.prelude, nth);
  });
  for (let step = 0; step < drawn.length; step += 1) take(world, drawn, step);
};

/** That code and model agree on any sequence. */
export const agreement = (parts?: Parts, witness?: Witness): fc.IPropertyWithHooks<[LeadWithPast[], Draw[]]> =>
  fc.property(leads, draws(LONGEST), (...sequence) =>
    play(sequence, (world, drawn, step) => giveDrawn(world, drawn[step]!, step), parts, witness),
  );

/** How many of the draws that follow are tried for their arguments when a refusal is looked for. */
const TRIED = 8;

/** Gives every command that the case refuses, by the model, in a way that was not met yet. */
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
/** How much further in the list the prelude of the next lead is. */
const NEXT_LEAD = 3;

/**
 * Plays the sequences of a seed, and at every step looks for answers that were not met yet: until each prelude was played
 * and each answer met, or `most` sequences are played. The same seed plays the same sequences. Throws when code and model
 * disagree.
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
