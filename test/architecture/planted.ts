import layers from './layers.json';

/** A file of a temporary project: its path and content. */
export interface PlantedFile {
  readonly file: string;
  readonly source: string;
}

/** A file that violates a rule on purpose, and the rule that must report it. */
export interface Violation extends PlantedFile {
  readonly rule: string;
}

/** Folders of the cases lib that may import all the others. */
const ABOVE = ['commands', 'import', 'intake', 'reactions', 'routes', 'views'];

/** The targets of the planted imports, so that these resolve. */
export const backdrop: readonly PlantedFile[] = [
  ...[...layers.line, ...layers.outsideTheLine].flatMap((lib) => [
    { file: `libs/${lib}/src/index.ts`, source: 'export interface Door {}' },
    { file: `libs/${lib}/src/inner.ts`, source: 'export interface Inner {}' },
  ]),
  { file: 'libs/cases/src/domain/events.ts', source: 'export interface CaseEvent {}' },
  { file: 'libs/cases/src/domain/transfer.ts', source: 'export const acceptTransfer = 1;' },
  { file: 'libs/cases/src/commands/accept-transfer.ts', source: 'export class AcceptTransfer {}' },
  { file: 'libs/cases/src/views/register/query.ts', source: 'export class CaseRegister {}' },
  { file: 'libs/cases/src/domain/transfer.spec.ts', source: 'export {};' },
  { file: 'libs/cases/src/domain/ring.ts', source: "import './planted-ring'; export const ring = 1;" },
  { file: 'libs/event-store/testing/samples.ts', source: 'export const sample = 1;' },
  {
    file: 'libs/cases/testing/given.ts',
    source: "import '@center/testing'; import 'fast-check'; export const given = 1;",
  },
  ...[...layers.foldersOfCases, ...ABOVE].map((folder) => ({
    file: `libs/cases/src/${folder}/planted-here.ts`,
    source: 'export interface Planted {}',
  })),
  { file: 'libs/cases/testing/model/decisions.ts', source: 'export const decisions = 1;' },
  { file: 'apps/api/src/main.ts', source: 'export const start = 1;' },
  { file: 'test/e2e/program.ts', source: 'export const program = 1;' },
];

const plant =
  (rule: string) =>
  (file: string, source: string): Violation => ({ rule, file, source });

const kernel = plant('kernel-imports-nothing');
const domain = plant('domain-knows-only-itself-and-kernel');
const door = plant('libs-are-entered-by-their-door');
const eventStoreDb = plant('only-its-engine-knows-eventstoredb');
const sql = plant('sql-stays-in-its-folders');
const views = plant('views-never-decide');
const commands = plant('commands-never-read-views');
const testing = plant('production-never-imports-testing');
const lowTesting = plant('testing-imports-the-lowest-libs');

/** For every lib, an import of each lib after it in the dependency order. */
const againstTheLine = layers.line.flatMap((lib, place) =>
  layers.line
    .slice(place + 1)
    .map((right) =>
      plant(`line-of-libs-${lib}`)(
        `libs/${lib}/src/planted-${right}.ts`,
        `import type { Door } from '@center/${right}';`,
      ),
    ),
);

/** For every lib that the testing lib may not import, an import of the lib and one of its testing helpers. */
const aboveTesting = [
  ...layers.line
    .filter((lib) => !layers.testingImports.includes(lib))
    .map((lib) => lowTesting(`libs/testing/src/planted-${lib}.ts`, `import type { Door } from '@center/${lib}';`)),
  lowTesting('libs/testing/src/planted-beside.ts', "import { sample } from '../../event-store/testing/samples';"),
  lowTesting('libs/testing/src/planted.spec.ts', "import type { Door } from '@center/vault';"),
];
/** For every folder of the cases except the domain, an import of each folder after or above it. */
const againstTheFolders = layers.foldersOfCases.slice(1).flatMap((folder, place) =>
  [...layers.foldersOfCases.slice(place + 2), ...ABOVE].map((other) => ({
    rule: `folders-of-cases-${folder}`,
    file: `libs/cases/src/${folder}/planted-${other}.ts`,
    source: `import type { Planted } from '../${other}/planted-here';`,
  })),
);

/** At least one violation per rule, and one for each import syntax where that matters. */
export const violations: readonly Violation[] = [
  ...againstTheLine,
  ...aboveTesting,
  ...againstTheFolders,
  kernel('libs/kernel/src/planted-node.ts', "import { randomUUID } from 'node:crypto';"),
  kernel('libs/kernel/src/planted-package.ts', "import { z } from 'class-validator';"),
  domain('libs/cases/src/domain/planted-node.ts', "import { randomUUID } from 'node:crypto';"),
  domain('libs/cases/src/domain/planted-package.ts', "import { IsString } from 'class-validator';"),
  domain('libs/cases/src/domain/planted-type.ts', "import type { Door } from '@center/event-store';"),
  domain('libs/cases/src/domain/planted-inline-type.ts', "export type Planted = import('@center/vault').Door;"),
  domain('libs/cases/src/domain/planted-command.ts', "export * from '../commands/accept-transfer';"),
  domain('libs/cases/src/domain/planted-kernel-import.ts', "import { Inner } from '../../../kernel/src/inner';"),
  door('libs/cases/src/planted-back-door.ts', "import type { Inner } from '../../agencies/src/inner';"),
  door('apps/api/src/planted-back-door.ts', "import { Inner } from '../../../libs/cases/src/inner';"),
  door('test/e2e/planted-back-door.ts', "export * from '../../libs/cases/src/inner';"),
  plant('libs-never-import-apps')('libs/web/src/planted-app.ts', "import { start } from '../../../apps/api/src/main';"),
  plant('migrations-stand-alone')('migrations/planted.ts', "import type { Door } from '@center/event-store';"),
  eventStoreDb('libs/event-store/src/planted.ts', "import { KurrentDBClient } from '@kurrent/kurrentdb-client';"),
  eventStoreDb(
    'libs/event-store/src/postgres/planted.ts',
    "import { KurrentDBClient } from '@kurrent/kurrentdb-client';",
  ),
  eventStoreDb('libs/cases/src/planted-client.ts', "import type { EventData } from '@eventstore/db-client';"),
  sql('libs/cases/src/commands/planted-pg.ts', "import { Pool } from 'pg';"),
  sql('libs/cases/src/reactions/planted-typeorm.ts', "import type { DataSource } from 'typeorm';"),
  sql('libs/access/src/planted-nest.ts', "import { InjectDataSource } from '@nestjs/typeorm';"),
  sql('libs/event-store/src/planted-required.ts', "const pg = require('pg');"),
  sql('libs/web/src/planted-dynamic.ts', "export const planted = () => import('pg');"),
  views('libs/cases/src/views/planted/decision.ts', "import { acceptTransfer } from '../../domain/transfer';"),
  views('libs/cases/src/views/planted/disclosure.ts', "import type { Planted } from '../../disclosure/planted-here';"),
  views('libs/cases/src/views/planted/command.ts', "import { AcceptTransfer } from '../../commands/accept-transfer';"),
  commands('libs/cases/src/commands/planted-view.ts', "import { CaseRegister } from '../views/register/query';"),
  commands('libs/cases/src/reactions/planted-view.ts', "import type { CaseRegister } from '../views/register/query';"),
  testing('libs/cases/src/planted-testing.ts', "import type { Door } from '@center/testing';"),
  testing('apps/api/src/planted-test.ts', "import { program } from '../../../test/e2e/program';"),
  testing('libs/cases/src/planted-beside.ts', "import { given } from '../testing/given';"),
  testing('libs/cases/src/planted-spec.ts', "import './domain/transfer.spec';"),
  plant('production-never-imports-dev-packages')('libs/cases/src/planted-dev.ts', "import fc from 'fast-check';"),
  plant('reference-model-is-independent')(
    'libs/cases/testing/model/reference/planted-decision.ts',
    "import { acceptTransfer } from '../../../src/domain/transfer';",
  ),
  plant('reference-model-is-independent')(
    'libs/cases/testing/model/reference/planted-by-way.ts',
    "import { decisions } from '../decisions';",
  ),
  plant('packages-are-declared')('libs/web/src/planted-transitive.ts', "import { load } from 'js-yaml';"),
  plant('imports-resolve')('libs/web/src/planted-nowhere.ts', "import { nothing } from './nowhere';"),
  plant('no-cycles')('libs/cases/src/domain/planted-ring.ts', "import { ring } from './ring';"),
];

/** For every lib, an import of each lib before it in the dependency order. */
const alongTheLine = layers.line.flatMap((lib, place) =>
  layers.line.slice(0, place).map((left) => ({
    file: `libs/${lib}/src/sound-${left}.ts`,
    source: `import type { Door } from '@center/${left}';`,
  })),
);

/** For every folder of the cases, an import of each folder before it. */
const alongTheFolders = layers.foldersOfCases.flatMap((folder, place) =>
  layers.foldersOfCases.slice(0, place).map((other) => ({
    file: `libs/cases/src/${folder}/sound-${other}.ts`,
    source: `import type { Planted } from '../${other}/planted-here';`,
  })),
);

/** Files that comply with every rule, similar to the planted ones: a rule that reports them is too strict. */
export const sound: readonly PlantedFile[] = [
  ...alongTheLine,
  ...layers.testingImports.map((lib) => ({
    file: `libs/testing/src/sound-${lib}.ts`,
    source: `import type { Door } from '@center/${lib}';`,
  })),
  {
    file: 'libs/event-store/testing/sound.ts',
    source: "import type { Door } from '@center/testing'; import '../src';",
  },
  ...alongTheFolders,
  { file: 'libs/cases/src/domain/sound.ts', source: "import { Door } from '@center/kernel'; import './events';" },
  {
    file: 'libs/cases/src/domain/sound.spec.ts',
    source: "import { Door } from '@center/testing'; import 'fast-check';",
  },
  { file: 'libs/cases/src/views/sound/view.spec.ts', source: "import '../../../../event-store/testing/samples';" },
  { file: 'libs/cases/src/views/sound/events.ts', source: "import type { CaseEvent } from '../../domain/events';" },
  { file: 'libs/cases/src/views/sound/sql.ts', source: "import type { Pool } from 'pg'; import 'typeorm';" },
  { file: 'libs/event-store/src/postgres/sound.ts', source: "import { Pool } from 'pg';" },
  { file: 'libs/access/src/credentials/sound.ts', source: "import type { DataSource } from 'typeorm';" },
  {
    file: 'libs/cases/src/commands/sound.ts',
    source: "import { acceptTransfer } from '../domain/transfer'; import 'node:crypto';",
  },
  {
    file: 'libs/cases/testing/model/reference/sound.ts',
    source: "import { Door } from '@center/kernel'; import { given } from '../../given';",
  },
  { file: 'migrations/sound.ts', source: "import type { MigrationInterface } from 'typeorm';" },
  { file: 'apps/api/src/sound.ts', source: "import { Door } from '@center/cases'; import '@nestjs/core';" },
];
