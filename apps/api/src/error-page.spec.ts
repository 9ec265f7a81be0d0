import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_TEXTS, ProblemCatalogue } from '@center/web';
import { problems } from './api.module';

const catalogue = new ProblemCatalogue(problems);

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The tables of docs/errors.md. */
const rows = [
  ...catalogue.all().map(({ code, status }) => {
    const { zh, en } = catalogue.find(code)!;
    return row([`\`${code}\``, status, zh, en]);
  }),
  ...Object.entries(FIELD_TEXTS)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([code, { zh, en }]) => row([`\`${code}\``, zh, en])),
];

describe('the page of errors', () => {
  const root = join(__dirname, '../../..');
  const pages = ['docs/errors.md', ...readdirSync(join(root, 'libs')).map((lib) => `libs/${lib}/errors.md`)]
    .map((path) => join(root, path))
    .filter((path) => existsSync(path));
  const page = pages.flatMap((path) => readFileSync(path, 'utf8').split('\n'));

  it('has every code with its texts, and no other', () => {
    const listed = page.filter((line) => line.startsWith('| `'));
    expect(rows.filter((one) => !listed.includes(one))).toEqual([]);
    expect(listed.filter((one) => !rows.includes(one))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });
});
