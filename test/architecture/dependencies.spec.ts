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
