import { type NumberFormat, type NumberFormats, numberFormat, unescaped } from './cell-text';
import { WorkbookRefused } from './workbook-refused';
import { xmlEntry } from './xml-entry';
import type { TakeEntry, ZipArchive } from './zip-entries';

/** A sheet of a workbook and the entry it is in. */
export interface SheetPart {
  readonly name: string;
  readonly entry: string;
  readonly isHidden: boolean;
}

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  /** the sheets, in order */
  readonly sheets: readonly SheetPart[];
  readonly texts: readonly string[];
  readonly formats: NumberFormats;
}

/** The most sheets, each of which is a reading of the archive, and shared texts and styles of cells. */
const MOST = { sheets: 255, texts: 4_000_000, styles: 100_000 };

const add = <Part>(parts: Part[], part: Part, most: number): void => {
  if (parts.length === most) throw new WorkbookRefused('workbook-too-large');
  parts.push(part);
};

/** Reads the parts of a workbook that its sheets need. Throws `WorkbookRefused` if it has no sheet, or too many parts. */
export const workbookParts = (archive: ZipArchive): WorkbookParts => {
  const named: { name: string; relation: string; isHidden: boolean }[] = [];
  const entries = new Map<string, string>();
  const texts: string[] = [];
  const styles: NumberFormat[] = [];
  let from1904 = false;
  const takers: Record<string, TakeEntry> = {
    'xl/workbook.xml': xmlEntry({
      open: (name, { name: sheet = '', 'r:id': relation, date1904, state, ...others }) => {
        if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
        if (name !== 'sheet') return;
        const isHidden = (state ?? 'visible') !== 'visible';
        add(named, { name: sheet, relation: relation ?? prefixedId(others), isHidden }, MOST.sheets);
      },
    }),
    'xl/_rels/workbook.xml.rels': xmlEntry({
      open: (name, { Id, Target = '', Type = '' }) => {
        if (name === 'Relationship' && Type.endsWith('/worksheet')) entries.set(Id!, entryOf(Target));
      },
    }),
    'xl/sharedStrings.xml': sharedTexts(texts),
    'xl/styles.xml': cellStyles(styles),
  };
  archive.read((name) => takers[name]);
  const sheets = named.flatMap(({ name, relation, isHidden }) => {
    const entry = entries.get(relation);
    return entry === undefined ? [] : [{ name, entry, isHidden }];
  });
  if (sheets.length === 0) throw new WorkbookRefused('malformed-workbook');
  return { sheets, texts, formats: { from1904, styles } };
};

/** The id of a relationship under another prefix than the usual one. */
const prefixedId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

const entryOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** The shared texts, without the hints of pronunciation beside them. */
const sharedTexts = (texts: string[]): TakeEntry => {
  let text = '';
  let [inText, inHint] = [false, false];
  return xmlEntry({
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inHint = true;
      else inText = name === 't' && !inHint;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      if (name === 'si') add(texts, unescaped(text), MOST.texts);
      if (name === 'rPh') inHint = false;
      inText = false;
    },
  });
};

const cellStyles = (styles: NumberFormat[]): TakeEntry => {
  const codes = new Map<number, string>();
  let inCells = false;
  return xmlEntry({
    open: (name, { numFmtId = '0', formatCode }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) add(styles, numberFormat(id, codes.get(id)), MOST.styles);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
};
