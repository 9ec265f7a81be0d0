import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { nextTurn } from '@center/event-store';
import { withoutBlanks } from '../fields/blank-fields';
import { invalidRequest } from '../problems/problem';
import { isLarge } from './json-reader';
import { faultsOf } from './validation-faults';

const isRequestClass = (metatype: unknown): metatype is Type<object> =>
  typeof metatype === 'function' && ![String, Boolean, Number, Array, Object].includes(metatype as never);

const STRICT = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: true },
} as const;

/**
 * Converts a body or a query to its request class. Strict: values are converted only by the field decorators.
 * Throws a 400 with every invalid place.
 */
export const asRequest = async <Request extends object>(
  of: Type<Request>,
  value: object,
  where: 'body' | 'query' = 'body',
): Promise<Request> => {
  const given = where === 'body' ? withoutBlanks(of, value) : { ...value };
  const request = plainToInstance(of, given, { exposeDefaultValues: true });
  if (isLarge(value)) await nextTurn();
  const errors = await validate(request, STRICT);
  if (errors.length > 0) throw invalidRequest(...faultsOf(errors, where));
  return request;
};

/** Converts and validates the body and query arguments of handlers. */
export class RequestPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !isRequestClass(metatype)) return value;
    if (isLarge(value as object)) await nextTurn();
    return asRequest(metatype, value as object, type);
  }
}
