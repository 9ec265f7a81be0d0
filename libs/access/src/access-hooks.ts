import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { Problem } from '@center/web';
import { Gate } from './gate';
import { identityOf } from './identity';
import { policyIn } from './policy';
import { RequestsInFlight } from './requests-in-flight';

/** How many responses that last an officer or an API key may have at once. */
const MOST_LASTING = 100;

/** Every route under this path must declare its access policy. */
const GUARDED = /^\/v1(\/|$)/;

/**
 * Runs the gate before every route, in the server's `onRequest` hook. Nest's guards run only after the body has been
 * read. An unauthenticated client must not make the server read five megabytes, and 401 and 403 take precedence over
 * validation errors.
 */
@Injectable()
export class AccessHooks implements CanActivate {
  private readonly lasting = new RequestsInFlight(MOST_LASTING);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly gate: Gate,
    private readonly inFlight: RequestsInFlight,
  ) {}

  /** Installs the gate. Call it before routes are registered: the hooks apply only to routes registered later. */
  install(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRoute', rejectWithoutPolicy);
    server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const policy = policyIn(request.routeOptions.config);
      if (policy) await this.gate.admit(request, policy);
      const identity = identityOf(request);
      if (!identity) return;
      const { officerId, apiKeyId = officerId } = identity;
      if (policy?.kind === 'signed-in' && policy.lasting) this.lasting.begin(apiKeyId, request, reply);
      else this.inFlight.begin(officerId, request, reply);
    });
  }

  /** Second check, as a Nest guard: no handler runs without an identity, even if a request bypasses the hook. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const policy = policyIn(request.routeOptions.config);
    const open = policy ? policy.kind === 'public' : !GUARDED.test(request.routeOptions.url ?? '');
    if (!open && !identityOf(request))
      throw new Problem('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
    return true;
  }
}

const rejectWithoutPolicy = ({ method, url, config }: RouteOptions): void => {
  if (!GUARDED.test(url) || policyIn(config)) return;
  throw new Error(`${String(method)} ${url} has no access policy: add @Allow, @SignedIn() or @Public()`);
};
