import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { LOOPBACK } from './loopback-certificate';

/** A test issuer on its own port: serves discovery and keys over HTTP or HTTPS, with configurable behaviour. */
export class Issuer {
  keys: { kid: string; privateKey: KeyObject; jwk: JWK }[] = [];
  behaviour: 'sound' | 'failing' | 'silent' | 'of-another' = 'sound';
  /** the address of its keys; by default at this server */
  keysAt?: string;
  readonly asked: string[] = [];
  private server!: Server;
  private protocol = 'http';

  get url(): string {
    return `${this.protocol}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** the settings of a center that accepts its tokens */
  get settings() {
    return { issuer: this.url, audience: 'center', typ: 'at+jwt', maxLifetime: 3_600 };
  }

  /** Listens; with https its certificate is that of `LOOPBACK`. */
  async start(protocol: 'http' | 'https' = 'http'): Promise<void> {
    const answers: RequestListener = (request, answer) => {
      this.asked.push(request.url ?? '');
      if (this.behaviour === 'silent') return;
      answer.statusCode = this.behaviour === 'failing' ? 500 : 200;
      answer.setHeader('content-type', 'application/json');
      const issuer = this.behaviour === 'of-another' ? 'https://another.example' : this.url;
      answer.end(
        JSON.stringify(
          request.url === '/.well-known/openid-configuration'
            ? { issuer, jwks_uri: this.keysAt ?? `${this.url}/keys` }
            : { keys: this.keys.map(({ jwk }) => jwk) },
        ),
      );
    };
    this.protocol = protocol;
    this.server = protocol === 'https' ? createSecureServer(LOOPBACK, answers) : createServer(answers);
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
  }

  async addKey(kid: string): Promise<void> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.keys.push({ kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } });
  }

  token(claims: JWTPayload, { nth = 0, typ = 'at+jwt' }: { nth?: number; typ?: string | null } = {}): Promise<string> {
    const { kid, privateKey, jwk } = this.keys[nth]!;
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: this.url, aud: 'center', sub: 'somebody', iat: now, exp: now + 300, ...claims })
      .setProtectedHeader({ alg: jwk.alg!, kid, ...(typ !== null && { typ }) })
      .sign(privateKey);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((stopped) => this.server.close(() => stopped()));
  }
}
