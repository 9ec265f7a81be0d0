import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { FieldCode, Limits } from '../problems/field-texts';
import { markOptional } from './blank-fields';

/** Options of every field decorator. */
export interface FieldOptions {
  /** may be omitted; in a body `null` and, unless it is a list, a blank text are the same */
  readonly optional?: boolean;
  /** the field is a list of such values, with a length in this range */
  readonly list?: { readonly min?: number; readonly max: number };
  readonly description?: string;
  readonly example?: unknown;
}

/** A validation rule: its error code, its check, and its schema. */
export interface FieldRule {
  readonly code: FieldCode;
  readonly holds: (value: unknown) => boolean;
  readonly schema: object;
  /** what the error message says of the range */
  readonly limits?: Limits;
  /** normalizes a valid value */
  readonly normalize?: (value: unknown) => unknown;
}

const listHolds =
  ({ min = 0, max }: { min?: number; max: number }) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= min && value.length <= max;

/** What a failed check says beside its code. */
export interface CheckContext {
  readonly limits?: Limits | undefined;
  /** of a list: the check of each item */
  readonly item?: ((value: unknown) => boolean) | undefined;
}

/** A check that fails with one of the field codes. */
export const check = (
  code: FieldCode,
  holds: (value: unknown) => boolean,
  context: CheckContext = {},
): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: holds, defaultMessage: () => code } }, { context });

/** A check of each item of a list; a value that is not a list fails it. */
export const checkItems = (code: FieldCode, item: (value: unknown) => boolean, limits?: Limits): PropertyDecorator =>
  check(code, (value) => Array.isArray(value) && value.every(item), { item, limits });

/** The decorators of lists and optional values, for every rule. */
export const shape = ({ optional, list }: FieldOptions): PropertyDecorator[] => [
  ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
  ...(optional && !list ? [markOptional] : []),
  ...(list ? [check('wrong-count', listHolds(list), { limits: { min: list.min ?? 0, max: list.max } })] : []),
];

/** Makes a field decorator from a rule: validation, normalization, and the OpenAPI schema. */
export const field = (rule: FieldRule, options: FieldOptions = {}): PropertyDecorator => {
  const { list, optional, description, example } = options;
  const normalize = rule.normalize ?? ((value: unknown) => value);
  const normalized = (value: unknown): unknown => (rule.holds(value) ? normalize(value) : value);
  const documented = {
    ...(list ? { type: 'array', minItems: list.min, maxItems: list.max, items: rule.schema } : rule.schema),
    ...(optional ? { required: false } : {}),
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions;
  return applyDecorators(
    ...shape(options),
    list
      ? checkItems(rule.code, rule.holds, rule.limits)
      : check(rule.code, (value) => rule.holds(value), { limits: rule.limits }),
    Transform(({ value }: { value: unknown }) =>
      list && Array.isArray(value) ? value.map(normalized) : normalized(value),
    ),
    ApiProperty(documented),
  );
};
