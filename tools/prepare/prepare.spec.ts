import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isAlive } from '@center/embedded-database';
import { temporaryFolder, until } from '@center/testing';

const ownPackage = readFileSync(resolve(__dirname, '../../package.json'), 'utf8');
const ownStart = (JSON.parse(ownPackage) as { scripts: { start: string } }).scripts.start;

/** A project like this one, with a stub compiler and server; the commands are the real ones. */
const smallProject = (): string => {
  const root = join(temporaryFolder(), 'a project'); // with a space
  cpSync(resolve(__dirname, '..'), join(root, 'tools'), { recursive: true });
  const files = {
    'package.json': {
      name: 'small',
      version: '1.0.0',
      scripts: { start: ownStart, plain: 'node tools/start.mjs' },
      dependencies: { '@nestjs/cli': 'file:compiler' },
    },
    'package-lock.json': lockOf('1.0.0'),
    'compiler/package.json': { name: '@nestjs/cli', version: '1.0.0' },
    'compiler/bin/nest.js': `require('fs').cpSync('apps', 'dist/apps', { recursive: true })`,
    'apps/api/src/main.js': `
      process.on('SIGTERM', () => process.exit(7));
      require('fs').writeFileSync(${JSON.stringify(join(root, 'pid'))}, String(process.pid));
      console.log('listening');
      if (process.env.ONCE) process.exitCode = 3; else setInterval(() => undefined, 1000);`,
    'libs/.keep': '',
    'migrations/.keep': '',
    'nest-cli.json': '',
    'tsconfig.json': '',
    'tsconfig.build.json': '',
  };
  for (const [path, content] of Object.entries(files)) write(join(root, path), content);
  return root;
};

const lockOf = (version: string) => ({
  name: 'small',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'small', version: '1.0.0', dependencies: { '@nestjs/cli': 'file:compiler' } },
    compiler: { name: '@nestjs/cli', version },
    'node_modules/@nestjs/cli': { resolved: 'compiler', link: true },
  },
});

const write = (path: string, content: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
};

const pidOf = (root: string): number => Number(readFileSync(join(root, 'pid'), 'utf8'));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const command = (
  root: string,
  env: NodeJS.ProcessEnv = {},
  name = 'start',
): ChildProcess & { ended: Promise<Ended> } => {
  const child = spawn(process.execPath, [join(root, 'tools', `${name}.mjs`)], {
    cwd: '/',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, said })));
  return Object.assign(child, { ended });
};

const npmRun = (root: string, script: string): ChildProcess =>
  spawn('npm', ['run', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });

const said = (child: ChildProcess, words: string): Promise<void> =>
  new Promise((done) => child.stdout?.on('data', (text: Buffer) => text.toString().includes(words) && done()));

const once = (root: string): Promise<Ended> => command(root, { ONCE: 'yes' }).ended;

describe('on a Node that is too old', () => {
  it('prints a message and does nothing', async () => {
    const root = smallProject();
    const old = join(root, 'old.cjs');
    write(old, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`);
    const { code, said } = await command(root, { NODE_OPTIONS: `--require "${old}"` }).ended;
    expect([code, said]).toEqual([1, expect.stringMatching(/20\.19 or newer.*this is 20\.18\.3/s)]);
    expect(existsSync(join(root, 'node_modules'))).toBe(false);
  });
});

describe('npm start', () => {
  let root: string;
  beforeEach(() => {
    root = smallProject();
  });

  it('installs, builds and runs the first time, and only runs the second time', async () => {
    const first = await once(root);
    expect(first.said).toMatch(/Installing.*Building.*Starting.*listening/s);
    const second = await once(root);
    expect(second.said).not.toMatch(/Installing|Building/);
    expect([first.code, second.code]).toEqual([3, 3]);
  });

  it('rebuilds when a source has changed, not for a spec', async () => {
    await once(root);
    write(join(root, 'apps/api/src/main.spec.ts'), 'new');
    expect((await once(root)).said).not.toContain('Building');
    write(join(root, 'apps/api/src/other.ts'), 'new');
    expect((await once(root)).said).toMatch(/^(?!.*Installing).*Building/s);
  });

  it('reinstalls when the lock file has changed, a package is missing, or an install was interrupted', async () => {
    await once(root);
    write(join(root, 'compiler/package.json'), { name: '@nestjs/cli', version: '1.0.1' });
    write(join(root, 'package-lock.json'), lockOf('1.0.1'));
    expect((await once(root)).said).toContain('Installing');
    rmSync(join(root, 'node_modules/@nestjs/cli'), { recursive: true });
    expect((await once(root)).said).toContain('Installing');
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect((await once(root)).said).toContain('Installing');
  });

  it('installs nothing that the lock file does not name, and leaves the lock file unchanged', async () => {
    const incomplete = JSON.stringify({ ...lockOf('1.0.0'), packages: { '': { name: 'small', version: '1.0.0' } } });
    write(join(root, 'package-lock.json'), incomplete);
    const { code, said } = await once(root);
    expect([code, said]).toEqual([1, expect.stringMatching(/could not be installed/)]);
    expect(said).not.toContain('listening');
    expect(existsSync(join(root, 'node_modules/@nestjs/cli'))).toBe(false);
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toBe(incomplete);
  });

  it('prints the compiler output when the build fails, and builds again next time', async () => {
    write(join(root, 'compiler/bin/nest.js'), `console.log('main.ts(1,1): no such thing'); process.exit(1)`);
    const { code, said } = await once(root);
    expect([code, said]).toEqual([1, expect.stringMatching(/The build failed.*no such thing/s)]);
    expect((await once(root)).said).toContain('Building');
  });

  it('serializes the preparation of two concurrent commands', async () => {
    const ended = await Promise.all([once(root), once(root)]);
    expect(ended.map(({ code }) => code)).toEqual([3, 3]);
    expect(ended.filter(({ said }) => said.includes('Installing'))).toHaveLength(1);
  });

  it('is one process, which exits with the server’s exit code on SIGTERM', async () => {
    const running = command(root);
    await said(running, 'listening');
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(7);
  });

  it('receives a signal sent to npm, and npm waits for it', async () => {
    const npm = npmRun(root, 'start');
    await said(npm, 'listening');
    npm.kill('SIGTERM');
    await new Promise((done) => npm.once('exit', done));
    expect(isAlive(pidOf(root))).toBe(false);
  });

  it('stops when npm was killed and could not forward a signal', async () => {
    const npm = npmRun(root, 'plain');
    await said(npm, 'listening');
    npm.kill('SIGKILL');
    process.kill(Number(readFileSync(`/proc/${pidOf(root)}/stat`, 'utf8').split(' ')[3]), 'SIGKILL'); // and its shell
    await until('the server has ended', () => !isAlive(pidOf(root)));
  });

  it('stops the compiler on SIGTERM while building', async () => {
    const mark = join(root, 'building');
    write(
      join(root, 'compiler/bin/nest.js'),
      `process.on('SIGTERM', () => { require('fs').rmSync('building'); process.exit(1); });
       require('fs').writeFileSync('building', ''); console.error('x'); setInterval(() => undefined, 1000)`,
    );
    const running = command(root);
    await until('it is building', () => existsSync(mark));
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(143);
    expect(existsSync(mark)).toBe(false);
  });
});
