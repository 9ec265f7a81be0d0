import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiBody,
  ApiExtension,
  ApiExtraModels,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { versioned } from '../answering/versioned';
import { FROM_VIEW, Negotiated, REFUSALS, WRITES } from './extensions';

/** The documentation of a route, short, in both languages. */
interface RouteWords {
  readonly zh: string;
  readonly en: string;
  /** the OpenAPI tag */
  readonly tag?: string;
  /** `operationId`; defaults to the method's name */
  readonly name?: string;
  /** the media type of a response that is a file and not JSON; it has a `Content-Disposition` */
  readonly file?: string;
  /** the JSON response has a `version`, which is also sent as `ETag` */
  readonly versioned?: boolean;
}

/** The documentation and the status of a command's route. */
export interface CommandWords extends RouteWords {
  /** the class of the response */
  readonly answer?: Type<unknown>;
  /** 201 with `Location`; return `new Created(location, body)` */
  readonly created?: boolean;
  /** 200, or 201 with `Location` if it returns `new Created(location, body)` */
  readonly mayCreate?: boolean;
  /** the 409 codes of this command, from the state table */
  readonly refusals?: readonly string[];
  /** the types of the events that it writes */
  readonly writes?: readonly string[];
  /** an example of the body; defaults to the examples of its fields */
  readonly example?: object;
  /** the body's class, needed only with `example` */
  readonly body?: Type<unknown>;
  /** a query answered from a view: supports `Read-After`, may return 503 `view-behind` */
  readonly view?: boolean;
}

/** The documentation of a read route. */
export interface ReadingWords extends RouteWords {
  readonly answer?: Type<unknown>;
  /** answered from a view: supports `Read-After`, may return 503 `view-behind` */
  readonly view?: boolean;
  /** the response is a stream of server-sent events with these data */
  readonly events?: Type<unknown>;
  /** media types in addition to JSON, selected by `Accept` or `format`; each is a file */
  readonly files?: readonly string[];
}

const described = ({ zh, en, tag, name }: RouteWords): MethodDecorator[] => [
  ApiOperation({ summary: `${zh} · ${en}`, ...(name === undefined ? {} : { operationId: name }) }),
  ...(tag === undefined ? [] : [ApiTags(tag)]),
];

const NAMED = { 'Content-Disposition': { schema: { type: 'string' as const }, required: true } };

// OpenAPI 3.1 describes binary content by its media type alone
const answered = (status: number, type: Type<unknown> | undefined, file?: string): MethodDecorator =>
  ApiResponse({
    status,
    description: 'OK',
    ...(type ? { type } : {}),
    ...(file === undefined ? {} : { content: { [file]: {} }, headers: NAMED }),
  });

/** A response available as JSON and as files. */
const negotiated = (type: Type<unknown>, files: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(type),
    ApiResponse({
      status: 200,
      description: 'OK',
      headers: { 'Content-Disposition': { ...NAMED['Content-Disposition'], required: false } },
      content: {
        'application/json': { schema: { $ref: getSchemaPath(type) } },
        ...Object.fromEntries(files.map((file) => [file, {}])),
      },
    }),
    Negotiated(),
  );

/** A response of server-sent events. OpenAPI 3.1 describes it as a text; the class of the data stands beside it. */
const eventStream = (data: Type<unknown>): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(data),
    ApiResponse({
      status: 200,
      description: `server-sent events; data: ${data.name}`,
      content: {
        'text/event-stream': {
          schema: { type: 'string', contentSchema: { $ref: getSchemaPath(data) } } as object, // JSON Schema 2020-12
        },
      },
    }),
  );

/** A command's route: documentation, status (200, or 201 if it creates) and response. Common problems are added to it. */
export const Command = (words: CommandWords): MethodDecorator => {
  const status = words.created ? 201 : 200;
  return applyDecorators(
    ...described(words),
    HttpCode(status),
    answered(status, words.answer, words.file),
    ...(words.mayCreate ? [answered(201, words.answer)] : []),
    ...(words.refusals ? [ApiExtension(REFUSALS, [...words.refusals])] : []),
    ...(words.writes ? [ApiExtension(WRITES, [...words.writes])] : []),
    ...(words.view ? [ApiExtension(FROM_VIEW, true)] : []),
    ...(words.versioned ? [versioned()] : []),
    ...(words.example && words.body
      ? [ApiBody({ type: words.body, examples: { example: { value: words.example } } })]
      : []),
  );
};

const answeredAs = ({ answer, files, file }: ReadingWords): MethodDecorator =>
  files && answer ? negotiated(answer, files) : answered(200, answer, file);

/** A read route: documentation and response. Common problems are added to it. */
export const Reads = (words: ReadingWords): MethodDecorator =>
  applyDecorators(
    ...described(words),
    words.events ? eventStream(words.events) : answeredAs(words),
    ...(words.view ? [ApiExtension(FROM_VIEW, true)] : []),
    ...(words.versioned ? [versioned()] : []),
  );
