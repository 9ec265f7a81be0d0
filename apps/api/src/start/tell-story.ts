import { readFileSync } from 'node:fs';
import { EventStore } from '@center/event-store';
import type { SampleAccount, Step } from '@center/scenario';
import { type ScenarioClock, Storyteller } from '@center/scenario';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const EVERY = 10;

/**
 * Plays a story into the log of a demonstration, through the program's own routes, before it listens. Nothing when it
 * was played before; one that was interrupted goes on where it stopped. The clock goes with the host's afterwards.
 */
export const tellStory = async (
  app: NestFastifyApplication,
  clock: ScenarioClock,
  accountsFile: string,
  steps: readonly Step[],
  report: (line: string) => void,
): Promise<void> => {
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as SampleAccount[];
  const door = async (url: string, headers: Readonly<Record<string, string>>, body: object) => {
    const answer = await app.inject({ method: 'POST', url, headers: { ...headers }, payload: body });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  const storyteller = new Storyteller(app.get(EventStore), clock, door, accounts);
  await storyteller.play(steps, (done, of) => {
    if (done % EVERY === 0 || done === of) report(`演示情景 ${done}/${of} / telling the demonstration's story ${done} of ${of}`);
  });
  clock.release();
};
