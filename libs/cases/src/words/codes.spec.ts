import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeface } from '@center/print';
import * as codes from './codes';
import * as corrections from './corrections';

const words = { ...codes, ...corrections };
const glossary = readFileSync(join(__dirname, '../../../../docs/glossary.md'), 'utf8');
/** Code → all labels in the glossary. */
const called = new Map<string, string[]>();
for (const [, chinese, code] of glossary.matchAll(/(?:\| |; )([^;|`]+) `([A-Z][A-Z0-9_]+)`/g))
  called.set(code!, [...(called.get(code!) ?? []), chinese!.trim().replaceAll(',', '，')]);

// sentences and field labels, and a list that shares codes with another group of the glossary
const OTHERS = ['CORRECTABLE', 'CHECKS', 'SECRECIES', 'ASSESSMENT_KINDS'];
const lists = Object.entries(words).filter(([name]) => !OTHERS.includes(name));
const said = lists.flatMap(([name, list]) =>
  Object.entries(list as Record<string, string>).map(([code, chinese]) => ({ name, code, chinese })),
);

describe('the labels in documents', () => {
  it('match the glossary for every code in it', () => {
    const known = said.filter(({ code }) => called.has(code));
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter(({ code, chinese }) => !called.get(code)!.some((one) => one.includes(chinese)))).toEqual([]);
  });

  it('can be printed in both font weights', () => {
    const characters = [
      ...new Set(
        Object.values(words)
          .flatMap((list) => Object.values(list))
          .join(''),
      ),
    ];
    for (const weight of ['regular', 'bold'] as const)
      expect(characters.filter((character) => !typeface(weight).has(character))).toEqual([]);
  });
});
