// The program of a worker thread in specs: compiles the sources as they are loaded, and then runs that of production.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const LIBS = join(__dirname, '..', '..');
const LIB = /^@center\/([^/]+)$/;
const OPTIONS = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename });
  module._compile(code, filename);
};
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const [, lib] = LIB.exec(request) ?? [];
  return resolve.call(Module, lib ? join(LIBS, lib, 'src', 'index.ts') : request, ...rest);
};

require(join(LIBS, 'print', 'src', 'workers', 'worker.ts'));
