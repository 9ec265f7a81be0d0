import type { ExecutionContext } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { appointment, newOfficer } from '../testing/access-center';
import { AccessHooks } from './access-hooks';
import type { Gate } from './gate';
import { identify } from './identity';
import { RequestsInFlight } from './requests-in-flight';

describe('the access guard', () => {
  const guard = new AccessHooks({} as HttpAdapterHost, {} as Gate, new RequestsInFlight(1));
  const request = (url: string, access?: object) =>
    ({ routeOptions: { url, config: access ? { access } : {} } }) as FastifyRequest;
  const admits = (asked: FastifyRequest): boolean =>
    guard.canActivate({ switchToHttp: () => ({ getRequest: () => asked }) } as ExecutionContext);

  it.each([
    ['roles', { kind: 'roles', roles: ['DISPATCHER'] }],
    ['signed-in', { kind: 'signed-in', acting: 'required' }],
    ['undecided', undefined],
  ])('rejects a request that bypassed the hook (%s)', (_, policy) => {
    expect(() => admits(request('/v1/cases', policy))).toThrow('not-signed-in');
  });

  it('admits identified callers, public routes, and routes outside /v1', () => {
    const known = request('/v1/cases', { kind: 'signed-in', acting: 'required' });
    const officerId = newOfficer();
    const acting = appointment(officerId, 'AUDITOR');
    identify(known, { officerId, credential: { apiKey: '' }, acting, appointments: [acting], pending: [] });
    expect(admits(known)).toBe(true);
    expect(admits(request('/v1/tokens', { kind: 'public' }))).toBe(true);
    expect(admits(request('/health/live'))).toBe(true);
  });
});
