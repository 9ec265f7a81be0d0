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
import { FROM_VIEW, NEGOTIATED, REFUSALS } from './extensions';

/** Words of a route, in both languages, short. */
interface RouteWords {
  readonly zh: string;
  readonly en: string;
  /** under which heading of the document it stands */
  readonly tag?: string;
  /** `operationId`; the method's name when left out */
  readonly name?: string;
  /** the media type of an answer that is a file and not JSON; it comes with `Content-Disposition` */
  readonly file?: string;
  /** the JSON answer has a `version`, which is sent as `ETag` too */
  readonly versioned?: boolean;
}

/** What a command's route is, for the document and for its status. */
export interface CommandWords extends RouteWords {
  /** the class of the answer */
  readonly answer?: Type<unknown>;
  /** 201 with `Location`; return `new Created(location, body)` */
  readonly created?: boolean;
  /** the codes of 409 that this command may answer, from the state table */
  readonly refusals?: readonly string[];
  /** an example of the body; made of the examples of its fields when left out */
  readonly example?: object;
  /** the body's class, needed only beside `example` */
  readonly body?: Type<unknown>;
  /** a question that is answered from a view: `Read-After` is heeded, 503 `view-behind` possible */
  readonly view?: boolean;
}

/** What a reading route is. */
export interface ReadingWords extends RouteWords {
  readonly answer?: Type<unknown>;
  /** answered from a view: `Read-After` is heeded, 503 `view-behind` possible */
  readonly view?: boolean;
  /** media types beside JSON in which the answer can be had, as `Accept` or `format` ask; each is a file */
  readonly files?: readonly string[];
}

const described = ({ zh, en, tag, name }: RouteWords): MethodDecorator[] => [
  ApiOperation({ summary: `${zh} · ${en}`, ...(name === undefined ? {} : { operationId: name }) }),
  ...(tag === undefined ? [] : [ApiTags(tag)]),
];

const NAMED = { 'Content-Disposition': { schema: { type: 'string' as const }, required: true } };

// OpenAPI 3.1 describes bytes by their media type alone
const answered = (status: number, type: Type<unknown> | undefined, file?: string): MethodDecorator =>
  ApiResponse({
    status,
    description: 'OK',
    ...(type ? { type } : {}),
    ...(file === undefined ? {} : { content: { [file]: {} }, headers: NAMED }),
  });

/** An answer that can be had as JSON and as files. */
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
    ApiExtension(NEGOTIATED, true),
  );

/** A command's route: its words, its status (200, or 201 when it creates), its answer. The usual problems come by themselves. */
export const Command = (words: CommandWords): MethodDecorator => {
  const status = words.created ? 201 : 200;
  return applyDecorators(
    ...described(words),
    HttpCode(status),
    answered(status, words.answer, words.file),
    ...(words.refusals ? [ApiExtension(REFUSALS, [...words.refusals])] : []),
    ...(words.view ? [ApiExtension(FROM_VIEW, true)] : []),
    ...(words.versioned ? [versioned()] : []),
    ...(words.example && words.body
      ? [ApiBody({ type: words.body, examples: { example: { value: words.example } } })]
      : []),
  );
};

/** A reading route: its words and its answer. The usual problems come by themselves. */
export const Reads = (words: ReadingWords): MethodDecorator =>
  applyDecorators(
    ...described(words),
    words.files && words.answer ? negotiated(words.answer, words.files) : answered(200, words.answer, words.file),
    ...(words.view ? [ApiExtension(FROM_VIEW, true)] : []),
    ...(words.versioned ? [versioned()] : []),
  );
