import { WEB_PROBLEMS, type ProblemText, type ProblemTexts } from './problem-texts';

/** The closed list of problems. */
export class ProblemCatalogue {
  private readonly texts = new Map<string, ProblemText>();

  /** Throws if two tables give one code different statuses: a code has one meaning. */
  constructor(tables: readonly ProblemTexts[]) {
    for (const [code, text] of [WEB_PROBLEMS, ...tables].flatMap((table) => Object.entries<ProblemText>(table))) {
      const known = this.texts.get(code);
      if (known && known.status !== text.status) throw new Error(`problem ${code} has two statuses`);
      this.texts.set(code, text);
    }
  }

  /** The text of a problem; `undefined` for an unknown code. */
  find(code: string): ProblemText | undefined {
    return this.texts.get(code);
  }

  /** Every code with its status, sorted by code. */
  all(): { code: string; status: number }[] {
    return [...this.texts]
      .map(([code, { status }]) => ({ code, status }))
      .sort((one, other) => one.code.localeCompare(other.code));
  }
}
