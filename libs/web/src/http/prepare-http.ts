import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Nothing is loaded from elsewhere, so that `/docs` works without the internet and nothing foreign runs in it. */
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

/** Puts the protective headers on every answer. Called once, before the application listens. */
export const prepareHttp = async (app: NestFastifyApplication): Promise<void> => {
  // TLS ends at the proxy in front, which is where HSTS belongs
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY, hsts: false });
};
