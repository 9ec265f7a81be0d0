import { SetMetadata, type ExecutionContext } from '@nestjs/common';

/**
 * Adds to a stored response the part that is read from a view after the append. Only for what the log determines, such as
 * a case number: it is the same each time, so the response can be stored with the append, without it.
 */
export abstract class Completion {
  /** The complete body; `undefined` if the view is behind. */
  abstract complete(body: object): Promise<object | undefined>;
}

type CompletionToken = abstract new (...given: never[]) => Completion;

/** Metadata key of routes whose stored responses are completed. */
const COMPLETED = Symbol('completed');

/** Declares which provider completes the stored responses of a route. */
export const CompletedBy = (completion: CompletionToken): MethodDecorator => SetMetadata(COMPLETED, completion);

/** The provider that completes the stored responses of this route, if any. */
export const completionOf = (context: ExecutionContext): CompletionToken | undefined =>
  Reflect.getMetadata(COMPLETED, context.getHandler()) as CompletionToken | undefined;
