import { isId, parseAreaCode, parseInstant } from '@center/kernel';
import { field, type FieldOptions } from './field';

/** The maximum length of a text in a command, in characters. */
const TEXT_LIMIT = 20_000;

const NOT_IN_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a value is a string that PostgreSQL and UTF-8 can store: no NUL, no lone surrogate. */
export const isStorableText = (value: unknown): value is string =>
  typeof value === 'string' && !NOT_IN_TEXT.test(value);

interface TextOptions extends FieldOptions {
  readonly max?: number;
  /** one line: no line break and no other control character */
  readonly line?: true;
  /** whether a text says nothing: then the field counts as absent */
  readonly saysNothing?: (text: string) => boolean;
}

const isText = (value: unknown, max: number): boolean =>
  isStorableText(value) && value.length <= 2 * max && value.trim().length > 0 && [...value].length <= max;

const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** A text of 1 to `max` characters (default 20,000) that can be stored and is not blank. */
export const IsText = ({ max = TEXT_LIMIT, line, saysNothing, ...options }: TextOptions = {}): PropertyDecorator =>
  field(
    {
      ...(saysNothing && { normalize: (value) => (saysNothing(value as string) ? undefined : value) }),
      code: 'must-be-text',
      holds: (value) => isText(value, max) && !(line && CONTROL.test(value as string)),
      schema: { type: 'string', minLength: 1, maxLength: max },
      limits: { min: 1, max },
    },
    options,
  );

const MOST_ITEMS = 500;

/**
 * A value whose type depends on another field: a text, or instead of it `true`, `false` or a list of words. The caller checks
 * which. It is documented as a text.
 */
export const IsTextOrOther = (options: Omit<FieldOptions, 'list'> = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-text',
      holds: (value) =>
        typeof value === 'boolean' ||
        (Array.isArray(value) ? value.length <= MOST_ITEMS && value.every(isStorableText) : isText(value, TEXT_LIMIT)),
      schema: { type: 'string', minLength: 1, maxLength: TEXT_LIMIT },
    },
    options,
  );

/** A text that matches a pattern, such as a username. `pattern` must be anchored. */
export const IsWord = (pattern: RegExp, options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-match',
      holds: (value) => isStorableText(value) && pattern.test(value),
      schema: { type: 'string', pattern: pattern.source },
    },
    options,
  );

/** An existing RFC 3339 instant. The value is an `Instant` of the kernel (UTC, milliseconds). */
export const IsInstant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-instant',
      holds: (value) => typeof value === 'string' && parseInstant(value) !== undefined,
      normalize: (value) => parseInstant(value as string),
      schema: { type: 'string', format: 'date-time', example: '2025-03-04T09:30:00+08:00' },
    },
    options,
  );

/** A date as people write it: `understood` returns it as it is kept, `undefined` for other texts. */
export const IsWrittenDate = ({
  understood,
  ...options
}: FieldOptions & {
  readonly understood: (text: string) => { readonly kept: string | undefined } | undefined;
}): PropertyDecorator =>
  field(
    {
      code: 'must-be-date',
      holds: (value) => isText(value, LONGEST_DATE) && understood(value as string) !== undefined,
      normalize: (value) => understood(value as string)!.kept,
      schema: { type: 'string', minLength: 1, maxLength: LONGEST_DATE, example: '2015-06-01' },
    },
    options,
  );

const LONGEST_DATE = 40;

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is an existing calendar date `YYYY-MM-DD`. */
/** Whether a text is an existing date `YYYY-MM-DD`. */
export const isCalendarDate = (value: string): boolean =>
  DATE.test(value) && parseInstant(`${value}T00:00:00Z`) !== undefined;

/** An existing calendar date `YYYY-MM-DD`, from 1900 on. */
export const IsCalendarDate = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-date',
      holds: (value) => typeof value === 'string' && isCalendarDate(value),
      schema: { type: 'string', format: 'date', example: '2015-06-01' },
    },
    options,
  );

/** A UUID. The value is in lower case. */
export const IsUuidId = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-uuid',
      holds: (value) => typeof value === 'string' && isId(value.toLowerCase()),
      normalize: (value) => (value as string).toLowerCase(),
      schema: { type: 'string', format: 'uuid', example: '0190163d-8694-7398-9f3c-1f6f4d2a6b10' },
    },
    options,
  );

const VILLAGE = /^\d{12}$/;

/** The area code of a village: 12 digits. */
export const IsVillageCode = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      code: 'must-be-area-code',
      holds: (value) => typeof value === 'string' && VILLAGE.test(value),
      schema: { type: 'string', pattern: '^\\d{12}$', example: '370682001201' },
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
