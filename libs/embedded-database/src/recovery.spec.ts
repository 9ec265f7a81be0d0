import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { compiledLib, temporaryFolder, until } from '@center/testing';
import { isAlive, processesIn, startEmbeddedDatabase, startOf, type RunningDatabase } from './index';

const PROGRAM = `
  const { startEmbeddedDatabase } = require('./index.js');
  startEmbeddedDatabase(process.argv[2]).then(({ url }) => {
    process.on('message', () => process.exit(5));
    process.send(url);
  });`;

const answers = async (url: string, sql = 'select 1'): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

const killed = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGKILL');
  await until('the process has ended', () => !isAlive(pid));
};

describe('after a crash', () => {
  let folder: string;
  const lines: string[] = [];
  const running: RunningDatabase[] = [];
  const programs: ChildProcess[] = [];

  const start = async (): Promise<RunningDatabase> => {
    const database = await startEmbeddedDatabase(folder, (line) => lines.push(line));
    running.push(database);
    return database;
  };

  /** Starts the database in a separate process, which a spec can kill. */
  const startElsewhere = async (): Promise<{ program: ChildProcess; url: string }> => {
    const main = join(dirname(compiledLib('embedded-database')), 'program.js');
    writeFileSync(main, PROGRAM);
    const program = fork(main, [folder]);
    programs.push(program);
    const [url] = (await once(program, 'message')) as [string];
    return { program, url };
  };

  beforeEach(() => {
    folder = temporaryFolder();
    lines.length = 0;
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((database) => database.stop()));
    programs.splice(0).forEach((program) => program.kill('SIGKILL'));
  });

  it('stops the orphaned database of a killed process and keeps committed data', async () => {
    const { program, url } = await startElsewhere();
    await answers(url, 'create table mark ()');
    const orphan = postmasterOf(folder);
    await killed(program.pid!);
    expect(await answers(url)).toBe(true); // it is still running
    const next = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(lines[0]).toContain(`process ${orphan} of an earlier run`);
    expect(await answers(next.url, 'select from mark')).toBe(true);
  });

  it('recovers after process and database were both killed', async () => {
    const { program, url } = await startElsewhere();
    await answers(url, 'create table mark ()');
    await Promise.all([killed(program.pid!), killed(postmasterOf(folder))]);
    expect(await answers((await start()).url, 'select from mark')).toBe(true);
  });

  it('ignores a pid file with the pid of another process', async () => {
    const { program } = await startElsewhere();
    const file = join(folder, 'cluster', 'postmaster.pid');
    const content = readFileSync(file, 'utf8');
    await Promise.all([killed(program.pid!), killed(postmasterOf(folder))]);
    writeFileSync(file, content.replace(/^\d+/, String(process.pid)));
    expect(await answers((await start()).url)).toBe(true); // and this process is still running
  });

  it('ignores a lock whose pid was reused by another process', async () => {
    const lock = (started: string) =>
      writeFileSync(join(folder, 'in-use.json'), JSON.stringify({ pid: process.pid, started }));
    lock(startOf(process.pid));
    await expect(start()).rejects.toThrow('in use');
    lock('1');
    expect(await answers((await start()).url)).toBe(true);
  });

  it('restarts a crashed database at the same address', async () => {
    const { url } = await start();
    await answers(url, 'create table mark ()');
    await killed(postmasterOf(folder));
    expect(await answers(url)).toBe(false);
    await until('it is running again', () => lines.some((line) => line.includes('has been restarted')));
    expect(lines.join()).toContain('exited unexpectedly');
    expect(await answers(url, 'select from mark')).toBe(true);
  });

  it('can be stopped during a restart', async () => {
    const database = await start();
    await killed(postmasterOf(folder));
    await database.stop();
    expect(processesIn(folder)).toEqual([]);
  });

  it('leaves no process when the application exits without stop', async () => {
    const { program, url } = await startElsewhere();
    program.send('exit');
    const [code] = (await once(program, 'exit')) as [number];
    expect(code).toBe(5);
    expect(await answers(url)).toBe(false);
    expect(processesIn(folder)).toEqual([]);
    await start();
    expect(lines.join()).not.toContain('earlier run');
  });
});
