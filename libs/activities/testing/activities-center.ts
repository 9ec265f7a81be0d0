import { RegisterImportsModule } from '@center/agencies';
import { caseProblems } from '@center/cases';
import type { Clock } from '@center/kernel';
import { LiveModule } from '@center/live';
import { WorkerPool } from '@center/print';
import { tableProblems } from '@center/tables';
import { AccessLog, Vault } from '@center/vault';
import { Global, Module } from '@nestjs/common';
import {
  type AgenciesCenter,
  agenciesCenter,
  newKey,
  type Shared,
  sharedData,
} from '../../agencies/testing/agencies-center';
import { activities } from '../src';

/** An answer as the specs read it. */
export interface Answer {
  readonly status: number;
  readonly headers: object;
  readonly body: {
    readonly code?: string;
    readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
    readonly activityId?: string;
    readonly materialId?: string;
    readonly householdIds?: readonly string[];
    readonly warnings?: readonly { readonly code: string; readonly pointer: string }[];
    readonly version?: number;
    readonly position?: string;
    readonly items?: readonly Readonly<Record<string, unknown>>[];
    readonly nextCursor?: string | null;
    readonly [field: string]: unknown;
  };
}

/** A request as it is sent. */
interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  /** a table as CSV, in place of a body */
  readonly table?: string;
}

/** Activities, the register and the vault in a small application on a real database. */
export interface ActivitiesCenter extends Pick<AgenciesCenter, 'app' | 'database' | 'store' | 'projections'> {
  readonly vault: Vault;
  readonly accounts: () => ReturnType<AgenciesCenter['accounts']['read']>;
  /** sends a request as it is */
  readonly door: (request: Asked) => Promise<{ status: number; text: string }>;
  readonly account: (username: string) => ReturnType<AgenciesCenter['account']>;
  post(who: string, path: string, body: object, key?: string): Promise<Answer>;
  /** reads after the events so far */
  get(who: string, path: string): Promise<Answer>;
  readonly agencyOf: (username: string) => Promise<string>;
  close(): Promise<void>;
}

/** Opens a center with the import of officers; `clock` is that of the log, by default the host's. */
export const openActivities = async (clock?: Clock): Promise<ActivitiesCenter> => {
  const data: Shared = await sharedData();
  const log = { provide: AccessLog, useValue: new AccessLog(data.database.pool, data.vault) };

  @Global()
  @Module({ providers: [log, WorkerPool], exports: [AccessLog, WorkerPool] })
  class Given {}

  const { module, problems, views } = activities;
  const center = await agenciesCenter(
    data,
    { importLimit: 1_000_000 },
    {
      modules: [Given, RegisterImportsModule, LiveModule.forRoot(Object), module],
      problems: { ...caseProblems, ...tableProblems, ...problems },
      views,
      ...(clock && { clock }),
    },
  );
  await center.founding.found();
  const { app, database, store, projections } = center;
  return {
    ...{ app, database, store, projections },
    account: (username) => center.account(username),
    vault: data.vault,
    accounts: () => center.accounts.read(),
    door: async ({ method, path, headers, body, table }) => {
      const payload = table ?? body;
      const type = table !== undefined && { 'content-type': 'text/csv; charset=utf-8' };
      const answer = await app.inject({
        method,
        url: path,
        headers: { ...headers, ...type },
        ...(payload && { payload }),
      });
      return { status: answer.statusCode, text: answer.body };
    },
    post: (who, path, body, key = newKey()) =>
      center.ask(who, path, { method: 'POST', body, headers: { 'idempotency-key': key } }),
    get: async (who, path) => {
      const { position } = await store.head();
      return center.ask(who, path, { headers: { 'read-after': String(position) } });
    },
    agencyOf: async (username) => (await center.account(username)).agencyId,
    close: async () => {
      await center.close();
      await data.database.close();
    },
  };
};
