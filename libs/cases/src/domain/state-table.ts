import { CASE_COMMANDS } from './process';
import { PROCESS, type Row } from './state-rows';

const cell = (words: readonly string[], code = true): string =>
  words.map((word) => (code ? `\`${word}\`` : word)).join(', ') || '—';

const from = ({ from, transfer, emergency }: Row): string =>
  `${cell(transfer ? [...transfer.from] : [...from], false)}${emergency ? ' ⚡' : ''}`;

/** Registering opens a case: there is nothing yet that could refuse it. */
const refusals = ({ from, unauthorised, otherwise, closed, transfer, refuses }: Row): string[] =>
  from.length === 0
    ? []
    : [
        ...new Set([
          unauthorised,
          otherwise,
          ...(closed === 'case-not-open' ? [] : [closed]),
          ...(transfer ? [transfer.otherwise] : []),
          ...refuses,
        ]),
      ];

/** The state table as Markdown, for the README; a test holds the two against each other. */
export const stateTable = (): string => {
  const rows = CASE_COMMANDS.map((command) => {
    const row: Row = PROCESS[command];
    return `| \`${command}\` | ${cell(row.who, false)} | ${from(row)} | ${cell(row.writes)} | ${cell(refusals(row))} |`;
  });
  return ['| Command | Who | From | Writes | Refuses |', '|---|---|---|---|---|', ...rows].join('\n');
};
