import { identityOf } from '@center/access';
import type { AgencyId, AppointmentId, Officer, OfficerId } from '@center/kernel';
import { type BusinessTimeRequest, type OperationFacts, operationOf, pathIdOf } from '@center/web';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Call } from '../register';

/** The ids that a route of the register may have in its path. */
interface PathIds {
  readonly agencyId: AgencyId;
  readonly apiKeyId: string;
  readonly officerId: OfficerId;
  readonly appointmentId: AppointmentId;
}

/** Who calls, what the headers said, and the ids of the path. */
export type RegisterCall<Ids extends keyof PathIds = never> = Pick<PathIds, Ids> & {
  readonly by: Officer;
  readonly operation: OperationFacts;
};

/** A command on the register, for the CommandBus: the call and the body that came with it. */
export abstract class RegisterCommand<Body extends BusinessTimeRequest, Ids extends keyof PathIds = never> {
  constructor(
    readonly call: RegisterCall<Ids>,
    readonly body: Body,
  ) {}
}

/** Parameter: the call, with every id of the route's path. Throws a 400 for one that is no UUID. */
export const OnRegister = createParamDecorator((_: unknown, context: ExecutionContext): RegisterCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const by = identityOf(request)?.acting;
  if (!by) throw new Error('a command on the register has no public route');
  const names = Object.keys(request.params as object);
  const ids = Object.fromEntries(names.map((name) => [name, pathIdOf(request, name)]));
  return { ...ids, by, operation: operationOf(request) };
});

/** A command's call as the log will name it. */
export const named = (command: string, { by, operation }: RegisterCall): Call => ({
  command,
  operationId: operation.operationId,
  by: { officerId: by.officerId, agencyId: by.agency.id, role: by.role },
  ifMatch: operation.ifMatch,
  ...(operation.traceparent && { traceparent: operation.traceparent }),
});
