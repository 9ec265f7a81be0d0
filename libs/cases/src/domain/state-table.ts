import { CASE_COMMANDS, stateRefusals } from './process';
import { ON_REPEAT } from './repeat-rows';
import { PROCESS, type Row } from './state-rows';

const cell = (words: readonly string[], code = true): string =>
  words.map((word) => (code ? `\`${word}\`` : word)).join(', ') || '—';

const from = ({ from, transfer, emergency }: Row): string =>
  `${cell(transfer ? [...transfer.from] : [...from], false)}${emergency ? ' ⚡' : ''}`;

/** The refusal codes of a row. `case-not-open` is omitted where an open case has its own code. */
const refusals = (row: Row): string[] => {
  if (row.from.length === 0) return []; // registering creates the case, so no state can refuse it
  const states = stateRefusals(row).filter((code) => code !== 'case-not-open' || code === row.otherwise);
  return [...new Set([row.unauthorised, ...states, ...(row.transfer ? [row.transfer.otherwise] : []), ...row.refuses])];
};

/** The state table as Markdown for the README. A test compares the two. */
export const stateTable = (): string => {
  const rows = CASE_COMMANDS.map((command) => {
    const row: Row = PROCESS[command];
    return `| \`${command}\` | ${cell(row.who, false)} | ${from(row)} | ${cell(row.writes)} | ${cell(refusals(row))} |`;
  });
  return ['| Command | Who | From | Writes | Refuses |', '|---|---|---|---|---|', ...rows].join('\n');
};

const REPEATS: Readonly<Record<string, readonly [same: string, other: string]>> = {
  each: ['writes again', 'writes again'],
  'new-words': ['nothing', 'writes them'],
};

/** What a repeat of each command does, as Markdown for the README. */
export const repeatTable = (): string => {
  const rows = CASE_COMMANDS.filter((command) => command !== 'register').map((command) => {
    const [same, other] = REPEATS[ON_REPEAT[command]] ?? ['nothing', `\`${ON_REPEAT[command]}\``];
    return `| \`${command}\` | ${same} | ${other} |`;
  });
  return ['| Command | The same words | Other words |', '|---|---|---|', ...rows].join('\n');
};
