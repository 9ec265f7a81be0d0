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

/** The result of a claim. */
export type Claim =
  | { readonly is: 'first' }
  | { readonly is: 'answered'; readonly answer: StoredResponse }
  | { readonly is: 'other-body' };

/** Stores the original responses for 72 hours. The vault implements this port. */
export abstract class IdempotencyStore {
  /** The operation id of a scope: deterministic, and not guessable by a client. */
  abstract operation(scope: IdempotencyScope): OperationId;

  /**
   * Claims the scope for a request with this body. Waits while the original request runs. Returns `first` if there was
   * none, or if it failed or crashed. Every `first` must be followed by `settle`, `settled` or `release`.
   */
  abstract claim(scope: IdempotencyScope, bodyDigest: string): Promise<Claim>;

  /** The write that stores the response of a claim, to be passed to an append; `undefined` if the scope is not claimed. */
  abstract companion(scope: IdempotencyScope, answer: StoredResponse): Companion | undefined;

  /** Ends a claim whose response was stored with an append. */
  abstract settled(scope: IdempotencyScope): void;

  /** Stores the response of a claim. */
  abstract settle(scope: IdempotencyScope, answer: StoredResponse): Promise<void>;

  /** Releases a claim: the request failed, and a retry is executed again. */
  abstract release(scope: IdempotencyScope): Promise<void>;
}
