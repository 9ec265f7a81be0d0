import { readFileSync } from 'node:fs';
import { caseReactions } from '@center/cases';
import { EventStore } from '@center/event-store';
import { type Instant, instant } from '@center/kernel';
import { Projections } from '@center/projections';
import {
  type ApiClient,
  laiyang,
  replyOf,
  type SampleAccount,
  type ScenarioClock,
  ScenarioRunner,
} from '@center/scenario';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const TIMEOUT_MS = 30_000;
const TENTHS = 10;

/** Receives progress lines; `assertNotCancelled` throws when the start is cancelled. */
interface RunCallbacks {
  readonly report: (line: string) => void;
  readonly assertNotCancelled: () => void;
}

/**
 * Runs the Laiyang scenario against the log of a demonstration, through the program's own routes, before it listens.
 * Does nothing when the scenario is complete, and resumes an interrupted one. Afterwards the log's clock continues from
 * the scenario's last instant. Rejects with what `assertNotCancelled` throws.
 */
export const runScenario = async (
  app: NestFastifyApplication,
  clock: ScenarioClock,
  accountsFile: string,
  { report, assertNotCancelled }: RunCallbacks,
): Promise<void> => {
  const store = app.get(EventStore);
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as SampleAccount[];
  const runner = new ScenarioRunner({ store, clock, accounts, door: doorOf(app), settled: () => settled(app) });
  let reported = 0;
  await runner.play(laiyang(await beginning(store)), (done, of) => {
    assertNotCancelled();
    const tenths = Math.floor((TENTHS * done) / of);
    if (tenths > reported) report(`演示情景 ${TENTHS * tenths}% / demonstration scenario: ${TENTHS * tenths}%`);
    reported = tenths;
  });
};

/** The founding is the log's first event. */
const beginning = async (store: EventStore): Promise<Instant> => {
  const [first] = await store.readAll(0n, 1);
  return first?.knownAt ?? instant(Date.now());
};

const doorOf =
  (app: NestFastifyApplication): ApiClient =>
  async ({ method, path, headers, body, table }) => {
    const payload = table ?? body;
    const type = table !== undefined && { 'content-type': 'text/csv; charset=utf-8' };
    const answer = await app.inject({
      method,
      url: path,
      headers: { ...headers, ...type },
      ...(payload && { payload }),
    });
    return replyOf(answer.statusCode, answer.body);
  };

/** Waits until the reactions have handled every event, including those they appended. Throws when one has stopped. */
const settled = async (app: NestFastifyApplication): Promise<void> => {
  const projections = app.get(Projections);
  for (let answered = -1n, { position } = await app.get(EventStore).head(); answered < position;) {
    answered = position;
    for (const { name } of caseReactions) {
      if (!(await projections.reached(name, position, TIMEOUT_MS)))
        throw new Error(`timed out waiting for the reaction ${name}`);
    }
    ({ position } = await app.get(EventStore).head());
  }
};
