// Compiles and starts the comparable program.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startProgram } from '../support/child.mjs';
import { shared } from '../support/program.mjs';

/** Starts it on a database of its own. */
export const startPeer = async (databaseUrl) => {
  const ts = shared('typescript');
  const source = readFileSync(new URL('main.ts', import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      useDefineForClassFields: false,
    },
  });
  const folder = new URL('../.build/', import.meta.url); // below bench, so that its packages resolve
  mkdirSync(folder, { recursive: true });
  const main = new URL('peer.mjs', folder);
  writeFileSync(main, outputText);
  return startProgram({
    main: fileURLToPath(main),
    env: { DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    path: '/health/live',
  });
};
