import type { Companion } from '@center/event-store';
import type { OperationId } from '@center/kernel';
import type { FastifyRequest } from 'fastify';

/** Keeps the answer of a command for its repeats, in the same write as its events. */
export interface AnswerKeeper {
  /** the write that keeps what the handler is about to return */
  companion(answer: object): Companion | undefined;
  /** to be called when that write was executed: else the answer is kept after the handler has returned */
  written(): void;
}

/** What a command's headers say. */
export interface OperationFacts {
  /** the same for every repeat under one `Idempotency-Key`, else fresh */
  readonly operationId: OperationId;
  /** the version of `If-Match`; `undefined` when there is none, or `*` */
  readonly ifMatch: number | undefined;
  /** the position of `Read-After` */
  readonly readAfter: bigint | undefined;
  /** W3C Trace Context, when the caller sent a sound one */
  readonly traceparent?: string;
  /** set when the answer is to be kept: the call has an `Idempotency-Key` */
  readonly keeper?: AnswerKeeper;
}

/** Who is asking, as far as repeats and log lines need to know. */
export interface Asker {
  /** what an `Idempotency-Key` belongs to: the appointment acting, or the API key */
  readonly principal: string;
  readonly officerId?: string;
}

const askers = new WeakMap<FastifyRequest, Asker>();
const operations = new WeakMap<FastifyRequest, OperationFacts>();

/** Told by the guard that found out who is asking. */
export const setAsker = (request: FastifyRequest, asker: Asker): void => void askers.set(request, asker);

/** Who is asking; `undefined` before the guard has run and on public routes. */
export const askerOf = (request: FastifyRequest): Asker | undefined => askers.get(request);

/** Told by the reading of the headers. */
export const setOperation = (request: FastifyRequest, facts: OperationFacts): void =>
  void operations.set(request, facts);

/** The facts of this call. Throws when the headers have not been read yet: a guard must not ask. */
export const operationOf = (request: FastifyRequest): OperationFacts => {
  const facts = operations.get(request);
  if (!facts) throw new Error('the headers of this request have not been read yet');
  return facts;
};
