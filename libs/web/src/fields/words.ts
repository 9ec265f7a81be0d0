import { isId, parseAreaCode, parseInstant } from '@center/kernel';
import { field, type FieldOptions } from './field';

/** The longest text a command may carry, in characters. */
const TEXT_LIMIT = 20_000;

const NOT_IN_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a value is a text that PostgreSQL and UTF-8 can hold: no NUL, no lone surrogate. */
export const isSoundText = (value: unknown): value is string => typeof value === 'string' && !NOT_IN_TEXT.test(value);

/** A text of 1 to `max` characters (20,000 unless told), not blank only, that can be stored. */
export const IsText = ({ max = TEXT_LIMIT, ...options }: FieldOptions & { max?: number } = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-text',
      holds: (value) =>
        isSoundText(value) && value.length <= 2 * max && value.trim().length > 0 && [...value].length <= max,
      schema: { type: 'string', minLength: 1, maxLength: max },
    },
    options,
  );

/** A text of the form of a pattern, such as a username. `pattern` must be anchored. */
export const IsWord = (pattern: RegExp, options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-match',
      holds: (value) => isSoundText(value) && pattern.test(value),
      schema: { type: 'string', pattern: pattern.source },
    },
    options,
  );

/** An RFC 3339 instant that exists; arrives as an `Instant` of the kernel (UTC, milliseconds). */
export const IsInstant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-instant',
      holds: (value) => typeof value === 'string' && parseInstant(value) !== undefined,
      spell: (value) => parseInstant(value as string),
      schema: { type: 'string', format: 'date-time', example: '2025-03-04T09:30:00+08:00' },
    },
    options,
  );

const DATE = /^\d{4}-\d\d-\d\d$/;

/** A calendar date `YYYY-MM-DD` that exists, from 1900 on. */
export const IsCalendarDate = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-date',
      holds: (value) =>
        typeof value === 'string' && DATE.test(value) && parseInstant(`${value}T00:00:00Z`) !== undefined,
      schema: { type: 'string', format: 'date', example: '2015-06-01' },
    },
    options,
  );

/** An id; arrives in lower case. */
export const IsUuidId = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-uuid',
      holds: (value) => typeof value === 'string' && isId(value.toLowerCase()),
      spell: (value) => (value as string).toLowerCase(),
      schema: { type: 'string', format: 'uuid', example: '0190163d-8694-7398-9f3c-1f6f4d2a6b10' },
    },
    options,
  );

/** An area code of 6, 9 or 12 digits. */
export const IsAreaCode = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-area-code',
      holds: (value) => typeof value === 'string' && parseAreaCode(value) !== undefined,
      schema: { type: 'string', pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$', example: '370682' },
    },
    options,
  );
