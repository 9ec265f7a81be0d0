import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const ROOMS = ['apps', 'libs', 'migrations', 'test', 'tools'];

/** A file of the tree with its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One file of the tree by its path from the top. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Our own source files whose path matches. */
export const sources = (pattern: RegExp): SourceFile[] =>
  ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
  )
    .filter((path) => /[.](ts|mjs|cjs)$/.test(path) && pattern.test(path))
    .map((path) => ({ path, text: readText(path) }));

/** What of a pattern each file says, as `path: finding`; the pattern is global. */
export const findings = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`));
