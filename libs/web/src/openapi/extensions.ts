import { ApiExtension } from '@nestjs/swagger';

/** OpenAPI extensions that routes are marked with and `openApiDocument` turns into parameters and responses. */
export const REFUSALS = 'x-refusals';
export const FROM_VIEW = 'x-from-view';
export const NEGOTIATED = 'x-negotiated';
export const WITHOUT_TOKEN = 'x-without-token';
export const VERSIONED = 'x-versioned';
export const UNREMEMBERED = 'x-not-remembered';
/** stays in the document: who may call the route */
const ROLES = 'x-roles';

/** Marks a route that needs no token, for the document. */
export const WithoutToken = (): MethodDecorator => ApiExtension(WITHOUT_TOKEN, true);

/** Says in the document which roles may call a route. */
export const ForRoles = (roles: readonly string[]): MethodDecorator => ApiExtension(ROLES, [...roles]);
