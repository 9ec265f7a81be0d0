import { beforeNotFormula } from '@center/print';
import { invalidRequest } from '@center/web';
import { aText, type CellContext, UnusableCell } from './cells';
import type { HeaderColumn } from './columns';
import type { FilePlace, LineWarning, Row } from './ledger-line';
import { put } from './put';
import type { SheetRecord } from './sheet-record';

/** The columns of a sheet by position; `undefined` for a column that is ignored. */
export type Header = readonly (HeaderColumn | undefined)[];

interface FilledCell extends FilePlace {
  readonly column: string;
  readonly of: HeaderColumn;
  /** the record it is in, from 0 */
  readonly nth: number;
  readonly text: string;
}

/** Characters without width that spreadsheets and web pages leave in cells. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
/** `="0123"` and `'0123`: how a spreadsheet keeps a number as text. */
const FORMULA = /^="(.*)"$/s;
const APOSTROPHE = /^'(?=.)/s;

/** The text of a cell, as a person sees it in a spreadsheet; free text keeps all its characters. */
const shownText = (cell: string, of: HeaderColumn): string => {
  const text = cell.trim().replace(FORMULA, '$1');
  return of.read === aText ? beforeNotFormula(text) : text.replace(INVISIBLE, '').trim().replace(APOSTROPHE, '').trim();
};

/**
 * The lead of a record, with the further children and reporters in the records that follow it. Throws 400 for a record
 * that is too long, not in the charset of the file, or has more cells than the header.
 */
export const rowOf = (header: Header, records: readonly SheetRecord[], context: CellContext): Row => {
  const filled = records.flatMap((record, nth) => filledCells(header, record, nth, records[0]!.line));
  const body: Body = {};
  const warnings: LineWarning[] = [];
  const places = new Map<string, FilePlace>();
  const groups = groupsOf(filled);
  for (const { nth, of, text, ...place } of filled) {
    const value = of.read(text, context);
    const pointer = `${of.group === undefined ? '' : groups.get(`${nth}/${of.group}`)}/${of.field}`;
    places.set(pointer, place);
    if (value instanceof UnusableCell) warnings.push({ code: value.code, ...place });
    else if (value !== undefined) put(body, pointer, value);
  }
  for (const [nth, { stray }] of records.entries()) {
    for (const cell of stray) {
      const column = header[cell]?.heading;
      if (column !== undefined) warnings.push({ code: 'stray-quote', column, ...lineOf(records, nth) });
    }
  }
  for (const of of header) if (of?.group === undefined && of) places.set(`/${of.field}`, { column: of.heading });
  warnings.push(...withoutFlag(body, places));
  const { rowNumber, ...lead } = body;
  return {
    body: lead,
    ...(typeof rowNumber === 'string' && { rowNumber }),
    warnings,
    placeOf: (pointer) => placeOver(places, pointer),
  };
};

const lineOf = (records: readonly SheetRecord[], nth: number): { line?: number } =>
  nth === 0 ? {} : { line: records[nth]!.line };

const filledCells = (header: Header, record: SheetRecord, nth: number, first: number): FilledCell[] => {
  const { cells, line } = record;
  if (cells === 'too-long') throw invalidRequest({ pointer: '', code: 'too-long' });
  if (cells.some((cell) => cell.includes('\uFFFD'))) throw invalidRequest({ pointer: '', code: 'malformed-encoding' });
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    throw invalidRequest({ pointer: '', code: 'wrong-count' });
  }
  return cells.flatMap((cell, at) => {
    const of = header[at];
    const text = of && shownText(cell, of);
    return text ? [{ of, nth, text, column: of.heading, ...(line !== first && { line }) }] : [];
  });
};

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

interface Body {
  readonly rowNumber?: unknown;
  policeReported?: { readonly reported?: unknown; readonly notReportedNote?: string };
}

const NOT_REPORTED = '否';

/** The place of a pointer, of its closest parent, or of the first field in it. */
const placeOver = (places: ReadonlyMap<string, FilePlace>, pointer: string): FilePlace | undefined => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place) return place;
  }
  if (pointer === '') return undefined;
  return [...places].find(([within]) => within.startsWith(`${pointer}/`))?.[1];
};
