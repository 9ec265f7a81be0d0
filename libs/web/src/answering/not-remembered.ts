import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { UNREMEMBERED } from '../openapi/extensions';

/** Metadata key of routes whose answers must not be kept. */
export const NOT_REMEMBERED = Symbol('not remembered');

/** For a POST whose answer is never kept, whatever `Idempotency-Key` says: it holds a secret, or is a mere question. */
export const NotRemembered = (): MethodDecorator =>
  applyDecorators(SetMetadata(NOT_REMEMBERED, true), ApiExtension(UNREMEMBERED, true));
