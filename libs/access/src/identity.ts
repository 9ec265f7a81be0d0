import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Officer, OfficerId } from '@center/kernel';
import { setCaller } from '@center/web';
import type { Credential } from './standing';

/** The caller of a request, according to the register at the time of the request. */
export interface Identity {
  readonly officerId: OfficerId;
  readonly credential: Credential;
  /** the appointment acted under; `undefined` only on routes where `acting` is optional */
  readonly acting: Officer | undefined;
  /** all current appointments that this credential can use */
  readonly appointments: readonly Officer[];
  /** the current appointments that open nothing until they are confirmed */
  readonly pending: readonly Officer[];
  /** the caller signed in with a one-time password, which opens nothing but the change of password */
  readonly oneTimePassword?: true;
  /** set when the caller is an agency's system */
  readonly apiKeyId?: string;
}

const identities = new WeakMap<FastifyRequest, Identity>();

/** Sets the identity of a request, and its principal for stored responses and log lines. */
export const identify = (request: FastifyRequest, identity: Identity): void => {
  const { officerId, acting, apiKeyId } = identity;
  const who = apiKeyId ? `api-key/${apiKeyId}` : `officer/${officerId}`;
  identities.set(request, identity);
  setCaller(request, { principal: acting ? `${who}/${acting.appointmentId}` : who, officerId });
};

/** Returns the identity of a request; `undefined` on a public route. */
export const identityOf = (request: FastifyRequest): Identity | undefined => identities.get(request);

const identityIn = (context: ExecutionContext): Identity => {
  const identity = identities.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!identity) throw new Error('a public route has no identity');
  return identity;
};

/** Parameter: the officer acting, on routes with `@Allow` or `@SignedIn()`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { acting } = identityIn(context);
  if (!acting) throw new Error('the appointment is optional on this route: use the identity instead');
  return acting;
});

/** Parameter: the credential of the request, for responses that last: see `Standing`. */
export const CallerCredential = createParamDecorator(
  (_: unknown, context: ExecutionContext): Credential => identityIn(context).credential,
);

/** Parameter: the identity of the request, even when no appointment is selected. */
export const CallerIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity =>
  identityIn(context),
);
