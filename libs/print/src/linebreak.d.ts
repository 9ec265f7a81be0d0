/** The package has no type declarations. */
declare module 'linebreak' {
  /** Iterates over the line break opportunities of a text (UAX #14). */
  class LineBreaker {
    constructor(text: string);
    /** The index after the next break opportunity; `null` after the last one, which is the end of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}
