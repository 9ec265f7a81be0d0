import { createRequire } from 'node:module';
import { worker } from 'workerpool';

type Functions = Readonly<Record<string, (...input: readonly unknown[]) => unknown>>;

const load = createRequire(__filename);

// The program of a worker thread. It gets what it lays out and nothing else: no settings, no keys, no connection.
worker({
  run: (file: string, name: string, input: readonly unknown[]): unknown => {
    const functions = load(file) as Functions;
    return functions[name]!(...input);
  },
});
