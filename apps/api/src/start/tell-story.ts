import { readFileSync } from 'node:fs';
import { caseReactions } from '@center/cases';
import { EventStore } from '@center/event-store';
import { type Instant, instant } from '@center/kernel';
import { Projections } from '@center/projections';
import { type ApiClient, laiyang, type SampleAccount, type ScenarioClock, ScenarioRunner } from '@center/scenario';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const PATIENCE = 30_000;
const TENTH = 10;

/** Who hears how far it has come, and who may stop it: `goOn` throws when it is to stop. */
interface Telling {
  readonly report: (line: string) => void;
  readonly goOn: () => void;
}

/**
 * Plays the story of Laiyang into the log of a demonstration, through the program's own routes, before it listens.
 * Nothing when it was played before; one that was interrupted goes on where it stopped. Afterwards the log's clock goes
 * on from the story's last moment. Rejects with what `goOn` throws.
 */
export const tellStory = async (
  app: NestFastifyApplication,
  clock: ScenarioClock,
  accountsFile: string,
  { report, goOn }: Telling,
): Promise<void> => {
  const store = app.get(EventStore);
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as SampleAccount[];
  const storyteller = new ScenarioRunner({ store, clock, accounts, door: doorOf(app), settled: () => settled(app) });
  let told = 0;
  await storyteller.play(laiyang(await beginning(store)), (done, of) => {
    goOn();
    const tenths = Math.floor((TENTH * done) / of);
    if (tenths > told) report(`演示情景 ${TENTH * tenths}% / the demonstration's story: ${TENTH * tenths}%`);
    told = tenths;
  });
};

/** The founding is the log's first event. */
const beginning = async (store: EventStore): Promise<Instant> => {
  const [first] = await store.readAll(0n, 1);
  return first?.knownAt ?? instant(Date.now());
};

const doorOf =
  (app: NestFastifyApplication): ApiClient =>
  async ({ method, path, headers, body }) => {
    const answer = await app.inject({ method, url: path, headers: { ...headers }, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

/** Waits until the reactions have answered all there is, what they have written too. Throws when one has stopped. */
const settled = async (app: NestFastifyApplication): Promise<void> => {
  const projections = app.get(Projections);
  for (let answered = -1n, { position } = await app.get(EventStore).head(); answered < position;) {
    answered = position;
    for (const { name } of caseReactions) {
      if (!(await projections.reached(name, position, PATIENCE)))
        throw new Error(`the story waits for ${name} in vain`);
    }
    ({ position } = await app.get(EventStore).head());
  }
};
