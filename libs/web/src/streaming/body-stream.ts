import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Problem } from '../problems/problem';

/** The media type of workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media types of streamed bodies. */
export const STREAMED_TYPES = ['application/x-ndjson', 'text/csv', 'text/tab-separated-values', 'text/plain', XLSX];

/** The problem 415, with the types that the route takes. */
export const unsupportedType = (types: readonly string[]): Problem =>
  new Problem('unsupported-type', { headers: { accept: types.join(', ') } });

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)"?/i;

/** How much of an unread body is still read, so that the caller receives the response. */
const DRAIN_LIMIT = 16 * 1_048_576;

/** The client disconnected while sending a body. */
export class ClientDisconnected extends Error {
  constructor(options: ErrorOptions) {
    super('the client disconnected', options);
    this.name = 'ClientDisconnected';
  }
}

/** A streamed body. It is not buffered, and reading applies backpressure to the client. */
export class BodyStream {
  /** the media type, in lower case and without its parameters */
  readonly type: string;
  /** as declared, in lower case */
  readonly charset: string | undefined;
  /** bytes, if declared */
  readonly size: number | undefined;

  constructor(
    private readonly payload: IncomingMessage,
    /** the id of the request in the request log */
    readonly requestId: string,
  ) {
    const { 'content-type': type = '', 'content-length': size } = payload.headers;
    this.type = type.split(';', 1)[0]!.trim().toLowerCase();
    this.charset = CHARSET.exec(type)?.[1]?.toLowerCase();
    this.size = size === undefined ? undefined : Number(size);
  }

  /** Whether its end is needed before it is read: it arrives as fast as other bodies do. */
  get isReadWhole(): boolean {
    return this.type === XLSX;
  }

  /** The chunks of the body, to its end or until the consumer stops. Throws `ClientDisconnected`. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* this.payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    } catch (error) {
      throw new ClientDisconnected({ cause: error });
    }
  }

  /** Reads and discards the rest, up to a limit: many clients read the response only after sending the whole body. */
  async drain(): Promise<void> {
    let size = 0;
    for await (const chunk of this.chunks()) {
      size += chunk.length;
      if (size > DRAIN_LIMIT) return;
    }
  }
}

/** Metadata key of routes that stream their body. */
export const TAKES_STREAM = Symbol('takes a stream');

/** For a route whose body is a `BodyStream`, of one of the streamed types and of any size. Other types are a 415. */
export const TakesStream = (): MethodDecorator => SetMetadata(TAKES_STREAM, true);

/** The body of such a route: `@Streamed() body: BodyStream`. */
export const Streamed = createParamDecorator(
  (_: unknown, context: ExecutionContext): BodyStream =>
    context.switchToHttp().getRequest<FastifyRequest>().body as BodyStream,
);
