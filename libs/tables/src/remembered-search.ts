/** Where a place is, or, if there is none yet, from where on to search when there is more text. */
export interface Searched {
  readonly at: number;
  readonly isFound: boolean;
}

/** Finds the first place of a kind at or after another. `ended` says that the text has no more characters. */
export type Search = (text: string, from: number, ended: boolean) => Searched;

/**
 * A search in a text that grows at its end and is cut at its start. It remembers the part without a result: each character
 * is examined once, however often it is asked, if the places that it is asked from ascend.
 */
export class RememberedSearch {
  private from = 0;
  private at = 0;
  private isFound = false;

  constructor(private readonly search: Search) {}

  /** The first place at or after `from`; `undefined` if there is none yet. */
  after(text: string, from: number, ended: boolean): number | undefined {
    if (from < this.from || from > this.at) {
      [this.from, this.at, this.isFound] = [from, from, false];
    }
    if (!this.isFound) ({ at: this.at, isFound: this.isFound } = this.search(text, this.at, ended));
    return this.isFound ? this.at : undefined;
  }

  /** The text has lost so many characters at its start. */
  cut(count: number): void {
    this.from -= count;
    this.at -= count;
  }

  /** What is searched for has changed. */
  forget(): void {
    [this.at, this.isFound] = [this.from, false];
  }
}
