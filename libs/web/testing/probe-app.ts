import { Global, Injectable, Module, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { IdempotencyStore, Problem, httpAdapter, prepareHttp, serveOpenApi, setCaller, WebModule } from '../src';
import { InMemoryIdempotencyStore } from './in-memory-idempotency-store';
import { ProbeRoutes } from './routes/probe.route';

const whoSends = ({ headers }: FastifyRequest): string => String(headers['x-probe'] ?? 'someone');

/** Accepts every caller except `x-probe: stranger` (401) and `x-probe: viewer` (403). */
@Injectable()
class ProbeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const who = whoSends(context.switchToHttp().getRequest<FastifyRequest>());
    if (who === 'stranger') throw new Problem('probe-unknown');
    if (who === 'viewer') throw new Problem('probe-forbidden');
    return true;
  }
}

@Global()
@Module({
  providers: [
    { provide: IdempotencyStore, useClass: InMemoryIdempotencyStore },
    { provide: APP_GUARD, useClass: ProbeGuard },
  ],
  exports: [IdempotencyStore],
})
class ProbeSurroundings {}

const PROBLEMS = {
  'probe-refused': { status: 409, zh: '拒绝', en: 'Refused' },
  'probe-unknown': { status: 401, zh: '未登录', en: 'Not signed in' },
  'probe-forbidden': { status: 403, zh: '不允许', en: 'Not allowed' },
} as const;

@Module({ imports: [ProbeSurroundings, WebModule.forRoot({ problems: [PROBLEMS] })], controllers: [ProbeRoutes] })
class ProbeModule {}

/** The web module with a few routes and no database, listening on a free port. `x-probe: anonymous` has no credentials. */
export const probeApp = async (demonstration = false): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(ProbeModule, httpAdapter({ demonstration }), {
    logger: false,
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _reply, done) => {
    if (whoSends(request) !== 'anonymous') setCaller(request, { principal: whoSends(request) });
    done();
  });
  prepareHttp(app);
  serveOpenApi(app);
  await app.listen(0, '127.0.0.1');
  return app;
};
