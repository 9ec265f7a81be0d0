import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { isPosition } from '../reading/position';
import { markNested } from './blank-fields';
import { check, checkItems, field, shape, type FieldOptions } from './field';

/** One of a closed list of codes. `name` makes it a named schema in the OpenAPI document. */
export const IsOneOf = (codes: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-one-of',
      holds: (value) => typeof value === 'string' && codes.includes(value),
      schema: { type: 'string', enum: [...codes] },
    },
    options,
  );

/** The boolean `true` or `false`, not a string. */
export const IsFlag = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { code: 'must-be-boolean', holds: (value) => typeof value === 'boolean', schema: { type: 'boolean' } },
    options,
  );

interface Range extends FieldOptions {
  readonly min: number;
  readonly max: number;
}

const wholeNumber = ({ min, max, ...options }: Range): PropertyDecorator =>
  field(
    {
      code: 'must-be-whole-number',
      holds: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
      schema: { type: 'integer', minimum: min, maximum: max },
      limits: { min, max },
    },
    options,
  );

/** An integer in a body, within its range. */
export const IsWholeNumber = (range: Range): PropertyDecorator => wholeNumber(range);

const DIGITS = /^\d{1,15}$/;

/** An integer in a query: digits only. It is converted explicitly because query values are strings. */
export const IsQueryNumber = (range: Range): PropertyDecorator =>
  applyDecorators(
    wholeNumber(range),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
    ),
  );

/** `true` or `false` in a query. */
export const IsQueryFlag = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    IsFlag(options),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
  );

/** Comma-separated codes of a closed list in a query, each at most once. The value is a list. */
export const IsQueryCodes = (codes: readonly string[], options: Omit<FieldOptions, 'list'> = {}): PropertyDecorator => {
  const one = `(?:${codes.join('|')})`;
  const known = (value: unknown): boolean => typeof value === 'string' && codes.includes(value);
  return applyDecorators(
    field(
      {
        code: 'must-be-one-of',
        holds: (value) => Array.isArray(value) && value.every(known) && new Set(value).size === value.length,
        schema: { type: 'string', pattern: `^${one}(?:,${one})*$`, example: codes[0] },
      },
      options,
    ),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
  );
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object, or with `list` a list of objects, of another request class. Errors point into it. */
export const IsNested = (of: () => new () => object, options: FieldOptions = {}): PropertyDecorator => {
  const { list, optional, description } = options;
  const documented = {
    type: () => of(), // Nest recognizes a lazy class reference by the function's name, `type`
    ...(list ? { isArray: true, minItems: list.min, maxItems: list.max } : {}),
    ...(optional ? { required: false } : {}),
    ...(description === undefined ? {} : { description }),
  } as ApiPropertyOptions;
  return applyDecorators(
    ...shape(options),
    list ? checkItems('must-be-object', isObject) : check('must-be-object', isObject),
    ValidateNested(),
    Type(of),
    markNested(of),
    ApiProperty(documented),
  );
};

/** An object whose members the command checks itself, documented by a schema. */
export const IsRecord = (schema: object, options: FieldOptions = {}): PropertyDecorator =>
  field({ code: 'must-be-object', holds: isObject, schema }, options);

/** A position of the log in a query: a decimal string. */
export const IsQueryPosition = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-match',
      holds: isPosition,
      schema: { type: 'string', pattern: '^(0|[1-9]\\d{0,18})$', example: '4711' },
    },
    options,
  );
