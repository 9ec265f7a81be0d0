/** A block of a document, from top to bottom. A line break in a text starts a paragraph. */
export type Block =
  | { readonly is: 'heading' | 'paragraph' | 'addressee' | 'notice'; readonly text: string }
  | { readonly is: 'fields'; readonly rows: readonly Field[] }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly string[][];
      /** the heads of number columns, which are right-aligned */
      readonly numbers: ReadonlySet<string>;
    }
  | { readonly is: 'signature'; readonly closing: string; readonly lines: readonly string[] };

/** A row of a form: label and value. */
export type Field = readonly [label: string, value: string];

/** A printed document: content only, no layout. */
export interface Paper {
  /** the sending agency of a letter; absent for a form */
  readonly letterhead?: string;
  readonly title: string;
  readonly number: string;
  /** secrecy and urgency */
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
}

/** Printed on every page of a copy: its reader, time, subject and disclosure level. */
export interface Imprint {
  readonly reader: string;
  readonly officerId: string;
  readonly time: string;
  /** the subject of the document, such as 个案编号 and the number */
  readonly subject: Field;
  readonly shown: string;
}

export const heading = (text: string): Block => ({ is: 'heading', text });
export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const notice = (text: string): Block => ({ is: 'notice', text });
export const addressee = (name: string): Block => ({ is: 'addressee', text: `${name}：` });
/** The closing of a letter with signature and date, kept together and never alone on a page. */
export const signature = (closing: string, ...lines: string[]): Block => ({ is: 'signature', closing, lines });
export const fields = (...rows: readonly Field[]): Block => ({ is: 'fields', rows });

/** A table; `columns` maps each head to its share of the width, `numbers` names the number columns. */
export const table = (
  columns: Readonly<Record<string, number>>,
  rows: readonly string[][],
  numbers: readonly string[] = [],
): Block => ({
  is: 'table',
  head: Object.keys(columns),
  widths: Object.values(columns),
  rows,
  numbers: new Set(numbers),
});
