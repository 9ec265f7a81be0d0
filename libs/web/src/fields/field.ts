import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { FieldCode } from '../problems/field-texts';

/** What every field decorator may be told beside its own rule. */
export interface FieldOptions {
  /** may be left out; `null` is refused all the same */
  readonly optional?: boolean;
  /** the field is a list of such values, of a length within these bounds */
  readonly list?: { readonly min?: number; readonly max: number };
  readonly description?: string;
  readonly example?: unknown;
}

/** One rule for a value: how it is told, judged, and described. */
export interface FieldRule {
  readonly code: FieldCode;
  readonly holds: (value: unknown) => boolean;
  readonly schema: object;
  /** brings a value that holds into its one spelling */
  readonly spell?: (value: unknown) => unknown;
}

const listHolds =
  ({ min = 0, max }: { min?: number; max: number }) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= min && value.length <= max;

/** A check whose failure is answered with one of the field codes. */
export const check = (code: FieldCode, holds: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: holds, defaultMessage: () => code } });

/** The parts that lists and optional values have in common, whatever their rule. */
export const shape = ({ optional, list }: FieldOptions): PropertyDecorator[] => [
  ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
  ...(list ? [check('wrong-count', listHolds(list))] : []),
];

/** Makes a field decorator of a rule: validation, spelling, and its place in the OpenAPI document, all at once. */
export const field = (rule: FieldRule, options: FieldOptions = {}): PropertyDecorator => {
  const { list, optional, description, example } = options;
  const spell = rule.spell ?? ((value: unknown) => value);
  const spelled = (value: unknown): unknown => (rule.holds(value) ? spell(value) : value);
  const documented = {
    ...(list ? { type: 'array', minItems: list.min, maxItems: list.max, items: rule.schema } : rule.schema),
    ...(optional ? { required: false } : {}),
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions;
  return applyDecorators(
    ...shape(options),
    check(rule.code, (value) => (list && Array.isArray(value) ? value.every(rule.holds) : !list && rule.holds(value))),
    Transform(({ value }: { value: unknown }) => (list && Array.isArray(value) ? value.map(spelled) : spelled(value))),
    ApiProperty(documented),
  );
};
