import type { Instant } from '@center/kernel';
import type { Player, Step } from '../../runner/step';
import { Episode } from './episode';
import type { Random } from './random';

/** An episode of one case; its steps are commands on the case. */
export class CaseEpisode extends Episode {
  /** the dispatcher on duty at the report, who keeps the case */
  readonly dispatcher: Player;

  constructor(name: string, at: Instant, random: Random, calm: boolean) {
    super(name, at, random, calm);
    this.dispatcher = random.pick(['dispatcher', 'dispatcher2']);
  }

  get caseId(): string {
    return `{{${this.name}.caseId}}`;
  }

  /** Adds a command on the case and returns the name of its step. */
  give(command: string, by: Player, body: Step['body'] = {}, label = command): string {
    return this.write(label, by, `/v1/cases/${this.caseId}/${command}`, body);
  }

  /** Like `give`, for a command with reactions in other streams; the run waits for them. */
  giveAndHear(command: string, by: Player, body: Step['body']): string {
    return this.write(command, by, `/v1/cases/${this.caseId}/${command}`, body, { echoes: true });
  }
}
