import { findings, readText, type SourceFile, sources } from './sources';

const glossary = readText('docs/glossary.md');
const [defined = '', avoided = ''] = glossary.split('## Avoided terms');

/** The identifiers in backticks in a part of the glossary. */
const identifiers = (part: string): Set<string> => new Set([...part.matchAll(/`(\w+)`/g)].map(([, word]) => word!));

const words = identifiers(defined);
const domain = sources(/^libs\/(?:kernel\/src|[^/]+\/src\/domain)\/.*(?<![.]spec)[.]ts$/);

/** The events of the log: the literal types of `type: '…'`, and the keys of an `interface …Events`. */
const eventTypes = ({ text }: SourceFile): string[] => [
  ...[...text.matchAll(/\btype: '([A-Z][a-z]\w+)'/g)].map(([, type]) => type!),
  ...[...text.matchAll(/interface \w+Events \{([^}]*(?:\{[^}]*\}[^}]*)*)\n\}/g)].flatMap(([, body]) =>
    [...body!.matchAll(/^ {2}(\w+):/gm)].map(([, type]) => type!),
  ),
];

/** The codes of enumerations: literals in capitals; the name of a Unicode normalization form is none. */
const codes = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/(?<!\.normalize\()'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)'/g)]
    .map(([, code]) => code!)
    .filter((code) => code.length > 1);

const withPlace = (word: string): string => `${word} is missing in docs/glossary.md`;

describe('the glossary', () => {
  it('has every event', () => {
    const events = [...new Set(domain.flatMap(eventTypes))];
    expect(events).toEqual(expect.arrayContaining(['LeadRegistered', 'CaseClosed', 'OfficerRegistered']));
    expect(events.filter((event) => !words.has(event)).map(withPlace)).toEqual([]);
  });

  it('has every code', () => {
    const used = [...new Set(domain.flatMap(codes))];
    expect(used).toEqual(expect.arrayContaining(['MANDATORY_REPORT', 'MR9', 'AGENCY_LIAISON']));
    expect(used.filter((code) => !words.has(code)).map(withPlace)).toEqual([]);
  });

  it('reports a code that it does not have', () => {
    const planted = { path: 'planted.ts', text: "const KINDS = ['POLICE', 'FIRE_BRIGADE']; type: 'TicketOpened'" };
    expect(codes(planted).filter((code) => !words.has(code))).toEqual(['FIRE_BRIGADE']);
    expect(eventTypes(planted).filter((event) => !words.has(event))).toEqual(['TicketOpened']);
  });

  it('has no avoided synonym among the names of declarations', () => {
    const synonyms = [...identifiers([...avoided.matchAll(/^\| (`.*?) \|/gm)].map(([, not]) => not).join())];
    const named = new RegExp(
      `\\b(?:class|interface|type|const|function|enum) (?:\\w*[a-z])?(?:${synonyms.join('|')})(?![a-z])\\w*`,
      'g',
    );
    expect(findings([{ path: 'planted.ts', text: 'interface OpenTicket {}' }], named)).not.toEqual([]);
    expect(findings(sources(/^(?:apps|libs)\//), named)).toEqual([]);
  });
});
