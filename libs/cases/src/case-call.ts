import { Allow, identityOf } from '@center/access';
import type { CaseId, ChildId, DisputeId, Officer, RescueId, TransferId } from '@center/kernel';
import { type BusinessTimeRequest, Command, type OperationFacts, operationOf, pathIdOf } from '@center/web';
import { type ExecutionContext, Post, type Type, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type CaseCommandName, refusalsOf, rolesOf } from './domain/process';

/** What a path may name of a case, beside the case itself. */
interface Named {
  readonly transferId: TransferId;
  readonly rescueId: RescueId;
  readonly disputeId: DisputeId;
  readonly childId: ChildId;
}

/** Who calls, for what, on which case, and on what of it. */
export interface CaseCall extends Partial<Named> {
  readonly by: Officer;
  readonly operation: OperationFacts;
  readonly caseId: CaseId;
}

/** A call whose path names something of the case, such as `CallOn<'transferId'>`. */
export type CallOn<Name extends keyof Named> = CaseCall & Pick<Named, Name>;

/** A command on a case, for the CommandBus: the call and the body that came with it. */
export abstract class CaseCommand<Body extends BusinessTimeRequest, Call extends CaseCall = CaseCall> {
  constructor(
    readonly call: Call,
    readonly body: Body,
  ) {}
}

/** A command on a transfer of a case. */
export abstract class TransferCommand<Body extends BusinessTimeRequest> extends CaseCommand<Body, TransferCall> {}
export type TransferCall = CallOn<'transferId'>;

const NAMES = ['transferId', 'rescueId', 'disputeId', 'childId'] as const satisfies readonly (keyof Named)[];

/** Parameter: the call, of a route on a case (`:caseId`) or on something of it (`:transferId`, `:rescueId` …). */
export const OnCase = createParamDecorator((_: unknown, context: ExecutionContext): CaseCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const acting = identityOf(request)?.acting;
  if (!acting) throw new Error('a command on a case has no public route');
  const inPath = NAMES.filter((name) => Object.hasOwn(request.params as object, name));
  return {
    by: acting,
    operation: operationOf(request),
    caseId: pathIdOf(request, 'caseId') as CaseId,
    ...(Object.fromEntries(inPath.map((name) => [name, pathIdOf(request, name)])) as Partial<Named>),
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
    Command({
      ...words,
      name: command.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      tag: '个案 Cases',
      versioned: true,
      refusals: refusalsOf(command),
    }),
  );
