import { basename } from 'node:path';
import { findings, type SourceFile, sources } from './sources';
import layers from './layers.json';

const LONGEST = 300;

/** A code rule: the files it applies to, the pattern that violates it, and an example of a violation. */
interface Habit {
  readonly name: string;
  readonly of: RegExp;
  readonly not?: RegExp;
  readonly broken: RegExp;
  readonly example: string;
}

const HERE = /^test\/architecture\//;

const habits: readonly Habit[] = [
  {
    name: 'no test is skipped',
    of: /[.]spec[.]ts$/,
    broken: /\b(?:it|test|describe)(?:[.]each\b.*)?[.](?:skip|only|todo|failing)\b|\b(?:x|f)(?:it|describe)\(/g,
    example: "it.skip('does it', () => {})",
  },
  {
    name: 'no check is disabled',
    of: /./,
    broken: /eslint-disable|@ts-(?:ignore|expect-error|nocheck)|prettier-ignore|istanbul ignore/g,
    example: '// @ts-ignore',
  },
  { name: 'no TODO comments', of: /./, broken: /\b(?:TODO|FIXME|XXX|HACK)\b/g, example: '// TODO' },
  { name: 'no `any`', of: /[.]ts$/, broken: /(?::|<|\bas) any\b/g, example: 'const row: any = 1' },
  {
    name: 'no test sleeps for a fixed time',
    of: /[.]spec[.]ts$/,
    broken: /\bsetTimeout\(\s*(?:resolve|done|r)\b|\bsleep\(/g,
    example: 'await new Promise((resolve) => setTimeout(resolve, 100))',
  },
  {
    name: 'no controller imports a request class as a type only: its validation metadata would be erased',
    of: /[.]ts$/,
    not: /[.]spec[.]ts$/,
    broken: /import type \{[^}]*\b(?!Fastify)\w+Request\b[^}]*\}(?=[\s\S]*@Controller\()/g,
    example: "import type { AcceptRequest } from './accept'; @Controller() class Route {}",
  },
  {
    name: 'SQL is only in the libs that own tables',
    of: /^(?:apps|libs)\//,
    // a reaction keeps state in its own tables, through the connection that the runner passes to it
    not: new RegExp([...layers.sql, '^libs/[^/]+/src/reactions/', '^libs/[^/]+/testing/', '[.]spec[.]ts$'].join('|')),
    broken: /[`'"](?:SELECT\s|INSERT INTO\s|UPDATE\s+\S+\s+SET\s|DELETE FROM\s|CREATE TABLE\s)/gi,
    example: 'query(`SELECT 1`)',
  },
  {
    name: 'only the PostgreSQL engine names the tables of schema log: another engine stores the log elsewhere',
    of: /^(?:apps|libs)\//,
    not: /^libs\/event-store\/(?:src\/postgres|testing)\//,
    broken: /(?<![\w.])"?log"?[.]"?(?:event|head)\b/gi,
    example: 'sql(`SELECT 1 FROM checkpoint CROSS JOIN log.head`)',
  },
  {
    name: 'no arithmetic on positions outside the PostgreSQL engine: positions have gaps',
    of: /^(?:apps|libs)\/.*[.]ts$/,
    not: /[.]spec[.]ts$|^libs\/[^/]+\/testing\/|^libs\/event-store\/src\/postgres\//,
    broken: /position[!)]* [-+] \d+n\b/gi,
    example: 'store.readAll(position - 1n, 1)',
  },
  {
    name: 'a decision uses no clock, no randomness and no network',
    of: /^libs\/[^/]+\/src\/domain\//,
    not: /[.]spec[.]ts$/,
    broken: /\bnew Date\b|\bDate[.]now\b|\bMath[.]random\b|\brandomUUID\b|\bprocess[.]|\basync\b|\bawait\b/g,
    example: 'const now = new Date()',
  },
];

const filesOf = ({ of, not }: Habit): SourceFile[] =>
  sources(of).filter(({ path }) => !(not?.test(path) ?? false) && !HERE.test(path));

describe('the code rules', () => {
  it.each(habits)('$name', (habit) => {
    expect(findings([{ path: 'planted.ts', text: habit.example }], habit.broken)).not.toEqual([]);
    expect(findings(filesOf(habit), habit.broken)).toEqual([]);
  });

  it(`no file is longer than ${LONGEST} lines`, () => {
    const long = sources(/./).filter(({ text }) => text.split('\n').length > LONGEST + 1);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('no file has a catch-all name such as utils', () => {
    const vague = /^(?:utils?|helpers?|misc|common|shared|manager|stuff|constants)[.-]/;
    expect(
      sources(/./)
        .filter(({ path }) => vague.test(basename(path)))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
