import { plainHeading } from '@center/tables';
import { type FieldFault, invalidRequest } from '@center/web';
import type { ReadCell } from './cells';
import { COLUMNS } from './column-table';

/** A column that a header names. */
export interface HeaderColumn {
  /** the heading, as the file has it */
  readonly heading: string;
  /** English name including its number */
  readonly name: string;
  readonly field: string;
  /** the child, reporter or accused it belongs to, such as `children/2` */
  readonly group: string | undefined;
  readonly read: ReadCell;
  readonly finished: boolean;
}

/** Headings that a caller maps to columns, by heading. */
export type HeadingMap = ReadonlyMap<string, string>;

const named = new Map(
  COLUMNS.flatMap((column) => [column.name, ...column.chinese].map((name) => [plainHeading(name), column])),
);

/**
 * The column with a heading: its English name or one of its Chinese ones, or the one that it is mapped to; list columns
 * take a number from 2 to 9 for further items.
 */
export const headerColumn = (heading: string, mapped?: HeadingMap): HeaderColumn | undefined => {
  const plain = plainHeading(heading);
  const [, word = '', number] = /^(.*?)([2-9])?$/s.exec(mapped?.get(plain) ?? plain)!;
  const column = named.get(word);
  if (!column || (number !== undefined && !column.list)) return undefined;
  const { field, list, read, finished = false } = column;
  const group = list && `${list}/${number ?? 1}`;
  return { heading: heading.trim(), name: `${column.name}${number ?? ''}`, field, group, read, finished };
};

/**
 * A mapping of headings as a caller writes it: `备注:narrative,当事人:childName`. Throws 400 for one that is malformed or
 * names no column.
 */
export const headingMap = (written: string): HeadingMap =>
  new Map(
    written.split(/[,，]/).map((pair): [string, string] => {
      const [, heading, name] = /^(.+)[:：]([^:：]+)$/s.exec(pair.trim()) ?? [];
      if (heading === undefined || name === undefined) throw badMap('must-match');
      if (!headerColumn(name)) throw badMap('must-be-one-of');
      return [plainHeading(heading), plainHeading(name)];
    }),
  );

const badMap = (code: FieldFault['code']): Error => invalidRequest({ in: 'query', pointer: '/columns', code });

/** The heading of the errors in a file of failed records. */
export const ERROR_HEADING = { zh: '导入错误', en: 'import error' } as const;

/** Whether a column has the errors of an earlier import, which are not read. */
export const isErrorHeading = (heading: string): boolean => ERROR_WORDS.has(plainHeading(heading));

const ERROR_WORDS = new Set<string>(Object.values(ERROR_HEADING).map(plainHeading));

/** How the error of a row ends that was refused with its lead, in either language. */
const WITH_ITS_LEAD = /(?:：见第 \d+ 行|: see line \d+)$/;

/** Whether a record in a file of failed records was one of its own, and not a part of the lead before it. */
export const wasOnItsOwn = (error: string): boolean => error !== '' && !WITH_ITS_LEAD.test(error);

/** How many known columns the cells of a record name. */
export const namedColumns = (cells: readonly string[], mapped?: HeadingMap): number =>
  cells.filter((cell) => cell.length <= LONGEST_HEADING && headerColumn(cell, mapped)).length;

const LONGEST_HEADING = 100;

/**
 * The heading of the column that a field of a lead's body is read from, as a file with these columns would have it: in
 * English if all of them are. `undefined` if no column has the field.
 */
export const headingOf = (pointer: string, columns: readonly (HeaderColumn | undefined)[]): string | undefined => {
  const [, list, , ofItem] = /^\/(\w+)\/(\d+|-)\/(.+)$/.exec(pointer) ?? [];
  const field = ofItem ?? pointer.slice(1);
  const column = COLUMNS.find(
    (one) =>
      one.list === list && (one.field === field || one.field.startsWith(`${field}/`) || (!list && one.list === field)),
  );
  const isEnglish = columns.every((one) => !one || plainHeading(one.heading) === one.name);
  return column && (isEnglish ? column.name : column.chinese[0]);
};
