import { EventStore, eventIdOf, newOperation } from '@center/event-store';
import { type AgencyId, type Instant, type OfficerId, instant, milliseconds } from '@center/kernel';
import type { ScenarioClock } from './scenario-clock';
import { type Answers, type Step, filledIn } from './story';

/** A sample account, as `accounts.json` has it. */
export interface SampleAccount {
  readonly username: string;
  readonly password: string;
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
}

/** The public API, however it is reached. */
export type Door = (
  path: string,
  headers: Readonly<Record<string, string>>,
  body: object,
) => Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;

const STREAM = 'scenario';
const MINUTE = 60_000;

/** Plays a story into the log of a demonstration, through the same commands that people use. */
export class Storyteller {
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: ScenarioClock,
    private readonly door: Door,
    private readonly accounts: readonly SampleAccount[],
  ) {}

  /** When the story of this log begins: with its first event, or as long before now as the story takes. */
  static async beginning(store: EventStore, minutes: number): Promise<Instant> {
    const [first] = await store.readAll(0n, 1);
    return first?.knownAt ?? instant(Date.now() - minutes * MINUTE);
  }

  /**
   * Plays the steps in order, each at its own time; nothing when it was played before. One that was killed half-way
   * goes on where it stopped. Rejects when a step is refused: then the story and the program do not agree.
   */
  async play(steps: readonly Step[], report: (done: number, of: number) => void): Promise<void> {
    if ((await this.store.readStream(STREAM)).length > 0) return;
    const begins = milliseconds(await Storyteller.beginning(this.store, 0));
    const answers = new Map<string, Readonly<Record<string, unknown>>>([['agencies', this.agencies()]]);
    for (const [nth, step] of steps.entries()) {
      this.clock.standAt(instant(begins + step.minute * MINUTE));
      answers.set(step.name, await this.take(step, answers));
      report(nth + 1, steps.length);
    }
    await this.markPlayed();
  }

  private async take(step: Step, answers: Answers): Promise<Readonly<Record<string, unknown>>> {
    const authorization = `Bearer ${await this.tokenOf(step.by)}`;
    const body = filledIn(step.body, answers);
    const told = step.path === '/v1/leads' ? { discoveredAt: this.clock.now(), ...body } : body;
    const headers = { authorization, 'idempotency-key': `story/${step.name}` };
    const answer = await this.door(filledIn(step.path, answers), headers, told);
    if (answer.status >= 300) throw new Error(`the story stops at ${step.name}: ${String(answer.body['code'])}`);
    return answer.body;
  }

  private async tokenOf(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known) return known;
    const { password } = this.account(username);
    const { status, body } = await this.door('/v1/tokens', {}, { username, password });
    const token = body['accessToken'];
    if (status >= 300 || typeof token !== 'string') throw new Error(`the story's ${username} cannot sign in`);
    this.tokens.set(username, token);
    return token;
  }

  private account(username: string): SampleAccount {
    const account = this.accounts.find((candidate) => candidate.username === username);
    if (!account) throw new Error(`there is no sample account ${username}`);
    return account;
  }

  /** The agencies that the story names, by the accounts of their officers. */
  private agencies(): Readonly<Record<string, string>> {
    return {
      police: this.account('liaison-police').agencyId,
      health: this.account('liaison-health').agencyId,
      station: this.account('supervisor-001').agencyId,
    };
  }

  private async markPlayed(): Promise<void> {
    const operation = newOperation();
    const { officerId, agencyId } = this.account('admin');
    await this.store.append(STREAM, 'new', [
      {
        id: eventIdOf(operation, 'ScenarioPlayed'),
        type: 'ScenarioPlayed',
        schema: 1,
        data: { at: this.clock.now() },
        meta: {
          actor: { officerId, agencyId, role: 'SYS_ADMIN' },
          command: 'play-scenario',
          correlation: operation,
        },
      },
    ]);
  }
}
