import type { Instant } from '@center/kernel';
import type { Player, Step } from '../../runner/step';
import { Episode } from './episode';
import type { Random } from './random';

/** The life of one case: its steps are commands on it. */
export class CaseEpisode extends Episode {
  /** the dispatcher on duty when it came in, who stays with it */
  readonly dispatcher: Player;

  constructor(name: string, at: Instant, random: Random, calm: boolean) {
    super(name, at, random, calm);
    this.dispatcher = random.pick(['dispatcher', 'dispatcher2']);
  }

  get caseId(): string {
    return `{{${this.name}.caseId}}`;
  }

  /** A command on the case; answers the name of its step. */
  give(command: string, by: Player, body: Step['body'] = {}, label = command): string {
    return this.write(label, by, `/v1/cases/${this.caseId}/${command}`, body);
  }

  /** The same, and other streams answer it: the story goes on once they have. */
  giveAndHear(command: string, by: Player, body: Step['body']): string {
    return this.write(command, by, `/v1/cases/${this.caseId}/${command}`, body, { echoes: true });
  }
}
