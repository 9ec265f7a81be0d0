import { createHash } from 'node:crypto';
import type { Definition } from '@center/statistics';
import { caseDefinitions } from './indicators';

/** The hash of each version as it was released. A version is never changed: another meaning is another version. */
const RELEASED: Readonly<Record<number, string>> = {
  1: '5c4f962dee3e0229b40e29df6331d9271fe5e794a65da915568bbf53f103a88a',
};

/** The hash of what figures mean and how they are counted; version 1 was released before indicators declared their dimensions. */
const hashOf = ({ version, indicators }: Definition): string => {
  const meanings = indicators.map(({ dimensions: _, ...meaning }) => meaning);
  return createHash('sha256')
    .update(JSON.stringify({ version, indicators: meanings }))
    .digest('hex');
};

describe('the definitions of figures about cases', () => {
  it('are as they were released, every version', () => {
    const hashes = caseDefinitions.map((definition) => [definition.version, hashOf(definition)]);
    expect(Object.fromEntries(hashes)).toEqual(RELEASED);
    const [first] = caseDefinitions;
    expect(hashOf({ ...first!, indicators: first!.indicators.slice(1) })).not.toBe(RELEASED[1]);
  });

  it('can all be grouped by the dimensions that they were released with', () => {
    const names = ['agency', 'area', 'harm', 'category', 'risk', 'source', 'month'];
    const [first] = caseDefinitions;
    for (const { dimensions } of first!.indicators) expect(dimensions.map(({ name }) => name)).toEqual(names);
  });
});
