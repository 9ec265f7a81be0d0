import type { ResultLine } from './upload';

/** A prefix for the numbers of each spec, so that they do not collide. */
let ledgers = 0;
export const newLedger = (): string => `L${(ledgers += 1)}`;

export const lead = (sourceRef: string, more: object = {}): object => ({
  sourceRef,
  source: 'SCHOOL',
  at: '2019-03-04T09:30:00+08:00',
  discoveredAt: '2019-03-04T08:00:00+08:00',
  areaCode: '370682001',
  narrative: '多日未到校,家中无人照看。',
  children: [{ name: '测试儿童', birthDate: '2012-06-01' }],
  ...more,
});
export const lineOf = (body: object): string => `${JSON.stringify(body)}\n`;

/** A ledger of the given number of lines, generated while it is sent. */
export function* ledgerOf(name: string, lines: number, from = 0): Generator<string> {
  for (let nth = from; nth < from + lines; nth += 1) yield lineOf(lead(`${name}-${nth}`));
}

export const statuses = (results: readonly ResultLine[]) => results.map(({ status }) => status);
export const codes = (results: readonly ResultLine[]) =>
  results.map(({ errors = [] }) => errors.map(({ pointer, column, code }) => `${column ?? pointer ?? ''} ${code}`));
