import { findings, readText, sources } from './sources';
import layers from './layers.json';

/** The lib that owns each kind of id. */
const OWNERS: Readonly<Record<string, string>> = {
  case: 'cases',
  child: 'cases',
  reporter: 'cases',
  transfer: 'cases',
  dispute: 'cases',
  rescue: 'cases',
  bar: 'cases',
  report: 'reports',
  webhook: 'webhooks',
  delivery: 'webhooks',
  activity: 'activities',
  material: 'activities',
  household: 'activities',
  series: 'activities',
};

/** Ids of the kernel's own vocabulary, which every lib may use. */
const SHARED = [
  'person',
  'agency',
  'officer',
  'appointment',
  'event',
  'operation',
  'key',
  'deadline',
  'supervision',
  'notification',
];

/** The kernel declares all ids. The vault stores case ids in the columns of its access log and search tables. */
const EXEMPT = ['kernel', 'vault'];

const SOURCE = '/src/.*(?<![.]spec)[.]ts$';
const filesOf = (libs: readonly string[]) => sources(new RegExp(`^libs/(?:${libs.join('|')})${SOURCE}`));

/** `caseId`, `CaseId`, `case_id`, and streams such as `'case-'`. */
const naming = (words: readonly string[]): RegExp => {
  const capitals = words.map((word) => word[0]!.toUpperCase() + word.slice(1));
  return new RegExp(
    `\\b(?:${words.join('|')})(?:Id|_id)s?\\b|\\b(?:${capitals.join('|')})Id\\b|['"\`](?:${words.join('|')})-(?:['"\`]|\\$\\{)`,
    'g',
  );
};

const kinds = (text: string): string[] => [...text.matchAll(/\bId<'(\w+)'>/g)].map(([, kind]) => kind!);

/** The libs before another in the dependency order. */
const below = (lib: string): string[] =>
  layers.line.slice(0, layers.line.indexOf(lib)).filter((one) => !EXEMPT.includes(one));

describe('the names of contexts', () => {
  it('are complete: each kind of id has an owner or is shared', () => {
    const used = new Set(sources(/^libs\/[^/]+\/src\/(?!.*[.]spec).*[.]ts$/).flatMap(({ text }) => kinds(text)));
    expect([...used]).toEqual(expect.arrayContaining(['case', 'report']));
    expect([...used].filter((kind) => !(kind in OWNERS) && !SHARED.includes(kind))).toEqual([]);
  });

  it.each([...new Set(Object.values(OWNERS))])('are not used in the libs below %s', (lib) => {
    const words = Object.keys(OWNERS).filter((word) => OWNERS[word] === lib);
    const pattern = naming(words);
    const planted = [
      `if ('${words[0]!}Id' in body) return`,
      `SELECT ${words[0]!}_id FROM fact`,
      `'${words[0]!}-' + id`,
    ];
    for (const text of planted) expect(findings([{ path: 'planted.ts', text }], pattern)).not.toEqual([]);
    expect(below(lib)).toContain('web');
    expect(findings(filesOf(below(lib)), pattern)).toEqual([]);
  });

  it('are not used in statistics and reports: no dimension or indicator of a context', () => {
    const declared = [...readText('libs/cases/src/views/facts/indicators.ts').matchAll(/\bname: '(\w+)'/g)];
    const words = declared.map(([, name]) => name!);
    expect(words).toEqual(expect.arrayContaining(['harm', 'leads_found']));
    const pattern = new RegExp(`\\b(?:${words.join('|')})s?\\b`, 'g');
    const planted = { path: 'planted.ts', text: "const columns = { harms: 'text[]' }" };
    expect(findings([planted], pattern)).not.toEqual([]);
    expect(findings(filesOf(['statistics', 'reports']), pattern)).toEqual([]);
  });
});
