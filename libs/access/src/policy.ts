import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '@center/kernel';
import { ForRoles, WithoutToken } from '@center/web';

/** Who may call a route. `signed-in` with `acting: 'optional'` also serves an officer who has not chosen yet. */
export type RoutePolicy =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in'; readonly acting: 'required' | 'optional' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** The name under which a route's configuration holds its policy; the HTTP server hands it to hooks before any body is read. */
const POLICY = 'access';

const withPolicy = (policy: RoutePolicy): MethodDecorator => RouteConfig({ [POLICY]: policy });

/** The route is for officers acting in one of these roles; everyone else signed in gets 403. */
export const Allow = (...roles: Role[]): MethodDecorator =>
  applyDecorators(withPolicy({ kind: 'roles', roles }), ForRoles(roles));

/** The route is for everyone, known or not. */
export const Public = (): MethodDecorator => applyDecorators(withPolicy({ kind: 'public' }), WithoutToken());

/** The route is for every officer in the register, whatever the role. */
export const SignedIn = (options: { acting?: 'required' | 'optional' } = {}): MethodDecorator =>
  withPolicy({ kind: 'signed-in', acting: options.acting ?? 'required' });

/** The policy in a route's configuration; `undefined` when the route was given none. */
export const policyIn = (config: unknown): RoutePolicy | undefined =>
  typeof config === 'object' && config !== null && POLICY in config ? (config[POLICY] as RoutePolicy) : undefined;
