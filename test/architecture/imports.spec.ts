import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type Cruised, ROOT } from './cruise';
import { backdrop, type PlantedFile, sound, violations } from './planted';
import layers from './layers.json';

/** A temporary project with this project's package.json and paths, and only the given files. */
const plantTree = async (files: readonly PlantedFile[]): Promise<string> => {
  const tree = await mkdtemp(join(tmpdir(), 'planted-'));
  await Promise.all(
    files.map(async ({ file, source }) => {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), source);
    }),
  );
  await Promise.all(['package.json', 'tsconfig.json'].map((name) => copyFile(join(ROOT, name), join(tree, name))));
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
};

describe('the import rules', () => {
  let tree: string;
  let planted: Cruised;
  const brokenBy = (file: string): string[] =>
    planted.violations.filter(({ from }) => from === file).map(({ rule }) => rule);

  beforeAll(async () => {
    tree = await plantTree([...backdrop, ...violations, ...sound]);
    planted = await cruise(tree, ['apps', 'libs', 'migrations', 'test']);
  });
  afterAll(() => rm(tree, { recursive: true }));

  it.each(violations)('$rule catches $file', ({ rule, file }) => {
    expect(brokenBy(file)).toContain(rule);
  });

  it.each(sound)('no rule reports $file', ({ file }) => {
    expect(brokenBy(file)).toEqual([]);
  });

  it('each have a planted violation', () => {
    const probed = new Set(violations.map(({ rule }) => rule));
    expect(planted.rules.filter((rule) => !probed.has(rule))).toEqual([]);
  });
});

describe('the codebase', () => {
  it('violates no import rule', async () => {
    const { modules, violations: found } = await cruise(ROOT, ['apps', 'libs', 'migrations', 'test']);
    expect(found).toEqual([]);
    expect(modules).toBeGreaterThan(layers.line.length);
  }, 120_000); // it parses every file

  it('has every lib in the dependency order, and no others', async () => {
    expect((await readdir(join(ROOT, 'libs'))).sort()).toEqual([...layers.line, ...layers.outsideTheLine].sort());
  });
});
