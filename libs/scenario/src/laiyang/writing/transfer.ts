import type { Player } from '../../runner/step';
import { agency } from './cast';
import type { CaseEpisode } from './case-episode';

/** One transfer of a lead, with the steps of its issuer and its receiver. */
export class Transfer {
  private readonly receiver: Player;
  private last = '';

  constructor(
    private readonly lead: CaseEpisode,
    private readonly name: string,
    private readonly to: string,
    private readonly issuer: Player,
  ) {
    this.receiver = `liaison-${to}`;
  }

  /** The reference to the transfer in a body or path. */
  get id(): string {
    return `{{${this.name}.transferId}}`;
  }

  /** The dispute raised by its return. */
  get disputeId(): string {
    return `{{${this.last}.disputeId}}`;
  }

  sign(): this {
    return this.step('sign-for', this.receiver);
  }

  accept(): this {
    return this.step('accept', this.receiver);
  }

  requestMaterial(...gaps: readonly string[]): this {
    return this.step('request-material', this.receiver, { gaps });
  }

  supplement(text: string): this {
    return this.step('supplement', this.issuer, { text });
  }

  /** The receiver returns it; `competent` names the competent agency. */
  giveBack(reason: string, note: string, competent?: string): this {
    const competentAgencyId = competent && { competentAgencyId: agency(competent) };
    return this.step('return', this.receiver, { reason, note, ...competentAgencyId });
  }

  withdraw(reason: string, note: string): this {
    return this.step('withdraw', this.issuer, { reason, note });
  }

  confirmWithdrawal(): this {
    return this.step('confirm-withdrawal', this.receiver);
  }

  interim(text: string, by: Player = this.receiver): this {
    return this.step('feed-back', by, { kind: 'INTERIM', outcome: 'IN_PROGRESS', measures: [], text });
  }

  final(measures: readonly string[], text: string, outcome = 'HANDLED', by: Player = this.receiver): this {
    return this.step('feed-back', by, { kind: 'FINAL', outcome, measures, text });
  }

  rejectFeedback(note: string): this {
    return this.step('reject-feedback', this.lead.dispatcher, { note });
  }

  complete(): this {
    return this.step('complete', this.lead.dispatcher);
  }

  /** Signs for and accepts the transfer in the ordinary way. */
  takenOver(): void {
    this.lead.wait(1, 20);
    this.sign().lead.wait(0.5, 20);
    this.accept();
  }

  /** Gives feedback and completes the transfer in the ordinary way. */
  answered(measures: readonly string[], text: string): void {
    this.lead.days(1, 12);
    this.final(measures, text).lead.wait(1, 30);
    this.complete().lead.wait(0.3, 5);
  }

  /** Both of these, one after the other. */
  seenThrough(measures: readonly string[], text: string): void {
    this.takenOver();
    this.answered(measures, text);
  }

  private step(command: string, by: Player, body: Readonly<Record<string, unknown>> = {}): this {
    this.last = this.lead.give(`transfers/${this.id}/${command}`, by, body, `${this.to}-${command}`);
    return this;
  }
}
