/** A command rejected by a business rule. `code` is from the closed list of the state tables. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    /** further details for the caller, such as `missing` of a closing checklist; codes only */
    readonly details: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Rejects a command; nothing is written. Throws `Refusal`. */
export const refuse = (code: string, details?: Readonly<Record<string, readonly string[]>>): never => {
  throw new Refusal(code, details);
};
