import { createHash } from 'node:crypto';
import { CURRENT_DEFINITION, DEFINITIONS, INDICATORS, definitionOf, indicatorIn } from './definitions';

/** The hash of each version as it was released. A version is never changed: its next meaning is the next version. */
const RELEASED: Readonly<Record<number, string>> = {
  1: '5c4f962dee3e0229b40e29df6331d9271fe5e794a65da915568bbf53f103a88a',
};

const hashOf = (definition: object): string => createHash('sha256').update(JSON.stringify(definition)).digest('hex');

describe('the definitions', () => {
  it('are as they were released, every version', () => {
    const hashes = DEFINITIONS.map((definition) => [definition.version, hashOf(definition)]);
    expect(Object.fromEntries(hashes)).toEqual(RELEASED);
    expect(hashOf({ ...CURRENT_DEFINITION, indicators: CURRENT_DEFINITION.indicators.slice(1) })).not.toBe(RELEASED[1]);
  });

  it('are numbered from 1 without a gap, the current one last', () => {
    expect(DEFINITIONS.map(({ version }) => version)).toEqual(DEFINITIONS.map((_, nth) => nth + 1));
    expect(CURRENT_DEFINITION).toBe(DEFINITIONS.at(-1));
  });

  it('are found by version and name', () => {
    expect(definitionOf(1)).toBe(DEFINITIONS[0]);
    expect(definitionOf(DEFINITIONS.length + 1)).toBeUndefined();
    expect(INDICATORS.map((name) => indicatorIn(CURRENT_DEFINITION, name)?.name)).toEqual(INDICATORS);
    expect(indicatorIn(CURRENT_DEFINITION, 'leads_lost')).toBeUndefined();
  });
});
