import { beforeNotFormula } from '@center/print';
import type { SheetRecord } from '@center/tables';
import { invalidRequest } from '@center/web';
import { aText, type CellContext, UnusableCell, visible } from './cells';
import { type HeaderColumn, headingOf } from './columns';
import type { FilePlace, LineWarning, Row } from './ledger-line';
import { put } from './put';
import { divideChildren } from './several-children';
import { divideSteps } from './several-steps';

/** The columns of a sheet by position; `undefined` for a column that is ignored. */
export type Header = readonly (HeaderColumn | undefined)[];

/** The columns of a sheet, and its headings as the file has them. */
export interface Sheet {
  readonly header: Header;
  readonly headings: readonly string[];
  /** whether each cell has its place, as in a workbook */
  readonly isGrid: boolean;
}

interface FilledCell extends FilePlace {
  readonly column: string;
  readonly of: HeaderColumn;
  /** the record it is in, from 0 */
  readonly nth: number;
  readonly text: string;
}

/** `="0123"` and `'0123`: how a spreadsheet keeps a number as text. */
const FORMULA = /^="(.*)"$/s;
const APOSTROPHE = /^'(?=.)/s;

/** The text of a cell, as a person sees it in a spreadsheet; free text keeps all its characters. */
const shownText = (cell: string, of: HeaderColumn): string => {
  const text = cell.trim().replace(FORMULA, '$1');
  return of.read === aText ? beforeNotFormula(text) : visible(text).replace(APOSTROPHE, '').trim();
};

/**
 * The lead of a record, with the further children and reporters in the records that follow it. Throws 400 for a record
 * that is too long, not in the charset of the file, or has more cells than the header of a text.
 */
export const rowOf = (sheet: Sheet, records: readonly SheetRecord[], context: CellContext): Row => {
  const { header } = sheet;
  const filled = records
    .flatMap((record, nth) => filledCells(sheet, record, nth, records[0]!.line))
    .map((cell) => ({ ...cell, value: cell.of.read(cell.text, context) }))
    .filter(({ value }) => value !== undefined);
  const body: Body = {};
  const warnings: LineWarning[] = [];
  const kept: string[] = [];
  const places = new Map<string, FilePlace>();
  const groups = groupsOf(filled.filter(({ value }) => !(value instanceof UnusableCell)));
  for (const { nth, of, text: _, value, ...place } of filled) {
    const group = of.group === undefined ? '' : groups.get(`${nth}/${of.group}`);
    if (value instanceof UnusableCell) {
      warnings.push({ code: value.code, ...place });
      if (value.kept !== undefined) kept.push(`${of.heading}：${value.kept}`);
    }
    if (group === undefined) continue;
    places.set(`${group}/${of.field}`, place);
    if (!(value instanceof UnusableCell)) put(body, `${group}/${of.field}`, value);
  }
  for (const [nth, { stray, errorValues = [] }] of records.entries()) {
    const warn = (code: LineWarning['code'], cells: readonly number[]): void =>
      cells.forEach((cell) => {
        const column = header[cell]?.heading;
        if (column !== undefined) warnings.push({ code, column, ...lineOf(records, nth) });
      });
    warn('stray-quote', stray);
    warn('error-value', errorValues);
  }
  warnings.push(...withoutHeading(sheet, records), ...withoutFlag(body, places));
  if (kept.length > 0) body.narrative = [body.narrative, ...kept].filter(Boolean).join('\n');
  for (const [pointer, place] of emptyCells(header, records, groups))
    if (!places.has(pointer)) places.set(pointer, place);
  warnings.push(...divideChildren(body, places));
  divideSteps(body, places);
  const { rowNumber, ...lead } = body;
  return {
    body: lead,
    ...(typeof rowNumber === 'string' && { rowNumber }),
    warnings,
    placeOf: (pointer) => placeOver(places, pointer) ?? missingPlace(pointer, header),
  };
};

const lineOf = (records: readonly SheetRecord[], nth: number): { line?: number } =>
  nth === 0 ? {} : { line: records[nth]!.line };

const filledCells = ({ header, isGrid }: Sheet, record: SheetRecord, nth: number, first: number): FilledCell[] => {
  const { cells, line } = record;
  if (cells === 'too-long') throw invalidRequest({ pointer: '', code: 'too-long' });
  if (cells.some((cell) => cell.includes('\uFFFD'))) throw invalidRequest({ pointer: '', code: 'malformed-encoding' });
  if (!isGrid && cells.slice(header.length).some((cell) => visible(cell) !== '')) {
    throw invalidRequest({ pointer: '', code: 'wrong-count' });
  }
  return cells.flatMap((cell, at) => {
    const of = header[at];
    const text = of && shownText(cell, of);
    return text ? [{ of, nth, text, column: of.heading, ...(line !== first && { line }) }] : [];
  });
};

/** The cells that no heading is above. */
const withoutHeading = ({ headings }: Sheet, records: readonly SheetRecord[]): LineWarning[] =>
  records.flatMap(({ cells }, nth) =>
    (cells === 'too-long' ? [] : cells).flatMap((cell, at): LineWarning[] =>
      visible(cell) === '' || visible(headings[at] ?? '') !== ''
        ? []
        : [{ code: 'no-heading', column: lettersOf(at), ...lineOf(records, nth) }],
    ),
  );

/** The letters of a column, as a spreadsheet names it: A, B, … Z, AA. */
const lettersOf = (at: number): string =>
  (at < 26 ? '' : lettersOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** Where the fields are that have no content: in the same row as their group, or in the columns that a group would fill. */
const emptyCells = (
  header: Header,
  records: readonly SheetRecord[],
  groups: ReadonlyMap<string, string>,
): (readonly [string, FilePlace])[] =>
  header.flatMap((of): (readonly [string, FilePlace])[] => {
    if (!of) return [];
    const column = of.heading;
    if (of.group === undefined) return [[`/${of.field}`, { column }]];
    const list = `/${of.group.split('/')[0]!}`;
    const rows = records.map((_, nth) => [groups.get(`${nth}/${of.group}`), lineOf(records, nth)] as const);
    const filled = rows.flatMap(([group, line]) =>
      group === undefined ? [] : [[`${group}/${of.field}`, { column, ...line }] as const],
    );
    return [...filled, [`${list}/-/${of.field}`, { column }]];
  });

/** The pointers of the children, reporters and accused, by record and group: only those with a filled cell count. */
const groupsOf = (filled: readonly FilledCell[]): ReadonlyMap<string, string> => {
  const keys = [...new Set(filled.flatMap(({ nth, of }) => (of.group === undefined ? [] : [`${nth}/${of.group}`])))];
  const counts = new Map<string, number>();
  const inOrder = keys.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return new Map(
    inOrder.map((key) => {
      const list = key.split('/')[1]!;
      const count = counts.get(list) ?? 0;
      counts.set(list, count + 1);
      return [key, `/${list}/${count}`];
    }),
  );
};

/** Whether it was reported to the police, as a flag: without the time or the reason, only "no" can be recorded. */
const withoutFlag = (body: Body, places: ReadonlyMap<string, FilePlace>): LineWarning[] => {
  const { policeReported } = body;
  if (policeReported?.reported === undefined) return [];
  const { reported, ...report } = policeReported;
  if (typeof reported !== 'boolean' || Object.keys(report).length > 0) {
    body.policeReported = typeof reported === 'boolean' ? report : policeReported;
    return [];
  }
  if (!reported) {
    body.policeReported = { notReportedNote: NOT_REPORTED };
    return [];
  }
  delete body.policeReported;
  return [{ code: 'police-report-without-time', ...places.get('/policeReported/reported')! }];
};

/** The heading of a column that the file does not have. */
const missingPlace = (pointer: string, header: Header): FilePlace | undefined => {
  const column = headingOf(pointer, header);
  return column === undefined ? undefined : { column };
};

interface Body {
  narrative?: unknown;
  readonly rowNumber?: unknown;
  policeReported?: { readonly reported?: unknown; readonly notReportedNote?: string };
}

const NOT_REPORTED = '否';

/** The place of a pointer, of the first field in it, or of the closest parent that has a place. */
const placeOver = (places: ReadonlyMap<string, FilePlace>, pointer: string): FilePlace | undefined => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at) ?? [...places].find(([within]) => within.startsWith(`${at}/`))?.[1];
    if (place) return place;
  }
  return undefined;
};
