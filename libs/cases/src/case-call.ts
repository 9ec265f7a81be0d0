import { Allow, identityOf } from '@center/access';
import type { CaseId, Officer, TransferId } from '@center/kernel';
import { type BusinessTimeRequest, Command, type OperationFacts, operationOf, pathIdOf } from '@center/web';
import { type ExecutionContext, Post, type Type, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type CaseCommandName, refusalsOf, rolesOf } from './domain/process';

/** Who calls, for what, on which case. */
export interface CaseCall {
  readonly by: Officer;
  readonly operation: OperationFacts;
  readonly caseId: CaseId;
  /** the transfer named in the path, of a command on a transfer */
  readonly transferId?: TransferId;
}

/** A command on a case, for the CommandBus: the call and the body that came with it. */
export abstract class CaseCommand<Body extends BusinessTimeRequest> {
  constructor(
    readonly call: CaseCall,
    readonly body: Body,
  ) {}
}

/** A call on a transfer of a case: the path names the transfer. */
export type TransferCall = CaseCall & { readonly transferId: TransferId };

/** A command on a transfer of a case. */
export abstract class TransferCommand<Body extends BusinessTimeRequest> extends CaseCommand<Body> {
  constructor(
    override readonly call: TransferCall,
    body: Body,
  ) {
    super(call, body);
  }
}

/** Parameter: the call, of a route on a case (`:caseId`) or on a transfer of it (`:transferId` too). */
export const OnCase = createParamDecorator((_: unknown, context: ExecutionContext): CaseCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const acting = identityOf(request)?.acting;
  if (!acting) throw new Error('a command on a case has no public route');
  const onTransfer = Object.hasOwn(request.params as object, 'transferId');
  return {
    by: acting,
    operation: operationOf(request),
    caseId: pathIdOf(request, 'caseId') as CaseId,
    ...(onTransfer && { transferId: pathIdOf(request, 'transferId') as TransferId }),
  };
});

/** Words of a command's route, and what differs from the usual. */
interface RouteWords {
  readonly zh: string;
  readonly en: string;
  readonly answer: Type<unknown>;
  readonly created?: boolean;
  readonly body?: Type<unknown>;
  readonly example?: object;
}

/** The route of a command: its path, the roles of its row in the state table, its refusals, its words. */
export const CommandRoute = (command: CaseCommandName, path: string, words: RouteWords): MethodDecorator =>
  applyDecorators(
    Post(path),
    Allow(...rolesOf(command)),
    Command({ ...words, name: command.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), tag: '个案 Cases', refusals: refusalsOf(command) }),
  );
