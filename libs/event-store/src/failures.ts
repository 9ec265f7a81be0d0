/** The stream is not at the expected revision. `actual` is its last revision, -1 if it does not exist. */
export class WrongRevision extends Error {
  constructor(readonly actual: number) {
    super(`the stream is at revision ${actual}`);
    this.name = 'WrongRevision';
  }
}

/** An event id is already in the log, at a different place than this append would write it. */
export class DuplicateEventId extends Error {
  constructor() {
    super('an event with this id is already in the log');
    this.name = 'DuplicateEventId';
  }
}

/**
 * A concurrent append has written a companion row that must be unique, such as an identity token, or the rows were made with a
 * key that is not the newest. Retry the decision.
 */
export class CompanionConflict extends Error {
  constructor(options?: ErrorOptions) {
    super('a companion of this append already exists', options);
    this.name = 'CompanionConflict';
  }
}

/** The append is invalid: no events, a bad name, or too large. A retry cannot succeed. */
export class InvalidAppend extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidAppend';
  }
}

/** The log is unreachable or timed out. The outcome of an append is unknown; retry it with the same ids. */
export class LogUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the log is unavailable', options);
    this.name = 'LogUnavailable';
  }
}

/** The caller's version of the stream is stale. `actual` is the number of its events. */
export class StaleVersion extends Error {
  constructor(readonly actual: number) {
    super(`the stream has ${actual} events`);
    this.name = 'StaleVersion';
  }
}
