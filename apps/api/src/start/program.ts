import { SampleAccounts } from '@center/access';
import { Founding } from '@center/agencies';
import { SentEventAnswer } from '@center/cases';
import type { Settings } from '@center/config';
import { hostClock, type Log, openPool } from '@center/event-store';
import type { Clock } from '@center/kernel';
import { closeUnusedConnections, httpAdapter, prepareHttp, serveOpenApi } from '@center/web';
import { openApiWebhooks } from '@center/webhooks';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../api.module';
import { Readiness } from '../health/readiness';
import { JsonLog } from '../logs/json-log';
import { watchRequests } from '../logs/watch-requests';
import { Metrics } from '../metrics/metrics';
import { operationsServer } from '../operations-server';
import { readyDatabase, refuseForgotten, refuseOwner } from './database';
import { readyLog } from './log';
import { scenarioClock } from './scenario-clock';
import { TAGS } from './tags';
import { portRefused } from './start-refused';
import { runScenario } from './run-scenario';

/** How long running requests may take to complete during shutdown. */
const DRAIN = 10_000;
/** How often connections whose request has completed are closed during shutdown. */
const SWEEP = 100;

/** What the startup message needs. */
export interface Running {
  /** URL for a browser on this machine */
  readonly url: string;
  /** URL of metrics and of the state of the views */
  readonly operationsUrl: string;
  /** the file of usernames and passwords, for a center with sample accounts */
  readonly accountsFile: string | undefined;
}

/** Starts and stops the program. What was started is stopped in the opposite order. */
export class Program {
  private readonly started: (() => Promise<void>)[] = [];
  private starting: Promise<Running> | undefined;
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly report: (line: string) => void,
  ) {}

  /** Starts everything and listens. Throws when it fails; `stop` then undoes the completed steps. */
  start(): Promise<Running> {
    this.starting ??= this.begin();
    return this.starting;
  }

  /** Accepts no more requests, drains running ones, and stops everything. Can be called at any time and repeatedly. */
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
    await refuseOwner(this.settings, pool);
    await refuseForgotten(this.settings, pool);
    const log = await readyLog(this.settings, pool);
    this.started.push(() => log.close());
    const clock = await scenarioClock(this.settings, log);
    const app = await this.open(pool, log, clock ?? hostClock);
    const { accountsFile } = await app.get(Founding).found();
    await app.get(SampleAccounts).assertNoSampleAccounts();
    this.refuseWhenStopping();
    if (clock && accountsFile) {
      await runScenario(app, clock, accountsFile, {
        report: this.report,
        assertNotCancelled: () => this.refuseWhenStopping(),
      });
    }
    this.refuseWhenStopping();
    const url = await this.listen(app);
    return { url, operationsUrl: await this.listenForOperations(app), accountsFile };
  }

  private async end(): Promise<void> {
    await this.starting?.catch(() => undefined); // its caller gets the error; a step cannot be undone half-way
    for (let stop = this.started.pop(); stop; stop = this.started.pop()) await stop();
  }

  private refuseWhenStopping(): void {
    if (this.stopping) throw new Stopped();
  }

  private async open(pool: ReturnType<typeof openPool>, log: Log, clock: Clock): Promise<NestFastifyApplication> {
    const { settings } = this;
    const metrics = new Metrics();
    const logger = new JsonLog(settings.logLevel);
    const app = await NestFactory.create<NestFastifyApplication>(
      ApiModule.forRoot({ settings, pool, store: log.storeWith(clock), clock, metrics }),
      httpAdapter(settings),
      { logger, abortOnError: false },
    );
    this.started.push(() => drain(app));
    watchRequests(app.getHttpAdapter().getInstance(), logger, metrics);
    prepareHttp(app);
    serveOpenApi(app, { tags: TAGS, ...openApiWebhooks(SentEventAnswer) });
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

  private async listenForOperations(app: NestFastifyApplication): Promise<string> {
    const { operations, demonstration } = this.settings;
    const server = operationsServer({ metrics: app.get(Metrics), readiness: app.get(Readiness), demonstration });
    this.started.push(() => server.close());
    try {
      return await server.listen({ ...operations });
    } catch (error) {
      throw portRefused(error, operations.host, operations.port, 'OPERATIONS_') ?? error;
    }
  }
}

/** The program was stopped while it was starting. */
export class Stopped extends Error {
  constructor() {
    super('stopped while starting');
    this.name = 'Stopped';
  }
}

/**
 * Closes the application. Neither a client that does not read its response delays this, nor one that keeps its
 * connection open after the response to a running request.
 */
const drain = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpServer();
  const enough = setTimeout(() => server.closeAllConnections(), DRAIN);
  const answered = setInterval(() => {
    server.closeIdleConnections();
    closeUnusedConnections(server);
  }, SWEEP);
  try {
    await app.close();
  } finally {
    clearTimeout(enough);
    clearInterval(answered);
  }
};
