import type { Instant } from '@center/kernel';
import type { Player, Step } from '../../runner/step';
import type { Random } from './random';
import { inOfficeHours, minutesLater } from './working-time';

/** A sequence of steps, with a clock that advances as they are written. */
export class Episode {
  private readonly written: Step[] = [];

  /** `calm`: steps happen in office hours; otherwise at any hour */
  constructor(
    readonly name: string,
    private moment: Instant,
    readonly random: Random,
    private calm: boolean,
  ) {
    if (calm) this.moment = inOfficeHours(moment);
  }

  get now(): Instant {
    return this.moment;
  }

  get steps(): readonly Step[] {
    return this.written;
  }

  /** Advances the clock by a random number of hours from `least` to `most`. */
  wait(least: number, most = least): this {
    const minutes =
      this.random.between(Math.round(least * 60), Math.round(most * 60)) + this.random.between(0, 59) / 60;
    const then = minutesLater(this.moment, minutes);
    this.moment = this.calm ? inOfficeHours(then) : then;
    return this;
  }

  /** Advances the clock by a random number of days. */
  days(least: number, most = least): this {
    return this.wait(24 * least, 24 * most);
  }

  /** Switches to urgent handling: steps happen at any hour from now on. */
  hurry(): this {
    this.calm = false;
    return this;
  }

  /** Ends urgent handling: steps happen in office hours from now on. */
  calmDown(): this {
    this.calm = true;
    return this.wait(0);
  }

  /** Advances the clock to a given instant at least. */
  notBefore(moment: Instant): this {
    if (moment > this.moment) this.moment = moment;
    return this;
  }

  /**
   * Writes a step at the current time. Returns its name, by which later steps refer to its response: `<episode>-<label>`,
   * or the episode's name without a label, numbered from the second step with the same name.
   */
  write(
    label: string,
    by: Player,
    path: string,
    body: Step['body'],
    more: Pick<Step, 'method' | 'enrols' | 'echoes' | 'table'> = {},
  ): string {
    const plain = [this.name, label].filter(Boolean).join('-');
    const before = this.written.filter((step) => step.name.replace(/--\d+$/, '') === plain).length;
    const name = before > 0 ? `${plain}--${before + 1}` : plain;
    this.written.push({ name, at: this.moment, by, path, body, ...more });
    return name;
  }
}
