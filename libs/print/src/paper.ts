/** A part of a paper, from top to bottom. Texts may hold line ends; each begins a paragraph. */
export type Block =
  | { readonly is: 'heading' | 'paragraph' | 'addressee' | 'notice'; readonly text: string }
  | { readonly is: 'fields'; readonly rows: readonly Field[] }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly string[][];
      /** the heads of columns that hold numbers, which end where the column ends */
      readonly numbers: ReadonlySet<string>;
    }
  | { readonly is: 'signature'; readonly closing: string; readonly lines: readonly string[] };

/** A row of a form: what it is, and what it says. */
export type Field = readonly [label: string, value: string];

/** What is put on paper: words only, nothing of how it looks. */
export interface Paper {
  /** the agency that speaks, for a letter; a form has none */
  readonly letterhead?: string;
  readonly title: string;
  readonly number: string;
  /** how secret and how urgent */
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
}

/** What every page says of this copy: who asked for it, when, of what, and how much is shown. */
export interface Imprint {
  readonly reader: string;
  readonly officerId: string;
  readonly time: string;
  /** what it is of, such as 个案编号 and the number */
  readonly subject: Field;
  readonly shown: string;
}

export const heading = (text: string): Block => ({ is: 'heading', text });
export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const notice = (text: string): Block => ({ is: 'notice', text });
export const addressee = (name: string): Block => ({ is: 'addressee', text: `${name}：` });
/** The last words of a letter and who signs it when: never apart, and never alone on a page. */
export const signature = (closing: string, ...lines: string[]): Block => ({ is: 'signature', closing, lines });
export const fields = (...rows: readonly Field[]): Block => ({ is: 'fields', rows });

/** A table; `columns` gives each head its share of the width, `numbers` names those that hold numbers. */
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
