import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './cruise';
import { readText, sources } from './sources';

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`);
const papers = ['README.md', 'ARCHITECTURE.md', ...inDocs].filter((path) => path.endsWith('.md'));
const docker = ['docker/Dockerfile', 'docker/compose.yaml'];
const everything = [...papers, ...docker];

const found = (path: string, pattern: RegExp): string[] =>
  [...readText(path).matchAll(pattern)].map(([, word]) => word!);

/** The environment variables that the program reads, from its settings class. */
const settings = found('libs/config/src/environment.ts', /^ {2}readonly ([A-Z_]+)[?]?:/gm).sort();

describe('the documentation', () => {
  it.each(papers)('%s has no broken links', (path) => {
    const links = found(path, /\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });

  it('names only existing npm scripts', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const named = everything.flatMap((path) => found(path, /\bnpm run (?:--silent )?([a-z:-]+)/g));
    expect(named).toContain('ops');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names only existing ops commands', () => {
    const named = new Set(everything.flatMap((path) => found(path, /\bops(?: --|\/src\/main[.]js) ([a-z][a-z-]+)/g)));
    expect(named).toContain('create-admin');
    const program = sources(/^apps\/ops\/src\/.*(?<![.]spec)[.]ts$/).map(({ text }) => text);
    expect([...named].filter((name) => !program.some((text) => text.includes(`'${name}'`)))).toEqual([]);
  });

  it('names only programs that are built', () => {
    const programs = everything.flatMap((path) => found(path, /\bdist\/(\S+)\.js\b/g));
    expect(programs).toContain('apps/api/src/main');
    expect(programs.filter((program) => !existsSync(join(ROOT, `${program}.ts`)))).toEqual([]);
  });

  it('has short decision records, each in the index', () => {
    const decisions = papers.filter((path) => /^docs\/adr\/\d/.test(path));
    expect(decisions.filter((path) => readText(path).trim().split('\n').length > 25)).toEqual([]);
    expect(found('docs/adr/README.md', /\((\d{4}-[^)]+)\)/g).map((name) => `docs/adr/${name}`)).toEqual(
      decisions.sort(),
    );
  });
});

describe('the settings', () => {
  it.each(['中文', 'English'])('are all in the README (%s)', (language) => {
    const half = readText('README.md').split('\n---\n')[language === '中文' ? 0 : 1]!;
    const rows = [...half.matchAll(/^\| ((?:`[A-Z_]+`[、, ]*)+) \|/gm)].map(([, names]) => names!);
    const named = rows.flatMap((names) => [...names.matchAll(/[A-Z_]+/g)].map(([name]) => name));
    expect(named.sort()).toEqual(settings);
  });

  it('of the image are settings of the program', () => {
    const image = readText('docker/Dockerfile').split('\nFROM ').at(-1)!;
    const set = [...image.matchAll(/^(?:ENV| {3}) ([A-Z_]+)=/gm)].map(([, name]) => name!);
    expect(set).toHaveLength(6);
    expect(set.filter((name) => !settings.includes(name))).toEqual([]);
  });
});

describe('the image', () => {
  const image = readText('docker/Dockerfile').split('\nFROM ').at(-1)!;

  it('runs as an unprivileged user and has a health check', () => {
    expect(image).toMatch(/^USER node$/m);
    expect(image.indexOf('\nUSER node')).toBeLessThan(image.indexOf('\nCMD'));
    expect(image).toMatch(/^HEALTHCHECK [^]*\/health\/ready/m);
  });

  it('copies only existing files', () => {
    const copied = found('docker/Dockerfile', /^COPY (?!--from)(.+) \S+$/gm).flatMap((names) => names.split(' '));
    expect(copied).toContain('migrations');
    expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});
