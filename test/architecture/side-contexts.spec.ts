import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '@center/testing';
import { cruise, ROOT } from './cruise';

jest.setTimeout(600_000);

const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'tools', 'docs', 'docker', 'clients/typescript/src'];
const FILES = ['package.json', 'tsconfig.json', 'jest.config.js', '.dependency-cruiser.cjs'];

/** The specs that list contexts, or what contexts have. */
const LISTING = [
  'test/histories/histories',
  'test/architecture/(context-words|glossary|codebase)',
  'apps/api/src/error-page',
  'libs/scenario/src/laiyang/laiyang',
];

let copy: string;

/** The copy without a side context: its folder, its line in the list of modules, and its chapter of the story. */
const remove = (context: string): void => {
  for (const path of [`libs/${context}`, `libs/scenario/src/laiyang/${context}`])
    rmSync(join(copy, path), { recursive: true });
  edit('apps/api/src/side-contexts.ts', [
    new RegExp(`^import .* from '@center/${context}';\\n`, 'm'),
    new RegExp(`(?<=SideContext\\[\\] = \\[.*)\\b${context}\\b(, )?`),
  ]);
  edit('libs/scenario/src/laiyang/plan.ts', [
    new RegExp(`^import .* from '[.]/${context}/.*\\n`, 'm'),
    new RegExp(`^ {2}\\w+\\(.*'${context}'.*\\n`, 'm'),
  ]);
};

const edit = (path: string, gone: readonly RegExp[]): void => {
  const text = readFileSync(join(copy, path), 'utf8');
  const after = gone.reduce((left, pattern) => {
    expect([path, pattern.source, pattern.test(left)]).toEqual([path, pattern.source, true]);
    return left.replace(pattern, '');
  }, text);
  writeFileSync(join(copy, path), after);
};

const run = promisify(execFile);

/** What a program of node_modules says in the copy; empty if it has nothing to complain of. */
const complaintsOf = async (program: string, ...args: string[]): Promise<string> => {
  try {
    await run(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: copy, maxBuffer: 1 << 26 });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}`;
  }
};

const types = (): Promise<string> => {
  const info = join(copy, 'types.tsbuildinfo'); // that of the project is in node_modules
  return complaintsOf('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json', '--tsBuildInfoFile', info);
};

describe('the activities', () => {
  beforeAll(() => {
    copy = temporaryFolder('without');
    for (const path of [...FOLDERS, ...FILES]) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    remove('activities');
  });

  it('can be removed: types, rules of imports and the specs that list contexts stay as they are', async () => {
    expect(await types()).toBe('');
    expect((await cruise(copy, ['apps', 'libs', 'migrations', 'test', 'tools'])).violations).toEqual([]);
    expect(await complaintsOf('jest/bin/jest.js', '--ci', '--runInBand', ...LISTING)).toBe('');
  });

  it('could not be removed if an earlier lib knew them', async () => {
    const planted = "import { activities } from '@center/activities';\n\nexport const known = activities;\n";
    writeFileSync(join(copy, 'libs/cases/src/planted.ts'), planted);
    expect(await types()).toContain(
      "libs/cases/src/planted.ts(1,28): error TS2307: Cannot find module '@center/activities'",
    );
  });
});
