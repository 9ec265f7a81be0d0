import type { Instant } from '@center/kernel';
import type { Step } from '../../runner/step';
import type { Town } from './cast';
import { Change } from './change';
import { type Child, child, type Given, mark, phone } from './child';
import { Lead, type Opening } from './lead';
import { Random } from './random';

/** The context in which an episode is written: its start, place and people. */
export class Chapter {
  readonly random: Random;

  constructor(
    private readonly seed: string,
    readonly name: string,
    readonly begins: Instant,
    readonly town: Town,
  ) {
    this.random = new Random(`${seed}/${name}`);
  }

  /** The nth child of the scenario, deterministic for the same arguments. */
  child(nth: number, born: number | string, given: Given = {}): Child {
    return child(this.seed, nth, born, given);
  }

  /** A reporter with a telephone number. */
  reporter(nth: number, wantsAnswer = true): Step['body'] {
    return { name: `报告人${mark(nth)}`, phone: phone(2000 + nth), wantsAnswer };
  }

  /** The chapter's lead; further leads have a suffix. */
  lead(opening: Partial<Opening> = {}, suffix = ''): Lead {
    const { name, begins: at, random, town } = this;
    return new Lead({ at, random, town, ...opening, name: name + suffix });
  }

  /** A change in the register, after the current time of the given leads. */
  change(suffix: string, after: readonly Lead[]): Change {
    const change = new Change(this.name + suffix, this.begins, this.random, true);
    for (const lead of after) change.notBefore(lead.now);
    return change;
  }
}

/** Writes the steps of an episode. */
export type Write = (chapter: Chapter) => readonly Step[];
