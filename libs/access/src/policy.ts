import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '@center/kernel';
import { ForRoles, WithoutToken } from '@center/web';

/**
 * Who may call a route. `signed-in` with `acting: 'optional'` also admits an officer who has not selected an
 * appointment, or has only unconfirmed ones. `oneTimePassword` also admits an officer who signed in with one. A `lasting`
 * response goes on until the client leaves or the credential ends; it is limited apart from other requests.
 */
export type RoutePolicy =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'signed-in';
      readonly acting: 'required' | 'optional';
      readonly oneTimePassword?: boolean;
      readonly lasting?: boolean;
    }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** The key of the policy in a route's configuration. Fastify passes the configuration to hooks before the body is read. */
const POLICY = 'access';

const withPolicy = (policy: RoutePolicy): MethodDecorator => RouteConfig({ [POLICY]: policy });

/** Only officers acting in one of these roles may call the route; other signed-in officers get 403. */
export const Allow = (...roles: Role[]): MethodDecorator =>
  applyDecorators(withPolicy({ kind: 'roles', roles }), ForRoles(roles));

/** The route is public and requires no authentication. */
export const Public = (): MethodDecorator => applyDecorators(withPolicy({ kind: 'public' }), WithoutToken());

/** Every officer in the register may call the route, in any role. */
export const SignedIn = (
  options: { acting?: 'required' | 'optional'; oneTimePassword?: boolean; lasting?: boolean } = {},
): MethodDecorator => withPolicy({ kind: 'signed-in', acting: 'required', ...options });

/** Returns the policy in a route's configuration; `undefined` when it has none. */
export const policyIn = (config: unknown): RoutePolicy | undefined =>
  typeof config === 'object' && config !== null && POLICY in config ? (config[POLICY] as RoutePolicy) : undefined;
