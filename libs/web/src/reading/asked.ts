import type { Companion } from '@center/event-store';
import type { OperationId } from '@center/kernel';
import type { FastifyRequest } from 'fastify';

/** Stores the response of a command for retries, in the same write as its events. */
export interface AnswerKeeper {
  /** the write that stores the response that the handler is about to return, with `UNKNOWN_POSITION` */
  companion(answer: object): Companion | undefined;
  /**
   * Called after an append: its companion was `written`, or its events were in the log already (`repeated`). Unless it was
   * written, the response is stored after the handler has returned. `incomplete`: the companion was written, but the
   * response could not be completed; the one that the handler returns replaces it.
   */
  appended(outcome: 'written' | 'repeated' | 'incomplete'): void;
}

/** The request headers of a command. */
export interface OperationFacts {
  /** the same for every retry with one `Idempotency-Key`, otherwise new */
  readonly operationId: OperationId;
  /** the version of `If-Match`; `undefined` if it is absent or `*` */
  readonly ifMatch: number | undefined;
  /** the position of `Read-After` */
  readonly readAfter: bigint | undefined;
  /** W3C Trace Context, if valid */
  readonly traceparent?: string;
  /** set if the request has an `Idempotency-Key`, so that the response is stored */
  readonly keeper?: AnswerKeeper;
}

/** The caller, as needed for idempotency and log lines. */
export interface CallerInfo {
  /** the owner of an `Idempotency-Key`: the acting appointment, or the API key */
  readonly principal: string;
  readonly officerId?: string;
}

const callers = new WeakMap<FastifyRequest, CallerInfo>();
const operations = new WeakMap<FastifyRequest, OperationFacts>();

/** Set by the authentication guard. */
export const setCaller = (request: FastifyRequest, caller: CallerInfo): void => void callers.set(request, caller);

/** The caller; `undefined` before the guard has run and on public routes. */
export const callerOf = (request: FastifyRequest): CallerInfo | undefined => callers.get(request);

/** Set when the headers are parsed. */
export const setOperation = (request: FastifyRequest, facts: OperationFacts): void =>
  void operations.set(request, facts);

/** The headers of this request. Throws if they are not parsed yet: a guard must not call this. */
export const operationOf = (request: FastifyRequest): OperationFacts => {
  const facts = operations.get(request);
  if (!facts) throw new Error('the headers of this request have not been read yet');
  return facts;
};
