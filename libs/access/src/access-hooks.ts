import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { Problem } from '@center/web';
import { Gate } from './gate';
import { identityOf } from './identity';
import { policyIn } from './policy';

/** Everything under here must say who may call it. */
const GUARDED = /^\/v1(\/|$)/;

/**
 * Puts the gate before every route. It stands at the server's first hook, not only among Nest's guards, which run
 * after the body has been read: nobody unknown may make the center read five megabytes, and 401 and 403 come before
 * any word about the body.
 */
@Injectable()
export class AccessHooks implements CanActivate {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly gate: Gate,
  ) {}

  /** Installs the gate. To be called before the routes are registered, so that none of them is overlooked. */
  install(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRoute', refuseUndecided);
    server.addHook('onRequest', async (request: FastifyRequest) => {
      const policy = policyIn(request.routeOptions.config);
      if (policy) await this.gate.admit(request, policy);
    });
  }

  /** The last line, as a guard: no handler runs for someone unknown, should a request ever come round the hook. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const policy = policyIn(request.routeOptions.config);
    const open = policy ? policy.kind === 'public' : !GUARDED.test(request.routeOptions.url ?? '');
    if (!open && !identityOf(request))
      throw new Problem('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
    return true;
  }
}

const refuseUndecided = ({ method, url, config }: RouteOptions): void => {
  if (!GUARDED.test(url) || policyIn(config)) return;
  throw new Error(
    `${String(method)} ${url} has no @Allow, @SignedIn() or @Public(): nobody has decided who may call it`,
  );
};
