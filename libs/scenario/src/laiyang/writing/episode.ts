import type { Instant } from '@center/kernel';
import type { Player, Step } from '../../runner/step';
import type { Random } from './random';
import { inOfficeHours, minutesLater } from './working-time';

/** Steps that follow each other, with a clock that goes on as they are written. */
export class Episode {
  private readonly written: Step[] = [];

  /** `calm`: what is written happens in office hours; otherwise at any hour */
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

  /** Lets some hours pass, by chance from `least` to `most`. */
  wait(least: number, most = least): this {
    const minutes =
      this.random.between(Math.round(least * 60), Math.round(most * 60)) + this.random.between(0, 59) / 60;
    const then = minutesLater(this.moment, minutes);
    this.moment = this.calm ? inOfficeHours(then) : then;
    return this;
  }

  /** Lets some days pass. */
  days(least: number, most = least): this {
    return this.wait(24 * least, 24 * most);
  }

  /** It cannot wait for the office to open: from now on things happen at any hour. */
  hurry(): this {
    this.calm = false;
    return this;
  }

  /** What could not wait is done: from now on things happen in office hours. */
  calmDown(): this {
    this.calm = true;
    return this.wait(0);
  }

  /** Waits until another moment has passed. */
  notBefore(moment: Instant): this {
    if (moment > this.moment) this.moment = moment;
    return this;
  }

  /**
   * Writes a step that happens now. Answers its name, under which later steps find its answer: `<episode>-<label>`, the
   * episode's own name without a label, with a number when it is not the first of that name.
   */
  write(
    label: string,
    by: Player,
    path: string,
    body: Step['body'],
    more: Pick<Step, 'enrols' | 'echoes'> = {},
  ): string {
    const plain = [this.name, label].filter(Boolean).join('-');
    const before = this.written.filter((step) => step.name.replace(/--\d+$/, '') === plain).length;
    const name = before > 0 ? `${plain}--${before + 1}` : plain;
    this.written.push({ name, at: this.moment, by, path, body, ...more });
    return name;
  }
}
