import { createHash } from 'node:crypto';
import type { Definition } from '@center/statistics';
import { deadlineDefinitions } from '../deadlines/indicators';
import { caseDefinitions } from './indicators';

/** The hash of each released version. A released version is never changed; a changed definition is a new version. */
const RELEASED: Readonly<Record<number, string>> = {
  1: '5c4f962dee3e0229b40e29df6331d9271fe5e794a65da915568bbf53f103a88a',
  2: '369a0a0cf9f26da10b205dbb44c2daaa5e34bfe454119652ff7d6058553e3499',
};

/** Those of deadlines. */
const RELEASED_OF_DEADLINES: typeof RELEASED = {
  2: 'b6597d2b959b5d4fa723117e0eb2ac994e97af5c1ebeb3042988713ad879c545',
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
    const hashes = (of: readonly Definition[]) => Object.fromEntries(of.map((one) => [one.version, hashOf(one)]));
    expect(hashes(caseDefinitions)).toEqual(RELEASED);
    expect(hashes(deadlineDefinitions)).toEqual(RELEASED_OF_DEADLINES);
    const [first] = caseDefinitions;
    expect(hashOf({ ...first!, indicators: first!.indicators.slice(1) })).not.toBe(RELEASED[1]);
  });

  it('support the dimensions that they were released with', () => {
    const names = ['agency', 'area', 'harm', 'category', 'risk', 'source', 'month'];
    const [first] = caseDefinitions;
    for (const { dimensions } of first!.indicators) expect(dimensions.map(({ name }) => name)).toEqual(names);
  });
});
