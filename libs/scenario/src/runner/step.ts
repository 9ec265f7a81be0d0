import type { Instant } from '@center/kernel';

/** Who acts in a story: the username of a sample account, or of an officer whom an earlier step has registered. */
export type Player = string;

/** One call of the public API. */
export interface Step {
  /** unique in the story; gives the call its `Idempotency-Key`, so that a story killed half-way can be told again */
  readonly name: string;
  readonly at: Instant;
  readonly by: Player;
  /** of the route; may refer to what earlier steps have answered (`answers.ts`) */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** the officer whom this step registers: the answer tells who it is and the password */
  readonly enrols?: Player;
  /** other streams answer it: the story goes on once they have */
  readonly echoes?: true;
}
