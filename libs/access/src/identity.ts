import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Officer, OfficerId } from '@center/kernel';
import { setAsker } from '@center/web';

/** Who is behind a request, as the register had it when the request came in. */
export interface Identity {
  readonly officerId: OfficerId;
  /** the appointment acted under; `undefined` only on routes that leave the choice open */
  readonly acting: Officer | undefined;
  /** all appointments that this credential opens now */
  readonly appointments: readonly Officer[];
  /** set when an agency's own system asks */
  readonly apiKeyId?: string;
}

const identities = new WeakMap<FastifyRequest, Identity>();

/** Notes who is behind a request, here and for remembered answers and log lines. */
export const identify = (request: FastifyRequest, identity: Identity): void => {
  const { officerId, acting, apiKeyId } = identity;
  const who = apiKeyId ? `api-key/${apiKeyId}` : `officer/${officerId}`;
  identities.set(request, identity);
  setAsker(request, { principal: acting ? `${who}/${acting.appointmentId}` : who, officerId });
};

/** Who is behind a request; `undefined` on a public route. */
export const identityOf = (request: FastifyRequest): Identity | undefined => identities.get(request);

const identityIn = (context: ExecutionContext): Identity => {
  const identity = identities.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!identity) throw new Error('nobody is known on a public route');
  return identity;
};

/** Parameter: the officer acting, on routes with `@Allow` or `@SignedIn()`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { acting } = identityIn(context);
  if (!acting) throw new Error('this route leaves the appointment open: ask for the identity');
  return acting;
});

/** Parameter: the identity behind the request, also when no appointment was chosen yet. */
export const CallerIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity =>
  identityIn(context),
);
