/** The stream is not at the expected revision. `actual` is its last revision, -1 when it does not exist. */
export class WrongRevision extends Error {
  constructor(readonly actual: number) {
    super(`the stream is at revision ${actual}`);
    this.name = 'WrongRevision';
  }
}

/** An event id is in the log already, in another place than this append would put it. */
export class DuplicateEventId extends Error {
  constructor() {
    super('an event with this id is in the log already');
    this.name = 'DuplicateEventId';
  }
}

/** Another append has meanwhile written a companion row that must be unique, such as an identity token: decide again. */
export class CompanionConflict extends Error {
  constructor(options?: ErrorOptions) {
    super('a companion of this append is there already', options);
    this.name = 'CompanionConflict';
  }
}

/** The append can never go through: no events, a bad name, or too large. */
export class InvalidAppend extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidAppend';
  }
}

/** The log cannot be reached or did not answer in time; whether the append took place is unknown: retry with the same ids. */
export class LogUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the log cannot be reached', options);
    this.name = 'LogUnavailable';
  }
}

/** The caller's version of the stream is not the stream's: somebody was faster. `actual` is the number of its events. */
export class StaleVersion extends Error {
  constructor(readonly actual: number) {
    super(`the stream has ${actual} events`);
    this.name = 'StaleVersion';
  }
}
