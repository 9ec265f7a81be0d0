import { applyDecorators, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { VERSIONED } from '../openapi/extensions';

/** Metadata key of routes whose JSON response has a `version`, which is also sent as `ETag`. */
const HAS_VERSION = Symbol('has a version');

/** Declares that the `version` in a route's response is its entity tag (RFC 9110), for the interceptor and OpenAPI. */
export const versioned = (): MethodDecorator =>
  applyDecorators(SetMetadata(HAS_VERSION, true), ApiExtension(VERSIONED, true));

/** Documents that a route sets its entity tag itself: it is not the `version` in the response. */
export const SetsETag = (): MethodDecorator => ApiExtension(VERSIONED, true);

/** Whether the route of this request is `versioned`. */
export const isVersioned = (context: ExecutionContext): boolean =>
  Reflect.getMetadata(HAS_VERSION, context.getHandler()) === true;
