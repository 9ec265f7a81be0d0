import { parseAreaCode } from '@center/kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as codes from '../domain/codes';
import * as words from './cell-words';
import {
  aCode,
  agencyNames,
  aFlag,
  aMoment,
  aName,
  anArea,
  type CellContext,
  type ReadCell,
  someCodes,
  UnusableCell,
} from './cells';
import { COLUMNS } from './column-table';
import { headerColumn, headingMap } from './columns';

const context: CellContext = { areaNamed: (name) => (name === '某镇' ? parseAreaCode('999999101') : undefined) };
const read = (cell: string, by: ReadCell): unknown => by(cell, context);

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
    expect(headerColumn('*发现\n时间（必填）')).toMatchObject({ name: 'discoveredAt' });
    expect(headerColumn('乡镇(街道)')).toMatchObject({ name: 'areaCode' });
    expect(headerColumn('当事人', headingMap('备注:narrative，当事人:儿童姓名'))).toMatchObject({ name: 'childName' });
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
      [codes.TRANSFER_REASONS, words.TRANSFER_WORDS],
      [codes.RESCUE_KINDS, words.RESCUE_WORDS],
      [codes.CLOSURE_REASONS, words.CLOSURE_WORDS],
    ] as const;
    for (const [all, known] of groups) {
      expect(Object.keys(known)).toEqual([...all]);
      for (const [code, [word]] of Object.entries(known)) expect(glossary).toContain(`${word} \`${code}\``);
    }
  });

  it('are parsed one by one', () => {
    const harms = someCodes(words.HARM_WORDS);
    expect(read('忽视、辍学；abuse 传闻', harms)).toEqual(['NEGLECT', 'DROPOUT', 'ABUSE', '传闻']);
    expect(read('家庭 暴力', harms)).toEqual(['ABUSE']);
    expect(['是', 'FALSE', '也许', '√', '-'].map((cell) => read(cell, aFlag))).toEqual([
      true,
      false,
      '也许',
      true,
      undefined,
    ]);
    expect(['男性', 'ｆ', '不详'].map((cell) => read(cell, aCode(words.SEX_WORDS)))).toEqual([
      'MALE',
      'FEMALE',
      'UNKNOWN',
    ]);
  });

  it.each([
    ['2019-03-04', '2019-03-04T00:00:00+08:00'],
    ['2019/3/4 9:30', '2019-03-04T09:30:00+08:00'],
    ['2019/3/4 0:00', '2019-03-04T00:00:00+08:00'],
    ['2019.3.4', '2019-03-04T00:00:00+08:00'],
    ['２０１９年３月４日', '2019-03-04T00:00:00+08:00'],
    ['2019年3月4日 9时30分', '2019-03-04T09:30:00+08:00'],
    ['2019年3月4日9时', '2019-03-04T09:00:00+08:00'],
    ['2019年3月4日下午3点20分', '2019-03-04T15:20:00+08:00'],
    ['2019/3/4 上午 12:05', '2019-03-04T00:05:00+08:00'],
    ['2019/3/4 3:20 PM', '2019-03-04T15:20:00+08:00'],
    ['２０１９年３月４号', '2019-03-04T00:00:00+08:00'],
    ['2019年3月', '2019年3月'],
    ['2019-03-04 09:30:15', '2019-03-04T09:30:15+08:00'],
    ['20190304', '2019-03-04T00:00:00+08:00'],
    ['43528', '2019-03-04T00:00:00+08:00'],
    ['43528.395833333336', '2019-03-04T09:30:00+08:00'],
    ['2019-03-04T09:30:00Z', '2019-03-04T09:30:00Z'],
    ['昨天', '昨天'],
    ['不详', undefined],
  ])('parses the time %s', (cell, moment) => {
    expect(read(cell, aMoment)).toBe(moment);
  });

  it('are agencies by their usual names', () => {
    const named = (cell: string) => read(cell, agencyNames(words.AGENCY_WORDS));
    expect(['公安', '市检察院、教体局', '某局', '无'].map(named)).toEqual([
      '公安局',
      '人民检察院、教育和体育局',
      '某局',
      undefined,
    ]);
  });

  it('are nothing where they say that nothing is known, and unusable where a spreadsheet cut them off', () => {
    for (const nothing of ['无', '不详', '待查', '未知', '0', '/', '-', '——', 'N/A'])
      expect(read(nothing, aName)).toBeUndefined();
    expect(read('9.99999E+17', aName)).toEqual(new UnusableCell('number-cut-off'));
    expect(read('某镇', anArea)).toBe('999999101');
    expect(read('999999', anArea)).toBe('999999');
    expect(read('别处', anArea)).toEqual(new UnusableCell('unknown-area', '别处'));
  });
});
