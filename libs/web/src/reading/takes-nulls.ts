import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes whose body may contain `null`. */
export const TAKES_NULLS = Symbol('takes nulls');

/** For a route whose body may contain `null`; its own checks decide where. Elsewhere a `null` is a 400. */
export const TakesNulls = (): MethodDecorator => SetMetadata(TAKES_NULLS, true);
