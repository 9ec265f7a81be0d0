/** A command that the rules do not allow now. `code` is from the closed list of the state tables. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    /** what else the caller needs to mend it, such as `missing` of a closing checklist; codes only */
    readonly details: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Refuses a command; nothing is written. Throws `Refusal`. */
export const refuse = (code: string, details?: Readonly<Record<string, readonly string[]>>): never => {
  throw new Refusal(code, details);
};
