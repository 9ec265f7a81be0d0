import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORRECTABLE_FIELDS } from './codes';
import { CORRECTABLE } from './correctable';
import { CASE_EVENT_TYPES } from './evolve';
import { CASE_COMMANDS } from './process';
import { UNDOING, undoingTable } from './undoing';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** The event types without a row in a text. */
const withoutRow = (text: string, types: readonly string[]): string[] =>
  types.filter((type) => !text.split('\n').some((line) => line.startsWith(`| \`${type}\` | `)));

describe('the table of how events are corrected and undone', () => {
  it('has a row for each event type, in the code and in the README', () => {
    expect(withoutRow(readme, CASE_EVENT_TYPES)).toEqual([]);
    expect(withoutRow(undoingTable(), CASE_EVENT_TYPES)).toEqual([]);
    expect(withoutRow(readme, ['RescueVoided', 'PlantedEvent'])).toEqual(['PlantedEvent']);
  });

  it('is the same in the README and in the code', () => {
    const missing = undoingTable()
      .split('\n')
      .filter((line) => !readme.includes(line));
    expect(missing.map((line) => `copy this line into libs/cases/README.md: ${line}`)).toEqual([]);
    expect(readme).toContain(undoingTable());
  });

  it('names commands and events that exist, and corrects only known fields', () => {
    const named = Object.values(UNDOING).flatMap((undoing): readonly string[] => {
      if ('by' in undoing) return undoing.by;
      return typeof undoing.with === 'string' ? [] : undoing.with;
    });
    const known: readonly string[] = [...CASE_COMMANDS, ...CASE_EVENT_TYPES];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    const fields = Object.values(CORRECTABLE).flat();
    expect(CORRECTABLE_FIELDS.filter((field) => !fields.includes(field))).toEqual([]);
  });
});
