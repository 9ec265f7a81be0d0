const { availableParallelism } = require('node:os');

// Specs run as CommonJS on swc; the packages below ship only ES modules and are transformed on the way.
const esmPackages = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  'content-disposition',
  'cookie',
  'jose',
  '@borewit',
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/libs/testing/src/environment.ts',
  reporters: ['default', '<rootDir>/tools/workers-reporter.cjs'],
  testMatch: ['<rootDir>/{apps,libs,test,tools,migrations}/**/*.spec.ts'],
  moduleNameMapper: {
    '^@center/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '/worker-script$': '<rootDir>/libs/testing/src/worker-script.ts', // worker threads run the sources, too
  },
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest', // not in the temporary folder: a run leaves nothing there
  maxWorkers: Math.min(4, availableParallelism()), // one PostgreSQL serves them all
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
  testTimeout: 30_000,
  // A worker with nothing open still has its heap to free, which took more than jest's 500 ms on a busy machine.
  workerGracefulExitTimeout: 30_000,
};
