import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EventStore, openPool } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import { eventsIn, withLog } from './log';

export type Pool = ReturnType<typeof openPool>;

interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Direct access to the program's embedded database as its superuser, and to its log. */
export class Behind {
  readonly cluster: string;

  constructor(private readonly home: string) {
    this.cluster = join(home, 'database', 'cluster');
  }

  /** The process id and port of the server, from `postmaster.pid`. */
  postmaster(): Postmaster {
    const [pid, , , port] = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) };
  }

  /** Opens a pool to the center's database, a small one by default, as a role if one is named. The caller must end it. */
  pool(connections = 2, role?: string): Pool {
    const { postgres } = JSON.parse(readFileSync(join(this.home, 'database', 'credentials.json'), 'utf8')) as {
      postgres: string;
    };
    const url = `postgres://postgres:${postgres}@127.0.0.1:${this.postmaster().port}/center`;
    return openPool(role ? `${url}?options=-c%20role%3D${role}` : url, connections);
  }

  /** Runs a function with a pool and closes the pool. */
  async with<Result>(work: (pool: Pool) => Promise<Result>, connections?: number, role?: string): Promise<Result> {
    const pool = this.pool(connections, role);
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  }
  /** Runs a function with the log. */
  withLog<Result>(work: (store: EventStore) => Promise<Result>): Promise<Result> {
    return this.with((pool) => withLog(pool, dirname(this.home), work));
  }

  /** All events of the log in order. */
  events(): Promise<StoredEvent[]> {
    return this.withLog(eventsIn);
  }
}
