import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '@center/event-store';

export type Pool = ReturnType<typeof openPool>;

interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Looks behind the program: its embedded database, as the database's own superuser. */
export class Behind {
  readonly cluster: string;

  constructor(private readonly home: string) {
    this.cluster = join(home, 'database', 'cluster');
  }

  /** The process and the port of the server, as PostgreSQL itself has noted them. */
  postmaster(): Postmaster {
    const [pid, , , port] = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) };
  }

  /** A few connections to the center's database, to be ended by the caller. */
  pool(): Pool {
    const { postgres } = JSON.parse(readFileSync(join(this.home, 'database', 'credentials.json'), 'utf8')) as {
      postgres: string;
    };
    return openPool(`postgres://postgres:${postgres}@127.0.0.1:${this.postmaster().port}/center`, 2);
  }

  /** Does some work on the database and leaves no connection open. */
  async with<Result>(work: (pool: Pool) => Promise<Result>): Promise<Result> {
    const pool = this.pool();
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  }
}
