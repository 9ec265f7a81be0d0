import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as codes from '../domain/codes';
import * as words from './cell-words';
import { aDate, aFlag, aMoment, someCodes } from './cells';
import { COLUMNS, headerColumn } from './columns';

const paper = (path: string): string => readFileSync(join(__dirname, '../../../..', path), 'utf8');

describe('the columns of the ledger', () => {
  it('are documented, each with all its names', () => {
    const rows = [...paper('docs/paper-ledger.md').matchAll(/^\| `(\w+)` \| ([^|]+) \|[^|]*\|[^|]*\|$/gm)];
    expect(rows.map(([, name, chinese]) => [name, chinese!.trim()])).toEqual(
      COLUMNS.map(({ name, chinese }) => [name, chinese.join('、')]),
    );
  });

  it('have unique names', () => {
    const names = COLUMNS.flatMap(({ name, chinese }) => [name, ...chinese]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are numbered if they may be repeated', () => {
    expect(headerColumn(' 儿童姓名2 ')).toMatchObject({ name: 'childName2', group: 'children/2', field: 'name' });
    expect(headerColumn('guardianPhone')).toMatchObject({ group: 'children/1', field: 'guardian/phone' });
    for (const none of ['来源2', '儿童姓名1', '儿童姓名0', '', '__proto__', 'constructor']) {
      expect(headerColumn(none)).toBeUndefined();
    }
  });
});

describe('labels in cells', () => {
  it('match the glossary for every code', () => {
    const glossary = paper('docs/glossary.md');
    const groups = [
      [codes.SOURCES, words.SOURCE_WORDS],
      [codes.HARMS, words.HARM_WORDS],
      [codes.CHILD_CATEGORIES, words.CATEGORY_WORDS],
      [codes.URGENCIES, words.URGENCY_WORDS],
    ] as const;
    for (const [all, known] of groups) {
      expect(Object.keys(known)).toEqual([...all]);
      for (const [code, [word]] of Object.entries(known)) expect(glossary).toContain(`${word} \`${code}\``);
    }
  });

  it('are parsed one by one', () => {
    expect(someCodes(words.HARM_WORDS)('忽视、辍学；abuse 传闻')).toEqual(['NEGLECT', 'DROPOUT', 'ABUSE', '传闻']);
    expect([aFlag('是'), aFlag('FALSE'), aFlag('也许')]).toEqual([true, false, '也许']);
  });

  it.each([
    ['2019-03-04', '2019-03-04T00:00:00+08:00'],
    ['2019/3/4 9:30', '2019-03-04T09:30:00+08:00'],
    ['2019.3.4', '2019-03-04T00:00:00+08:00'],
    ['2019年3月4日 9时30分', '2019-03-04T09:30:00+08:00'],
    ['2019-03-04 09:30:15', '2019-03-04T09:30:15+08:00'],
    ['2019-03-04T09:30:00Z', '2019-03-04T09:30:00Z'],
    ['昨天', '昨天'],
  ])('parses the time %s', (cell, moment) => {
    expect(aMoment(cell)).toBe(moment);
  });

  it('parses a date', () => {
    expect([aDate('2015/6/1'), aDate('2015年6月1日'), aDate('2015')]).toEqual(['2015-06-01', '2015-06-01', '2015']);
  });
});
