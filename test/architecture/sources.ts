import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'tools'];

/** A source file with its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Reads a file by its path from the project root. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The project's own source files whose path matches. */
export const sources = (pattern: RegExp): SourceFile[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
    .filter((path) => /[.](ts|mjs|cjs)$/.test(path) && pattern.test(path))
    .map((path) => ({ path, text: readText(path) }));

/** The matches of a global pattern in the files, as `path: finding`. */
export const findings = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`));
