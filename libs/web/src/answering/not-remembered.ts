import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes whose answers must not be kept. */
export const NOT_REMEMBERED = Symbol('not remembered');

/** For a POST whose answer is never kept, whatever `Idempotency-Key` says: it holds a secret, or is a mere question. */
export const NotRemembered = (): MethodDecorator => SetMetadata(NOT_REMEMBERED, true);
