import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';

/** The types of bodies that are read line by line, by the routes that take them. */
export const STREAMED_TYPES = ['application/x-ndjson', 'text/csv'];

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)"?/i;

/** How much of what nobody wants is still taken in, so that the caller gets to read the answer. */
const DRAIN_LIMIT = 16 * 1_048_576;

/** Whoever was sending a body has gone away in the middle of it. */
export class SenderLeft extends Error {
  constructor(options: ErrorOptions) {
    super('the sender has left', options);
    this.name = 'SenderLeft';
  }
}

/** A body that is read while it arrives. Nothing of it is held, and nothing more arrives than is read. */
export class BodyStream {
  /** the media type, in lower case and without its parameters */
  readonly type: string;
  /** as declared, in lower case */
  readonly charset: string | undefined;
  /** bytes, when the caller told */
  readonly size: number | undefined;

  constructor(
    private readonly payload: IncomingMessage,
    /** under which the request stands in the log of requests */
    readonly requestId: string,
  ) {
    const { 'content-type': type = '', 'content-length': size } = payload.headers;
    this.type = type.split(';', 1)[0]!.trim().toLowerCase();
    this.charset = CHARSET.exec(type)?.[1]?.toLowerCase();
    this.size = size === undefined ? undefined : Number(size);
  }

  /** What arrives, to its end or until the reader leaves. Throws `SenderLeft`. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* this.payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    } catch (error) {
      throw new SenderLeft({ cause: error });
    }
  }

  /** Takes in the rest, up to a limit, and throws it away: many callers read the answer only when all is sent. */
  async drain(): Promise<void> {
    let size = 0;
    for await (const chunk of this.chunks()) {
      size += chunk.length;
      if (size > DRAIN_LIMIT) return;
    }
  }
}

/** Metadata key of routes that read their body while it arrives. */
export const TAKES_STREAM = Symbol('takes a stream');

/** For a route whose body is a `BodyStream`, of one of the streamed types and of any size; everything else is a 415. */
export const TakesStream = (): MethodDecorator => SetMetadata(TAKES_STREAM, true);

/** The body of a route that is marked so: `@Streamed() body: BodyStream`. */
export const Streamed = createParamDecorator(
  (_: unknown, context: ExecutionContext): BodyStream =>
    context.switchToHttp().getRequest<FastifyRequest>().body as BodyStream,
);
