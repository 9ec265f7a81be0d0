import type { Companion } from '@center/event-store';
import type { OperationId } from '@center/kernel';

/** What an `Idempotency-Key` belongs to: the same key of another principal or route is another key. */
export interface IdempotencyScope {
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

/** A 2xx as it was answered the first time. */
export interface StoredResponse {
  readonly status: number;
  /** `location` and `etag`, when there were any */
  readonly headers: Readonly<Record<string, string>>;
  /** the JSON text; empty for an answer without a body */
  readonly body: string;
}

/** What became of asking to be the first. */
export type Claim =
  | { readonly is: 'first' }
  | { readonly is: 'answered'; readonly answer: StoredResponse }
  | { readonly is: 'other-body' };

/** Where first answers are kept for 72 hours: the vault, behind this port. */
export abstract class IdempotencyStore {
  /** The operation of a scope: always the same for it, and not to be guessed from outside. */
  abstract operation(scope: IdempotencyScope): OperationId;

  /**
   * Claims the scope for a request with this body. Waits while a first request runs; `first` when there was none, or
   * it failed or died. Every `first` must be followed by `settle`, `settled` or `release`.
   */
  abstract claim(scope: IdempotencyScope, bodyDigest: string): Promise<Claim>;

  /** The write that keeps the answer of a claim, to be handed over with an append; `undefined` for what is not claimed. */
  abstract companion(scope: IdempotencyScope, answer: StoredResponse): Companion | undefined;

  /** Ends a claim whose answer was kept with an append. */
  abstract settled(scope: IdempotencyScope): void;

  /** Keeps the answer of a claim. */
  abstract settle(scope: IdempotencyScope, answer: StoredResponse): Promise<void>;

  /** Gives a claim back: the request failed and will be judged anew. */
  abstract release(scope: IdempotencyScope): Promise<void>;
}
