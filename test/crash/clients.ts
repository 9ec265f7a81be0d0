import { until } from '@center/testing';
import { randomUUID } from 'node:crypto';
import type { Answer, Done } from '../e2e/harness/caller';
import type { Center } from '../e2e/harness/center';
import type { Issued, Registered } from '../e2e/harness/scene';
import type { Random } from './random';
import { type Ids, noteOn, type Step, story } from './story';

/** A command that was sent at least once. */
export interface Sent extends Step {
  readonly key: string;
  readonly sentAt: number;
}

/** A command that was answered with 2xx. */
export interface Acknowledged extends Sent {
  readonly answeredAt: number;
  readonly answer: Answer<Done>;
}

const LANES = 8;
/** How often a client gives up after an attempt with an unknown outcome, instead of repeating the command with its key. */
const GIVES_UP = 0.3;
const NOTE_ON_SHARED = 0.25;
const BACK_WITHIN_MS = 90_000;

/** `fetch` throws a `TypeError` of another realm than that of the specs. */
const isUnreachable = (error: unknown): boolean => (error as Error).name === 'TypeError';

/** Clients that send commands until they are stopped, whatever happens to the program meanwhile. */
export class Clients {
  readonly acknowledged: Acknowledged[] = [];
  /** commands with an unknown outcome that were not repeated */
  readonly unanswered: Sent[] = [];
  /** responses that no client should get */
  readonly unexpected: string[] = [];
  private shared: string | undefined;
  private going = true;
  private gate: Promise<void> = Promise.resolve();
  private openGate = (): void => undefined;
  private readonly lanes: Promise<void>[];

  constructor(
    private readonly center: Center,
    private readonly random: Random,
  ) {
    this.lanes = Array.from({ length: LANES }, () => this.lane());
  }

  /** Until `release`, no command is sent or repeated. */
  hold(): void {
    this.gate = new Promise((opened) => (this.openGate = opened));
  }

  release(): void {
    this.openGate();
  }

  /** Stops sending and does not wait for running commands. */
  abandon(): void {
    this.going = false;
    this.unexpected.push('abandoned');
    for (const lane of this.lanes) lane.catch(() => undefined); // they still wait for a program that does not come back
    this.release();
  }

  /** Stops sending; resolves when no command is running. */
  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.lanes);
  }

  /** Waits until a further number of commands was acknowledged. */
  goOn(count: number): Promise<void> {
    const enough = this.acknowledged.length + count;
    const done = (): boolean => this.acknowledged.length >= enough || this.unexpected.length > 0;
    return until('the clients go on', done, BACK_WITHIN_MS);
  }

  /** Sends a command again with its key. */
  async repeat({ by, path, body, key }: Sent): Promise<Answer<Done>> {
    return (await this.center.as(by)).post<Done>(path, body, { 'idempotency-key': key });
  }

  private async lane(): Promise<void> {
    while (this.going) {
      let ids: Ids = {};
      for (const next of story(this.random, this.center.agencyOf('liaison-police'))) {
        if (this.shared !== undefined && this.random.chance(NOTE_ON_SHARED)) {
          await this.give(noteOn(this.shared, `记录 ${randomUUID()}`));
        }
        const done = await this.give(next(ids));
        if (!done) break;
        ids = { ...ids, ...(done as Partial<Registered & Issued>) };
        if (!this.going) return;
      }
      this.shared ??= ids.caseId;
    }
  }

  /** Sends a command until its outcome is known or the client gives up. */
  private async give(step: Step): Promise<Done | undefined> {
    await this.gate;
    const sent: Sent = { ...step, key: randomUUID(), sentAt: performance.now() };
    for (;;) {
      const answer = await this.repeat(sent).catch((error: unknown) => {
        if (!isUnreachable(error)) this.unexpected.push(`${step.command}: ${(error as Error).message}`);
        return undefined;
      });
      if (answer && answer.status < 300) {
        this.acknowledged.push({ ...sent, answeredAt: performance.now(), answer });
        return answer.body;
      }
      if (answer && answer.status !== 503) {
        this.unexpected.push(`${step.command} answered ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      if (this.unexpected.length > 0 || this.random.chance(GIVES_UP)) {
        this.unanswered.push(sent);
        this.going &&= this.unexpected.length === 0;
        return undefined;
      }
      const isBack = () => this.unexpected.length > 0 || this.center.program.answers('/health/live');
      await until('the program answers', isBack, BACK_WITHIN_MS);
      await this.gate;
    }
  }
}
