import type { SheetRecord } from '@center/tables';
import { visible } from './cells';
import { looksLikeName } from './person-name';
import { SEPARATORS } from './several-names';
import type { Header } from './sheet-row';

/** The columns that only a new lead fills. */
export const OF_A_LEAD: readonly string[] = ['source', 'discoveredAt'];
/** The most rows of one lead. */
const MOST = 500;

/**
 * A row that belongs to the lead of the rows before it: it has persons only, or it repeats the number of the lead and what it
 * says besides with another person. Returns the row without what it repeats; `undefined` if it is a lead of its own.
 */
export const furtherRow = (
  header: Header,
  lead: readonly SheetRecord[],
  record: SheetRecord,
  ofALead = OF_A_LEAD,
): SheetRecord | undefined => {
  const [first] = lead;
  if (!first || lead.length === MOST || first.cells === 'too-long' || record.cells === 'too-long') return undefined;
  if (!ofALead.every((name) => header.some((column) => column?.name === name))) return undefined;
  const own = header.flatMap((column, nth) => (column && !column.group && textAt(record, nth) !== '' ? [nth] : []));
  const kept = own.length === 0 ? record : withoutRepeated(header, own, lead, record);
  return kept && header.some((column, nth) => column?.group !== undefined && textAt(kept, nth) !== '')
    ? kept
    : undefined;
};

/**
 * A row as a file of failed records has it: with the number of the lead before it, if the row belongs to that lead by what it leaves empty, and is a lead of its own only
 * by what else it says: a person and neither number, source nor time.
 */
export const carriedNumber = (header: Header, number: string, record: SheetRecord): SheetRecord => {
  const at = header.findIndex((column) => column?.name === 'sourceRef');
  const isOfALead = header.some(
    (column, nth) => ['sourceRef', ...OF_A_LEAD].includes(column?.name ?? '') && textAt(record, nth) !== '',
  );
  const hasPerson = header.some((column, nth) => column?.group !== undefined && textAt(record, nth) !== '');
  if (at < 0 || number === '' || isOfALead || !hasPerson || record.cells === 'too-long') return record;
  return { ...record, cells: Array.from(record.cells, (cell, nth) => (nth === at ? number : cell)) };
};

/** The fields by which a person is known without a name. */
const OF_SOMEBODY: readonly string[] = ['idNumber', 'birthDate', 'phone', 'guardian/name', 'guardian/phone'];

/**
 * The columns of a further row whose words are those of no person: a note in the column of names, or a sex alone. Empty if the
 * row has a person.
 */
export const wordsOfNoPerson = (header: Header, row: SheetRecord): readonly string[] => {
  const filled = header.flatMap((column, nth) =>
    column?.group !== undefined && textAt(row, nth) !== '' ? [{ column, text: textAt(row, nth) }] : [],
  );
  const isPerson = filled.some(
    ({ column, text }) => OF_SOMEBODY.includes(column.field) || (column.field === 'name' && hasName(text)),
  );
  return isPerson ? [] : filled.map(({ column }) => column.heading);
};

const hasName = (text: string): boolean => text.split(SEPARATORS).some(looksLikeName);

/** The number of a record in the ledger; empty if it has none. */
export const numberOfRow = (header: Header, record: SheetRecord): string =>
  textAt(
    record,
    header.findIndex((column) => column?.name === 'sourceRef'),
  );

const textAt = ({ cells }: SheetRecord, nth: number): string => (cells === 'too-long' ? '' : visible(cells[nth] ?? ''));

/** A row without its cells of the lead and the persons that the rows before it have; `undefined` if its lead is another one. */
const withoutRepeated = (
  header: Header,
  own: readonly number[],
  lead: readonly SheetRecord[],
  record: SheetRecord,
): SheetRecord | undefined => {
  const isRepeated = own.every(
    (nth) => header[nth]?.name === 'rowNumber' || textAt(lead[0]!, nth) === textAt(record, nth),
  );
  if (!isRepeated || !own.some((nth) => header[nth]?.name === 'sourceRef')) return undefined;
  const says = (row: SheetRecord, group: string): boolean =>
    header.every((column, nth) => column?.group !== group || ['', textAt(row, nth)].includes(textAt(record, nth)));
  const groups = new Set(header.flatMap((column) => column?.group ?? []));
  const known = [...groups].filter((group) => lead.some((row) => says(row, group)));
  const dropped = (nth: number): boolean => own.includes(nth) || known.includes(header[nth]?.group ?? '');
  return { ...record, cells: [...record.cells].map((cell, nth) => (dropped(nth) ? '' : cell)) };
};
