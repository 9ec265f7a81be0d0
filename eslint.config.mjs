import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const asyncInDomain = {
  selector: ':function[async=true], AwaitExpression',
  message: 'A decision does no I/O, so it never waits.',
};

export default defineConfig(
  // the packages of bench/ are installed only when it runs, so its types cannot be checked here
  globalIgnores([
    'dist/',
    '**/node_modules/',
    '.data/',
    'coverage/',
    'bench/.build/',
    'bench/.long/',
    'bench/peer/main.ts',
    'clients/typescript/dist/',
    'clients/typescript/src/schema.d.ts', // generated
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked], // no floating or misused promises, no `any`, no unneeded conditions …
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Off for good: `import type` on a DTO or an injected class erases the metadata that validation and Nest live on,
      // and this rule would turn the one into the other.
      '@typescript-eslint/consistent-type-imports': 'off',
      // With `noUncheckedIndexedAccess` a `!` is how one says that an index was just checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An id is branded by a type parameter that stands in its result only: `id<'case'>(text)`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A port's method is async by contract, whether or not this engine has to wait.
      '@typescript-eslint/require-await': 'off',
      // `return done();` in a function that answers nothing is how one leaves it early.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `void check;` keeps a type-level assertion.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // It takes for granted that nothing changes during an `await` or in a callback, which is where things do change.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A request or answer class is a shape with decorators; what is answered is a literal of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-misused-spread': 'off', // of requests, which are plain data, and of strings by code point
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: [{ from: 'lib', name: ['bigint'] }] },
      ],
    },
  },

  {
    files: ['libs/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'crypto',
          'process',
          'performance',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
        ].map((name) => ({ name, message: 'A decision is a pure function: time and ids come with the command.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Ids come with the command.' },
      ],
      'no-restricted-syntax': ['error', asyncInDomain],
    },
  },

  {
    // What a test reads from an answer or a row is of unknown shape until it is compared, which is the test.
    files: ['**/*.spec.ts', 'test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  { files: ['apps/ops/**/*.ts', 'apps/api/src/main.ts', 'apps/projector/src/main.ts'], rules: { 'no-console': 'off' } },

  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error', '@typescript-eslint/no-require-imports': 'off' },
  },
);
