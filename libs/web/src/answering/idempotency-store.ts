import type { Companion } from '@center/event-store';
import type { OperationId } from '@center/kernel';

/** The scope of an `Idempotency-Key`: the same key of another principal or route is a different key. */
export interface IdempotencyScope {
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

/** The original 2xx response. */
export interface StoredResponse {
  readonly status: number;
  /** `location` and `etag`, if present */
  readonly headers: Readonly<Record<string, string>>;
  /** the JSON text; empty for a response without a body */
  readonly body: string;
}

/** What is stored for a scope: nothing, the response to this body, or the response to another body. */
export type Recalled =
  | { readonly is: 'unknown' }
  | { readonly is: 'answered'; readonly answer: StoredResponse }
  | { readonly is: 'other-body' };

/** Stores the original responses for 72 hours. The vault implements this port. */
export abstract class IdempotencyStore {
  /** The operation id of a scope: deterministic, and not guessable by a client. */
  abstract operation(scope: IdempotencyScope): OperationId;

  /** The stored response to a request with this body. */
  abstract recall(scope: IdempotencyScope, bodyDigest: string): Promise<Recalled>;

  /**
   * The write that stores a response, to be passed to the append that it reports; its position is `UNKNOWN_POSITION`.
   * `undefined` if this store cannot write with an append.
   */
  abstract companion(scope: IdempotencyScope, bodyDigest: string, answer: StoredResponse): Companion | undefined;

  /** Stores a response, unless one is stored for the scope. */
  abstract settle(scope: IdempotencyScope, bodyDigest: string, answer: StoredResponse): Promise<void>;

  /** Replaces the stored response of a scope. */
  abstract replace(scope: IdempotencyScope, bodyDigest: string, answer: StoredResponse): Promise<void>;
}
