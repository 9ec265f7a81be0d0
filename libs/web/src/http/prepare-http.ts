import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

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

/** Sets the security headers of every response. Called once, before the application listens. */
export const prepareHttp = async (app: NestFastifyApplication): Promise<void> => {
  // TLS terminates at the reverse proxy, which sets HSTS
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY, hsts: false });
};
