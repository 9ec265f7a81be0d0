// Lets a child process of a spec run the sources as they are: `node --require ./typescript.cjs appending-process.ts`.
const { transformFileSync } = require('@swc/core');
const Module = require('node:module');
const path = require('node:path');

const libs = path.resolve(__dirname, '../../..');
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve(
    request.replace(/^@center\/([^/]+)$/, (_, lib) => path.join(libs, lib, 'src/index.ts')),
    ...rest,
  );

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'commonjs' },
    swcrc: false,
  });
  module._compile(code, file);
};
