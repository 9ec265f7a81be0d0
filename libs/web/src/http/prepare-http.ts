import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';

/** Nothing is loaded from other origins, so that `/docs` works offline and runs no third-party code. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    imgSrc: ["'self'", 'data:'],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
  },
};

/** Sets the security headers of every response. Called once, before routes are registered. */
export const prepareHttp = (app: NestFastifyApplication): void => {
  // TLS terminates at the reverse proxy, which sets HSTS
  const secure = helmet({ contentSecurityPolicy: CONTENT_SECURITY, strictTransportSecurity: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ raw }, reply, done) => secure(raw, reply.raw, () => done()));
};
