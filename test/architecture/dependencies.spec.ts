import { spawnSync } from 'node:child_process';
import { ROOT } from './cruise';
import { readText } from './sources';

const listed = readText('docs/dependencies.md');
const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string> | undefined>;
const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'];
const packages = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));

describe('the packages', () => {
  it('are each documented with a reason', () => {
    expect(packages.map(([name]) => name).filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
  });

  it('are all still in use: nothing else is documented', () => {
    const rows = [...listed.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, names]) =>
      [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((name) => !packages.some(([known]) => known === name))).toEqual([]);
  });

  it('are pinned', () => {
    expect(packages.filter(([, version]) => !/^\d+[.]\d+[.]\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly name?: string;
}
const entriesOf = (path: string): [place: string, entry: LockEntry][] =>
  Object.entries((JSON.parse(readText(path)) as { packages: Record<string, LockEntry> }).packages).filter(
    ([place]) => place !== '',
  );

/** Names what has no integrity and is not in the list of the documentation, and what is listed without need. */
const integrityFaults = (entries: readonly [string, LockEntry][], documentation: string): string[] => {
  const section = documentation.split('## Lock entries without integrity')[1] ?? '';
  const reasons = new Map(
    [...section.matchAll(/^\| `([^`]+)` \| *([^|]*?) *\|$/gm)].map(([, name, why]) => [name!, why!]),
  );
  const without = entries.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place);
  return [
    ...without.filter((place) => !reasons.get(place)).map((place) => `${place} has no integrity and no reason`),
    ...[...reasons.keys()]
      .filter((place) => !without.includes(place))
      .map((place) => `${place} is listed without need`),
  ];
};

describe('the lock files', () => {
  const entries = ['package-lock.json', 'bench/package-lock.json'].flatMap(entriesOf);

  it('have the integrity of every package, or the documentation has the reason', () => {
    expect(entries.length).toBeGreaterThan(500);
    expect(integrityFaults(entries, listed)).toEqual([]);
  });

  it('are checked: a planted entry is found, with and without a reason, and a list that is out of date', () => {
    const planted: [string, LockEntry] = ['node_modules/planted', { version: '1.0.0' }];
    const row = '\n| `node_modules/planted` | the registry did not have it |\n';
    expect(integrityFaults([...entries, planted], listed)).toEqual([
      'node_modules/planted has no integrity and no reason',
    ]);
    expect(integrityFaults([...entries, planted], listed + row)).toEqual([]);
    expect(integrityFaults(entries, listed + row)).toEqual(['node_modules/planted is listed without need']);
    expect(integrityFaults([...entries, planted], listed + '\n| `node_modules/planted` | |\n')).toHaveLength(1);
  });

  it('are what is installed everywhere: no npm install, and the base image has a digest and a supported Node', () => {
    const image = readText('docker/Dockerfile');
    const bases = [...image.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base!);
    expect(bases).toHaveLength(2);
    for (const base of bases)
      expect(base).toMatch(/^node:(2[2-9]|[3-9]\d)\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/);
    expect(new Set(bases).size).toBe(1);
    for (const path of ['docker/Dockerfile', 'tools/prepare/install.mjs', '.ci/run', 'package.json']) {
      expect(readText(path)).not.toMatch(/npm(?:', \[')? (?:install|i|add)\b|npm\('install'/);
    }
  });
});

describe('the software bill of materials', () => {
  it('is CycloneDX, and has each production package of the lock file with its version and hash', () => {
    const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    const bill = JSON.parse(stdout) as {
      bomFormat: string;
      metadata: { component: { name: string } };
      components: { 'bom-ref': string; hashes?: object[] }[];
      dependencies: { dependsOn: string[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const shipped = entriesOf('package-lock.json').filter(([, { dev }]) => !dev);
    const nameOf = (place: string): string => place.split('node_modules/').at(-1)!;
    const named = shipped.map(([place, { name = nameOf(place), version }]) => `${name}@${version}`);
    const listed = bill.components.map(({ 'bom-ref': reference }) => reference);
    expect(listed.sort()).toEqual([...new Set(named)].sort());
    expect(listed).toEqual(expect.arrayContaining([expect.stringMatching(/^@nestjs\/core@/)])); // npm sbom --omit dev lacks it
    expect(bill.metadata.component.name).toBe('minors-protection-command-center');
    const used = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(used.filter((reference) => !listed.includes(reference))).toEqual([]);
    expect(bill.components.filter(({ hashes }) => !hashes?.length)).toEqual([]);
  });
});
