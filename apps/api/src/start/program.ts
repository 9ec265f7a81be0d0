import { SampleAccounts } from '@center/access';
import { Founding } from '@center/agencies';
import type { Settings } from '@center/config';
import { hostClock, openPool } from '@center/event-store';
import type { Clock } from '@center/kernel';
import { httpAdapter, prepareHttp, serveOpenApi } from '@center/web';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../api.module';
import { JsonLog } from '../logs/json-log';
import { watchRequests } from '../logs/watch-requests';
import { Metrics } from '../metrics/metrics';
import { readyDatabase } from './database';
import { scenarioClock } from './scenario-clock';
import { portRefused } from './start-refused';
import { tellStory } from './tell-story';

/** How long requests that run may take to end once the program is to stop. */
const DRAIN = 10_000;
/** How often connections are closed whose request has ended meanwhile. */
const SWEEP = 100;

/** What the one who started it must know. */
export interface Running {
  /** where a browser on this machine finds it */
  readonly url: string;
  /** where usernames and passwords stand, of a center with sample accounts */
  readonly accountsFile: string | undefined;
}

/** The program from its first step to its last: what was started is stopped, in the opposite order. */
export class Program {
  private readonly started: (() => Promise<void>)[] = [];
  private starting: Promise<Running> | undefined;
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly report: (line: string) => void,
  ) {}

  /** Starts everything and listens. Throws what keeps it from that; `stop` then undoes what was done. */
  start(): Promise<Running> {
    this.starting ??= this.begin();
    return this.starting;
  }

  /** Takes no more requests, lets those that run end, and stops all that was started. Can be called at any time, again too. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async begin(): Promise<Running> {
    const database = await readyDatabase(this.settings, this.report);
    this.started.push(() => database.stop());
    this.refuseWhenStopping();
    const pool = openPool(database.url);
    this.started.push(() => pool.end());
    const story = await scenarioClock(this.settings, pool);
    const app = await this.open(pool, story ?? hostClock);
    const { accountsFile } = await app.get(Founding).found();
    await app.get(SampleAccounts).assertNoSampleAccounts();
    this.refuseWhenStopping();
    if (story && accountsFile) {
      await tellStory(app, story, accountsFile, { report: this.report, goOn: () => this.refuseWhenStopping() });
    }
    this.refuseWhenStopping();
    return { url: await this.listen(app), accountsFile };
  }

  private async end(): Promise<void> {
    await this.starting?.catch(() => undefined); // its caller hears of it; a step half done cannot be undone
    for (let stop = this.started.pop(); stop; stop = this.started.pop()) await stop();
  }

  private refuseWhenStopping(): void {
    if (this.stopping) throw new Stopped();
  }

  private async open(pool: ReturnType<typeof openPool>, clock: Clock): Promise<NestFastifyApplication> {
    const { settings } = this;
    const metrics = new Metrics();
    const log = new JsonLog(settings.logLevel);
    const app = await NestFactory.create<NestFastifyApplication>(
      ApiModule.forRoot({ settings, pool, clock, metrics }),
      httpAdapter(settings),
      { logger: log, abortOnError: false },
    );
    this.started.push(() => drain(app));
    watchRequests(app.getHttpAdapter().getInstance(), log, metrics);
    await prepareHttp(app);
    serveOpenApi(app);
    await app.init();
    return app;
  }

  private async listen(app: NestFastifyApplication): Promise<string> {
    const { host, port } = this.settings;
    try {
      await app.listen(port, host);
      return await app.getUrl();
    } catch (error) {
      throw portRefused(error, host, port) ?? error;
    }
  }
}

/** The program was told to stop while it started. */
export class Stopped extends Error {
  constructor() {
    super('stopped while starting');
    this.name = 'Stopped';
  }
}

/**
 * Closes the application; a caller who will not take its answer does not hold the rest up, nor does one who keeps a
 * connection open after the answer to a request that was under way.
 */
const drain = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpServer();
  const enough = setTimeout(() => server.closeAllConnections(), DRAIN);
  const answered = setInterval(() => server.closeIdleConnections(), SWEEP);
  try {
    await app.close();
  } finally {
    clearTimeout(enough);
    clearInterval(answered);
  }
};
