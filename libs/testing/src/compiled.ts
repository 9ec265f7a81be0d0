import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';
import { temporaryFolder } from './run';

const ROOT = resolve(__dirname, '../../..');

/**
 * Compiles a library that imports no other library, for specs that run it in a separate process (for example, to kill it).
 * Returns the path that such a process can `require`.
 */
export const compiledLib = (name: string): string => {
  const to = temporaryFolder('compiled');
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
  const from = join(ROOT, 'libs', name, 'src');
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const place = join(to, file.replace(/ts$/, 'js'));
    if (!existsSync(dirname(place))) mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, compile(join(from, file)));
  }
  return join(to, 'index.js');
};

const compile = (path: string): string =>
  transformFileSync(path, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'commonjs' },
  }).code;
