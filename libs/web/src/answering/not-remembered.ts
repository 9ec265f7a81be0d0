import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { UNREMEMBERED } from '../openapi/extensions';

/** Metadata key of routes whose responses must not be stored. */
export const NOT_REMEMBERED = Symbol('not remembered');

/** For a POST whose response is never stored, even with an `Idempotency-Key`: it contains a secret, or only reads. */
export const NotRemembered = (): MethodDecorator =>
  applyDecorators(SetMetadata(NOT_REMEMBERED, true), ApiExtension(UNREMEMBERED, true));
