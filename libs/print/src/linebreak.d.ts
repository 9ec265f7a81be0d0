/** The package brings no types of its own. */
declare module 'linebreak' {
  /** Walks the places of a text at which a line may end (UAX #14). */
  class LineBreaker {
    constructor(text: string);
    /** The next place, as the index after it; `null` when there is none, the end of the text being the last. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}
