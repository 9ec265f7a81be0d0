import type { EventStore } from '@center/event-store';
import { type Instant, instant } from '@center/kernel';
import { endingOf, writeEnding } from '../clock/ending';
import type { ScenarioClock } from '../clock/scenario-clock';
import { agenciesIn } from './agencies';
import { filledIn } from './answers';
import type { ApiClient, Reply } from './api-client';
import { Actors, type SampleAccount } from './actors';
import type { Step } from './step';

/** A story: its steps in the order of time, and its last moment. */
export interface Story {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly ends: Instant;
}

/** What a story is told into. */
export interface ScenarioContext {
  readonly store: EventStore;
  readonly clock: ScenarioClock;
  readonly door: ApiClient;
  readonly accounts: readonly SampleAccount[];
  /** resolves when all that follows the log has come to its end */
  readonly settled: () => Promise<void>;
}

const ADMINISTRATOR = 'admin';

/** Plays a story into the log of a demonstration, through the same commands that people use. */
export class ScenarioRunner {
  private readonly players: Actors;
  private readonly answers = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(private readonly stage: ScenarioContext) {
    this.players = new Actors(stage.door, stage.accounts);
  }

  /**
   * Plays the steps in order, each at its own time, and lets the clock go on; nothing when that was done before. A story
   * that was killed is told from its beginning: what was done answers as it did, and writes nothing. Rejects when a step
   * is refused: then the story and the program do not agree.
   */
  async play(story: Story, report: (done: number, of: number) => void): Promise<void> {
    const { store, clock, accounts } = this.stage;
    if (await endingOf(store)) return;
    this.answers.set('agencies', await this.agencies());
    this.answers.set('officers', this.players.officers());
    for (const [nth, step] of story.steps.entries()) {
      clock.standAt(step.at);
      if (!this.players.isTold(step)) await this.take(story, step);
      report(nth + 1, story.steps.length);
    }
    clock.standAt(story.ends);
    const { officerId, agencyId } = accounts.find(({ username }) => username === ADMINISTRATOR)!;
    const ending = { at: clock.now(), hostAt: instant(Date.now()) };
    await writeEnding(store, ending, { officerId, agencyId, role: 'SYS_ADMIN' });
    clock.goOnFrom(ending);
  }

  private async take(story: Story, step: Step): Promise<void> {
    const { name, by, path, body, enrols, echoes } = step;
    const reply = await this.players.ask(by, {
      method: 'POST',
      path: filledIn(path, this.answers),
      headers: { 'idempotency-key': `${story.name}/${name}` },
      body: filledIn(body, this.answers),
    });
    if (enrols && reply.body['code'] === 'officer-ended') return this.players.hasLeft(enrols);
    if (reply.status >= 300) throw new Error(`the story stops at ${name}: ${String(reply.body['code'])}`);
    this.answers.set(name, reply.body);
    if (enrols) this.enrol(enrols, reply.body);
    if (echoes) await this.stage.settled();
  }

  private enrol(player: string, answer: Reply['body']): void {
    this.players.enrol(player, answer);
    this.answers.set('officers', this.players.officers());
  }

  /** The agencies that were there at the founding, by what the story calls them: `{{agencies.police}}`. */
  private async agencies(): Promise<Readonly<Record<string, string>>> {
    const { position } = await this.stage.store.head();
    const headers = { 'read-after': String(position) };
    const reply = await this.players.ask(ADMINISTRATOR, { method: 'GET', path: '/v1/agencies?limit=200', headers });
    if (reply.status >= 300) throw new Error(`the story cannot read the agencies: ${String(reply.body['code'])}`);
    return agenciesIn(reply.body);
  }
}
