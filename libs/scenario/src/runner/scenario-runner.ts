import type { EventStore } from '@center/event-store';
import { type Instant, instant } from '@center/kernel';
import { endingOf, writeEnding } from '../clock/ending';
import type { ScenarioClock } from '../clock/scenario-clock';
import { agenciesIn } from './agencies';
import { filledIn } from './answers';
import type { ApiClient, Reply } from './api-client';
import { Actors, type SampleAccount } from './actors';
import type { Step } from './step';

/** A scenario: its steps in chronological order, and its end. */
export interface Story {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly ends: Instant;
}

/** The target of a scenario run. */
export interface ScenarioContext {
  readonly store: EventStore;
  readonly clock: ScenarioClock;
  readonly door: ApiClient;
  readonly accounts: readonly SampleAccount[];
  /** resolves when all subscribers have reached the end of the log */
  readonly settled: () => Promise<void>;
}

const ADMINISTRATOR = 'admin';
const LEADER = 'leader';

/** Runs a scenario into the log of a demonstration, through the public commands. */
export class ScenarioRunner {
  private readonly players: Actors;
  private readonly answers = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(private readonly stage: ScenarioContext) {
    this.players = new Actors(stage.door, stage.accounts);
  }

  /**
   * Runs the steps in order, each at its own time, and then starts the clock. Does nothing if the run has completed before.
   * An interrupted run restarts from the beginning: completed steps return the same response and append nothing. Rejects if
   * a step is rejected, which means that scenario and application do not match.
   */
  async play(story: Story, report: (done: number, of: number) => void): Promise<void> {
    const { store, clock, accounts } = this.stage;
    if (await endingOf(store)) return;
    this.answers.set('agencies', await this.agencies());
    this.answers.set('officers', this.players.officers());
    for (const [nth, step] of story.steps.entries()) {
      clock.setTo(step.at);
      if (!this.players.isComplete(step)) await this.take(story, step);
      report(nth + 1, story.steps.length);
    }
    clock.setTo(story.ends);
    const { officerId, agencyId } = accounts.find(({ username }) => username === ADMINISTRATOR)!;
    const ending = { at: clock.now(), hostAt: instant(Date.now()) };
    await writeEnding(store, ending, { officerId, agencyId, role: 'SYS_ADMIN' });
    clock.continueFrom(ending);
  }

  private async take(story: Story, step: Step): Promise<void> {
    const { name, by, method = 'POST', path, body, table, enrols, echoes } = step;
    const reply = await this.players.ask(by, {
      method,
      path: filledIn(path, this.answers),
      headers: { 'idempotency-key': `${story.name}/${name}` },
      ...(table === undefined ? { body: filledIn(body, this.answers) } : { table }),
    });
    if (enrols && reply.body['code'] === 'officer-ended') return this.players.hasLeft(enrols);
    if (reply.status >= 300) throw new Error(`scenario step ${name} failed: ${String(reply.body['code'])}`);
    if (table !== undefined) assertWhole(name, reply.body);
    this.answers.set(name, table === undefined ? reply.body : { officerIds: officersIn(reply) });
    if (enrols) await this.enrol(enrols, step, reply.body);
    if (echoes) await this.stage.settled();
  }

  /** The new officer sets a password, and the leader confirms the appointment at the time of the step. */
  private async enrol(player: string, { at, name }: Step, answer: Reply['body']): Promise<void> {
    await this.players.enrol(player, answer);
    this.answers.set('officers', this.players.officers());
    await this.stage.settled(); // the list of officers has the appointment
    const reply = await this.players.ask(LEADER, {
      method: 'POST',
      path: '/v1/appointments/confirm',
      headers: { 'idempotency-key': `${name}/confirm` },
      body: { appointmentIds: [answer['appointmentId']], at, lateEntryReason: 'IMPORTED' },
    });
    const [result] = (reply.body['results'] ?? []) as { status: string }[];
    if (result?.status !== 'CONFIRMED') throw new Error(`the scenario cannot confirm the appointment of ${player}`);
  }

  /** The agencies of the founding, by scenario name: `{{agencies.police}}`. */
  private async agencies(): Promise<Readonly<Record<string, string>>> {
    const { position } = await this.stage.store.head();
    const headers = { 'read-after': String(position) };
    const reply = await this.players.ask(ADMINISTRATOR, { method: 'GET', path: '/v1/agencies?limit=200', headers });
    if (reply.status >= 300) throw new Error(`the scenario cannot read the agencies: ${String(reply.body['code'])}`);
    return agenciesIn(reply.body);
  }
}

/** The officers of the rows of an import, in order. */
const officersIn = ({ lines }: Reply): unknown[] => lines.slice(0, -1).map(({ officerId }) => officerId);

/** Throws unless every row of an import was accepted. */
const assertWhole = (name: string, { summary }: Reply['body']): void => {
  const { refused, code } = summary as { refused: number; code?: string };
  if (refused > 0 || code) throw new Error(`scenario step ${name} failed: ${code ?? `${refused} refused rows`}`);
};
