import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Officer } from '@center/kernel';
import { Problem } from '@center/web';
import { chooseAppointment } from './acting-as';
import { ApiKeys } from './credentials/api-keys';
import { identify, type Identity } from './identity';
import { isWithin } from './networks';
import { OfficerRegister } from './officer-register';
import type { RoutePolicy } from './policy';
import { bearerToken } from './tokens/bearer-token';
import { isCurrent } from './tokens/is-current';
import { IssuerUnavailable, TokenNotValid, TokenReader } from './tokens/token-reader';

const challenge = (parameters = ''): { headers: Record<string, string> } => ({
  headers: { 'www-authenticate': `Bearer${parameters}` },
});
const notSignedIn = (): Problem => new Problem('not-signed-in', challenge());
const notKnown = (): Problem => new Problem('not-known', challenge(' error="invalid_token"'));

/** What a credential authenticates, before an appointment is selected. */
type Known = Omit<Identity, 'acting'>;

/**
 * Authenticates and authorizes each request from its headers alone, before the body is read. Role, agency and area are
 * read from the register on each request, never from the token.
 */
@Injectable()
export class Gate {
  constructor(
    private readonly tokens: TokenReader,
    private readonly apiKeys: ApiKeys,
    private readonly register: OfficerRegister,
  ) {}

  /** Authorizes the request and sets its identity, or throws a `Problem` with status 401, 403 or 400. */
  async admit(request: FastifyRequest, policy: RoutePolicy): Promise<void> {
    if (policy.kind === 'public') return;
    const known = await this.known(request);
    if (known.appointments.length === 0 && known.pending.length === 0) throw notKnown();
    if (known.oneTimePassword && !(policy.kind === 'signed-in' && policy.oneTimePassword)) {
      throw new Problem('password-change-required');
    }
    identify(request, { ...known, acting: chooseAppointment(known, headerOf(request, 'acting-as'), policy) });
  }

  private async known(request: FastifyRequest): Promise<Known> {
    const authorization = headerOf(request, 'authorization');
    const apiKey = headerOf(request, 'x-api-key');
    if (authorization !== undefined && apiKey !== undefined) throw new Problem('one-credential-only');
    if (apiKey !== undefined) return this.byApiKey(apiKey, request.ip);
    const token = bearerToken(authorization);
    if (token === undefined) throw notSignedIn();
    return this.byToken(token);
  }

  private async byToken(token: string): Promise<Known> {
    const holder = await this.tokens.holderOf(token).catch((error: unknown) => {
      if (error instanceof TokenNotValid) throw notKnown();
      if (error instanceof IssuerUnavailable) {
        throw new Problem('identity-provider-unavailable', { headers: { 'retry-after': '5' } });
      }
      throw error;
    });
    const { officerId, password } = holder;
    const officer = await this.register.running(officerId);
    if (!officer || !isCurrent(holder, officer)) throw notKnown();
    const { appointments, pending } = officer;
    const credential = { token, expiresAt: holder.expiresAt };
    return { officerId, credential, appointments, pending, ...(password?.oneTime && { oneTimePassword: true }) };
  }

  private async byApiKey(apiKey: string, address: string): Promise<Known> {
    const key = await this.apiKeys.find(apiKey);
    const officer = key && (await this.register.running(key.officerId));
    if (!key || !officer || officer.ended) throw notKnown();
    if (key.networks && !isWithin(address, key.networks)) throw new Problem('network-not-allowed');
    this.apiKeys.used(key);
    const isTheirs = ({ appointmentId, agency, role }: Officer): boolean =>
      appointmentId === key.appointmentId && agency.id === key.agencyId && role === 'AGENCY_LIAISON';
    const [appointments, pending] = [officer.appointments.filter(isTheirs), officer.pending.filter(isTheirs)];
    return { officerId: key.officerId, credential: { apiKey }, appointments, pending, apiKeyId: key.apiKeyId };
  }
}

const headerOf = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};
