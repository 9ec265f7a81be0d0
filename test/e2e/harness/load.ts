import { randomUUID } from 'node:crypto';
import type { Answer, Caller, Done } from './caller';
import type { Center } from './center';
import { aLead } from './scene';

/** A command with its `Idempotency-Key`. */
export interface Command {
  readonly by: string;
  readonly path: string;
  readonly body: object;
  readonly key: string;
}

/** A command that was answered with 2xx, and its response. */
export interface Acknowledged extends Command {
  readonly done: Done;
}

const LANES = 8;

/** `fetch` throws a `TypeError` of another realm than that of the specs. */
const isUnreachable = (error: unknown): boolean => (error as Error).name === 'TypeError';

/** Registers and accepts leads continuously, whatever happens to the program meanwhile. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** commands with an unknown outcome */
  readonly unanswered: Command[] = [];
  private going = true;
  private readonly lanes: Promise<void>[];

  constructor(private readonly center: Center) {
    this.lanes = Array.from({ length: LANES }, () => this.lane());
    for (const lane of this.lanes) lane.catch(() => undefined); // reported when the load is stopped
  }

  /** Stops the load; resolves when no request is running. */
  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.lanes);
  }

  /** Repeats commands with their keys, a few at a time: more than 256 at once may be refused. In the same order. */
  async repeat(commands: readonly Command[]): Promise<Answer<Done>[]> {
    const answers: Answer<Done>[] = [];
    const open = commands.entries();
    const lane = async (): Promise<void> => {
      for (const [nth, command] of open) answers[nth] = await this.give(command);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return answers;
  }

  private async lane(): Promise<void> {
    while (this.going) {
      const lead = await this.try({ by: 'liaison-school', path: '/v1/leads', body: aLead(), key: randomUUID() });
      if (!lead) continue;
      await this.try({ by: 'dispatcher', path: `/v1/cases/${lead.caseId}/accept`, body: {}, key: randomUUID() });
    }
  }

  private async try(command: Command): Promise<Done | undefined> {
    const answer = await this.give(command).catch((error: unknown) => {
      if (isUnreachable(error)) return undefined;
      throw error;
    });
    if (answer && answer.status < 300) {
      this.acknowledged.push({ ...command, done: answer.body });
      return answer.body;
    }
    if (answer && answer.status !== 503) throw new Error(`${command.path} answered ${answer.status}`);
    this.unanswered.push(command);
    if (!answer) this.going = false; // the program has stopped, and will restart on another port
    return undefined;
  }

  private async give({ by, path, body, key }: Command): Promise<Answer<Done>> {
    const caller: Caller = await this.center.as(by);
    return caller.post<Done>(path, body, { 'idempotency-key': key });
  }
}
