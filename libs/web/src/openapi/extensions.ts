import { ApiExtension } from '@nestjs/swagger';

/** OpenAPI extensions of routes, which `openApiDocument` replaces with parameters and responses. */
export const REFUSALS = 'x-refusals';
export const FROM_VIEW = 'x-from-view';
export const NEGOTIATED = 'x-negotiated';
export const WITHOUT_TOKEN = 'x-without-token';
export const WRITES = 'x-writes';
export const DERIVED_AGAIN = 'x-derived-again';
export const VERSIONED = 'x-versioned';
export const UNREMEMBERED = 'x-not-remembered';
/** stays in the document: the roles that may call the route */
export const ROLES = 'x-roles';

/** Documents that a route needs no token. */
export const WithoutToken = (): MethodDecorator => ApiExtension(WITHOUT_TOKEN, true);

/** Documents that a repeat with the same `Idempotency-Key` gets the same response although it is not stored. */
export const DerivedAgain = (): MethodDecorator => ApiExtension(DERIVED_AGAIN, true);

/** Documents that `Accept` selects the format of the response. */
export const Negotiated = (): MethodDecorator => ApiExtension(NEGOTIATED, true);

/** Documents the roles that may call a route. */
export const ForRoles = (roles: readonly string[]): MethodDecorator => ApiExtension(ROLES, [...roles]);
