import type { Instant } from '@center/kernel';

/** An actor of a scenario: the username of a sample account, or of an officer registered by an earlier step. */
export type Player = string;

/** One call of the public API. */
export interface Step {
  /** unique in the scenario; determines the `Idempotency-Key`, so that an interrupted run can be repeated */
  readonly name: string;
  readonly at: Instant;
  readonly by: Player;
  /** default: POST */
  readonly method?: 'PUT';
  /** the path of the route; may refer to responses of earlier steps (`answers.ts`) */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** a table as CSV, in place of the body: later steps refer to the officers of its rows as `officerIds` */
  readonly table?: string;
  /** the officer registered by this step; the response contains the id and the password */
  readonly enrols?: Player;
  /** other streams react to it: the run waits for the reactions */
  readonly echoes?: true;
}
