import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './places.mjs';
import { patiently, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const FOLDERS = ['apps', 'libs', 'migrations', 'tools/build'];
const FILES = ['nest-cli.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const NOT_BUILT = /[.]spec[.]ts$|^libs[\\/]testing[\\/]/;

/** Stored next to the build output: the digest of its sources. */
const STAMP = inProject('dist', '.sources');

/** Builds the program when its sources have changed since the last build, or when that build was interrupted. */
export const build = async () => {
  const sources = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  say('正在编译', 'Building');
  rmSync(inProject('dist'), { recursive: true, force: true });
  const nest = inProject('node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { code, said } = await patiently(() => run(process.execPath, [nest, 'build']));
  if (code !== 0) giveUp('编译失败', 'The build failed', said.trim());
  writeFileSync(STAMP, sources);
};

/** A digest of every file that the build reads. By content: a fresh checkout has new mtimes and the same sources. */
const fingerprint = () => {
  const digest = createHash('sha256');
  for (const path of [...FILES, ...FOLDERS.flatMap(sourcesOf)]) {
    digest
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0');
  }
  return digest.digest('hex');
};

const sourcesOf = (folder) =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(inProject().length + 1))
    .filter((path) => !NOT_BUILT.test(path))
    .sort();
