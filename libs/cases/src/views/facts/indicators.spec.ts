import { createHash } from 'node:crypto';
import type { Definition } from '@center/statistics';
import { caseDefinitions } from './indicators';

/** The hash of each released version. A released version is never changed; a changed definition is a new version. */
const RELEASED: Readonly<Record<number, string>> = {
  1: '5c4f962dee3e0229b40e29df6331d9271fe5e794a65da915568bbf53f103a88a',
};

/** The hash of the definitions and counting rules. Version 1 was released before indicators declared their dimensions. */
const hashOf = ({ version, indicators }: Definition): string => {
  const meanings = indicators.map(({ dimensions: _, ...meaning }) => meaning);
  return createHash('sha256')
    .update(JSON.stringify({ version, indicators: meanings }))
    .digest('hex');
};

describe('the indicator definitions for cases', () => {
  it('are unchanged since release, in every version', () => {
    const hashes = caseDefinitions.map((definition) => [definition.version, hashOf(definition)]);
    expect(Object.fromEntries(hashes)).toEqual(RELEASED);
    const [first] = caseDefinitions;
    expect(hashOf({ ...first!, indicators: first!.indicators.slice(1) })).not.toBe(RELEASED[1]);
  });

  it('support the dimensions that they were released with', () => {
    const names = ['agency', 'area', 'harm', 'category', 'risk', 'source', 'month'];
    const [first] = caseDefinitions;
    for (const { dimensions } of first!.indicators) expect(dimensions.map(({ name }) => name)).toEqual(names);
  });
});
