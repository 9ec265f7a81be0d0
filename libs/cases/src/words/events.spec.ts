import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_NAMES } from './events';

it('names every event as the glossary does', () => {
  const glossary = readFileSync(join(__dirname, '../../../../docs/glossary.md'), 'utf8');
  const called = new Map<string, string>();
  for (const [, names, types] of glossary.matchAll(/^\| ([^|`]+) \| ((?:`[A-Z][A-Za-z]+`(?: \/ )?)+) \|$/gm)) {
    const said = names!.split(' / ');
    [...types!.matchAll(/`(\w+)`/g)].forEach(([, type], nth) => called.set(type!, said[nth]!.trim()));
  }
  expect(called.size).toBeGreaterThan(40);
  expect(Object.entries(EVENT_NAMES).filter(([type, name]) => called.get(type) !== name)).toEqual([]);
});
