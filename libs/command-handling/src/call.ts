import { identityOf } from '@center/access';
import type { CommandContext, EventActor, Instant, Officer } from '@center/kernel';
import { type OperationFacts, operationOf, pathIdOf } from '@center/web';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A command request: the caller, the parsed headers, and the ids in the path. */
export interface CommandRequest {
  readonly by: Officer;
  readonly operation: OperationFacts;
  readonly ids: object;
}

/** One call of a command: the request, and its context. */
export interface CommandCall<Ids extends object = object> extends CommandRequest {
  readonly ids: Ids;
  readonly context: CommandContext;
  /** the business-time clock when the request arrived */
  readonly now: Instant;
}

/** Parameter: the request. The parts of the path named `…Id` are ids: throws a 400 for one that is not a UUID. */
export const Requested = createParamDecorator((_: unknown, context: ExecutionContext): CommandRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const by = identityOf(request)?.acting;
  if (!by) throw new Error('a command has no public route');
  const names = Object.keys(request.params as object);
  const parts = request.params as Readonly<Record<string, string>>;
  const ids = Object.fromEntries(
    names.map((name) => [name, name.endsWith('Id') ? pathIdOf(request, name) : parts[name]]),
  );
  return { by, operation: operationOf(request), ids };
});

/** An officer as the actor of an event. */
export const actorOf = ({ officerId, agency, role }: Officer): EventActor => ({ officerId, agencyId: agency.id, role });

/** The names of the ids in a path, such as `'agencyId' | 'officerId'` of `v1/agencies/:agencyId/officers/:officerId`. */
export type PathIds<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathIds<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
