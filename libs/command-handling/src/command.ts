import { Allow } from '@center/access';
import type { Clock, Role } from '@center/kernel';
import {
  type BusinessTimeRequest,
  businessTime,
  Command as CommandRoute,
  CompletedBy,
  Costly,
  type Completion,
  type Created,
  DerivedAgain,
  NotRemembered,
  type Replayed,
  TakesNulls,
} from '@center/web';
import { applyDecorators, Body, Controller, Inject, Post, Put, type Type } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandCall, type CommandRequest, Requested } from './call';

/** An injection token: a class, possibly abstract. */
export type Token<Service = unknown> = abstract new (...given: never[]) => Service;
/** The services behind a list of tokens. */
export type Services<Needs extends readonly Token[]> = {
  readonly [Nth in keyof Needs]: Needs[Nth] extends Token<infer Service> ? Service : never;
};

/** The single declaration of a command: route, roles, documentation, body, response, and execution. */
export interface CommandOptions<
  Body extends BusinessTimeRequest,
  Answer extends object,
  Needs extends readonly Token[],
> {
  /** in kebab case, as stored in the log; in camel case it is the `operationId` */
  readonly name: string;
  readonly operationId?: string;
  /** default: POST */
  readonly method?: 'PUT';
  /** the whole path; ids begin with a colon */
  readonly path: string;
  /** documentation of the route */
  readonly zh: string;
  readonly en: string;
  readonly tag: string;
  readonly roles: readonly Role[];
  /** the 409 codes of this command */
  readonly refusals?: readonly string[];
  /** the types of the events that it writes */
  readonly writes?: readonly string[];
  readonly body: Type<Body>;
  readonly answer: Type<Answer>;
  /** 201 with `Location`; `execute` returns `Created` */
  readonly created?: boolean;
  /** 200, or 201 with `Location` if `execute` returns `Created` */
  readonly mayCreate?: boolean;
  /** the response has a `version`, which is also sent as `ETag` */
  readonly versioned?: boolean;
  /** its response is not stored for retries: it contains a secret */
  readonly holdsSecret?: true;
  /** the body may contain `null`: see `TakesNulls` */
  readonly takesNulls?: true;
  /** few run at once: see `Costly` */
  readonly costly?: true;
  /** completes the stored response, if a part of it is read from a view after the append */
  readonly completedBy?: Token<Completion>;
  readonly example?: object;
  /** injection token of the business-time clock */
  readonly clock: symbol;
  readonly needs?: Needs;
  readonly execute: (
    call: CommandCall<never>,
    body: Body,
    ...services: Services<Needs>
  ) => Promise<Answer | Created<Answer> | Replayed<Answer>>;
}

/** A command to register in a module: its controller, and its handler on the `CommandBus`. */
export interface CommandDeclaration {
  readonly name: string;
  readonly controller: Type<unknown>;
  readonly handler: Type<ICommandHandler>;
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A message for the `CommandBus`. */
class Message {
  constructor(
    readonly request: CommandRequest,
    readonly body: BusinessTimeRequest,
  ) {}
}

/** Declares a command: creates its message, its handler and its route. */
export const command = <
  Body extends BusinessTimeRequest,
  Answer extends object,
  const Needs extends readonly Token[] = readonly [],
>(
  options: CommandOptions<Body, Answer, Needs>,
): CommandDeclaration => {
  class CommandMessage extends Message {}
  return {
    name: options.name,
    controller: controllerOf(options as unknown as AnyOptions, CommandMessage),
    handler: handlerOf(options as unknown as AnyOptions, CommandMessage),
  };
};

type AnyOptions = CommandOptions<BusinessTimeRequest, object, readonly Token[]>;

const handlerOf = ({ clock, needs = [], execute }: AnyOptions, message: typeof Message): Type<ICommandHandler> => {
  @CommandHandler(message)
  class Handler implements ICommandHandler<Message> {
    private readonly services: readonly unknown[];

    constructor(
      private readonly time: Clock,
      ...services: readonly unknown[]
    ) {
      this.services = services;
    }

    /** Throws a 400 for an invalid business time, and what the command throws. */
    execute({ request, body }: Message): Promise<object> {
      const now = this.time.now();
      const context = { by: request.by, ...businessTime(body, now) };
      return execute({ ...request, now, context } as CommandCall<never>, body, ...(this.services as never[]));
    }
  }
  const tokens = [clock, ...needs];
  Reflect.defineMetadata('design:paramtypes', tokens, Handler);
  tokens.forEach((token, nth) => Inject(token)(Handler, undefined, nth));
  return Handler;
};

const controllerOf = (options: AnyOptions, message: typeof Message): Type<unknown> => {
  const { name, operationId = camelCase(name), path, roles, body, ...rest } = options;
  const { holdsSecret, costly, completedBy, method, takesNulls, ...words } = rest;
  @Controller(path)
  class Route {
    constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

    @applyDecorators(method === 'PUT' ? Put() : Post())
    @Allow(...roles)
    @CommandRoute({ ...words, name: operationId, ...(words.example && { body }) })
    @applyDecorators(
      ...(holdsSecret ? [NotRemembered(), DerivedAgain()] : []),
      ...(costly ? [Costly()] : []),
      ...(takesNulls ? [TakesNulls()] : []),
      ...(completedBy ? [CompletedBy(completedBy)] : []),
    )
    handle(@Requested() request: CommandRequest, @Body() given: BusinessTimeRequest): Promise<object> {
      return this.bus.execute(new message(request, given));
    }
  }
  // the type of the body, for validation and for the OpenAPI document
  Reflect.defineMetadata('design:paramtypes', [Object, body], Route.prototype, 'handle');
  return Route;
};
