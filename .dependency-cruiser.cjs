// Who may import whom. Each rule is probed by a planted violation in test/architecture/imports.spec.ts.

/**
 * The line of libs: each may import only libs to its left. `testing` is outside it: the specs of every lib import it.
 * `testingImports`: the libs that it may import itself.
 * `sql`: the folders that know SQL, `pg` or TypeORM.
 */
const {
  line: LINE,
  testingImports: TESTING_IMPORTS,
  sql: SQL_FOLDERS,
  foldersOfCases: FOLDERS,
} = require('./test/architecture/layers.json');

const PRODUCTION = '^(apps|libs/(?!testing/)[^/]+/src|migrations)/';
const SPEC = '[.]spec[.]ts$';
/** What a lib keeps for specs. */
const BESIDE_SRC = '^libs/[^/]+/(?!src/)[^/]+/';
const npmPackage = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)|^(${names.join('|')})(/|$)`;
const anyOf = (names) => `^libs/(${names.join('|')})/`;

/** One rule for each lib that has a right-hand side. */
const lineRules = LINE.slice(0, -1).map((lib, place) => ({
  name: `line-of-libs-${lib}`,
  severity: 'error',
  comment: `${lib} knows nothing of the libs to its right: ${LINE.slice(place + 1).join(', ')}`,
  from: { path: anyOf([lib]) },
  to: { path: anyOf(LINE.slice(place + 1)) },
}));

/** What stands above the line of folders of the cases; nothing in the line imports it. */
const ABOVE = ['commands', 'import', 'intake', 'reactions', 'routes', 'views'];

/** The line of folders inside the cases: each may import only those to its left. The domain has a rule of its own. */
const folderRules = FOLDERS.slice(1).map((folder, place) => ({
  name: `folders-of-cases-${folder}`,
  severity: 'error',
  comment: `${folder} of the cases knows only what stands to its left in ${FOLDERS.join(' ← ')}.`,
  from: { path: `^libs/cases/src/${folder}/`, pathNot: SPEC },
  to: { path: `^libs/cases/src/(${[...FOLDERS.slice(place + 2), ...ABOVE].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      comment: 'The kernel is words only: no lib, no package, no node module.',
      from: { path: '^libs/kernel/', pathNot: SPEC },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'domain-knows-only-itself-and-kernel',
      severity: 'error',
      comment:
        'Decisions are pure: a domain folder imports only itself and the kernel, so a replay runs the same function.',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC },
      to: { pathNot: ['^libs/$1/src/domain/', '^libs/kernel/src/index[.]ts$'] },
    },
    {
      name: 'libs-are-entered-by-their-door',
      severity: 'error',
      comment: "A lib's only door is its src/index.ts; what it keeps for specs is for specs of other libs too.",
      from: { path: '^(?:libs/)?([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$', '^libs/[^/]+/testing/'] },
    },
    ...lineRules,
    ...folderRules,
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      comment: 'Apps put libs together; nothing leans on an app but its own files.',
      from: { pathNot: ['^apps/', '^test/'] },
      to: { path: '^apps/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'A migration that has run must never change, so it imports nothing of ours that could.',
      from: { path: '^migrations/', pathNot: SPEC },
      to: { path: '^(libs|apps|test|tools)/' },
    },
    {
      name: 'only-its-engine-knows-eventstoredb',
      severity: 'error',
      comment:
        'One file of event-store/eventstoredb imports an EventStoreDB client, and the server that stands in for tests.',
      from: { pathNot: ['^libs/event-store/src/eventstoredb/log-client[.]ts$', '^test/engines/stand-in/'] },
      to: { path: npmPackage('@kurrent/[^/]+', '@eventstore/[^/]+') },
    },
    {
      name: 'sql-stays-in-its-folders',
      severity: 'error',
      comment: 'Only these folders know SQL or TypeORM, so decisions do not depend on the engine.',
      from: { pathNot: [...SQL_FOLDERS, BESIDE_SRC, SPEC] },
      to: { path: npmPackage('pg', 'pg-[^/]+', 'typeorm', '@nestjs/typeorm') },
    },
    {
      name: 'views-never-decide',
      severity: 'error',
      comment:
        'Views import event types, codes and how to read events, never decisions, commands, reactions, or how a case is shown.',
      from: { path: '^libs/[^/]+/src/views/', pathNot: SPEC },
      to: {
        path: '^libs/[^/]+/src/(domain|commands|reactions|disclosure|documents)/',
        pathNot: '^libs/[^/]+/src/domain/(appointment|codes|copy-end|events|own-report|public-facts|streams)[.]ts$',
      },
    },
    {
      name: 'commands-never-read-views',
      severity: 'error',
      comment:
        'A decision taken from a view is a decision taken from the past: commands and reactions read the stream.',
      from: { path: '^libs/[^/]+/src/(commands|reactions)/', pathNot: SPEC },
      to: { path: '^libs/[^/]+/src/views/' },
    },
    {
      name: 'production-never-imports-testing',
      severity: 'error',
      comment: 'libs/testing, what a lib keeps beside its src for specs, test/ and specs are not in the build.',
      from: { path: PRODUCTION, pathNot: SPEC },
      to: { path: ['^libs/testing/', BESIDE_SRC, '^test/', SPEC] },
    },
    {
      name: 'testing-imports-the-lowest-libs',
      severity: 'error',
      comment: `libs/testing serves the specs of every lib, so it imports only ${TESTING_IMPORTS.join(', ')}; what needs another lib is in the testing folder of that lib.`,
      from: { path: '^libs/testing/' },
      to: { path: anyOf(LINE.filter((lib) => !TESTING_IMPORTS.includes(lib))) },
    },
    {
      name: 'production-never-imports-dev-packages',
      severity: 'error',
      comment: 'What runs in production is listed under dependencies.',
      from: { path: PRODUCTION, pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'reference-model-is-independent',
      severity: 'error',
      comment: 'A model that shares code with what it checks shares its faults too.',
      from: { path: '^libs/cases/testing/model/reference/' },
      to: {
        path: ['^libs/[^/]+/src/', '^libs/cases/testing/model/(?!reference/)'],
        pathNot: '^libs/kernel/src/index[.]ts$',
      },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'A package that only another package brought in can vanish with it.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'An import that leads nowhere escapes every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Of two files that need each other, a part of one belongs in a third.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
