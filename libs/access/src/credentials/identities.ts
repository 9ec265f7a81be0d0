import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Batcher, PG_POOL } from '@center/event-store';
import { type OfficerId, refuse } from '@center/kernel';
import { AccessSecrets } from './access-secrets';
import { isDuplicate } from './duplicate';

/** An identity at an OIDC issuer: the claims `iss` and `sub`, compared exactly as they are. */
export interface IssuerIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** The officer that an identity is bound to. */
export interface BoundIdentity {
  readonly officerId: OfficerId;
  /** the id of the binding; it counts only while the register has it */
  readonly identityId: string;
}

const FIND = `SELECT identity_token, officer_id AS "officerId", id AS "identityId" FROM vault.identity
  WHERE identity_token = ANY ($1::bytea[])`;

/** The most tokens whose identities are looked up with one query. */
const MOST = 64;

/** Identities of officers at OIDC issuers, found by a keyed hash. They are not cached, so an end takes effect immediately. */
@Injectable()
export class Identities {
  private readonly reads = new Batcher((tokens: readonly Buffer[]) => this.findAll(tokens), { most: MOST, lanes: 2 });

  constructor(
    @Inject(PG_POOL) private readonly database: Pool,
    private readonly secrets: AccessSecrets,
  ) {}

  /**
   * Binds an identity to an officer and returns the id of the binding, which is that of the first call for this officer and
   * identity. Throws `identity-bound` if the identity is bound to another officer, or the officer to another identity of
   * the issuer.
   */
  async bind({ officerId, identityId }: BoundIdentity, identity: IssuerIdentity): Promise<string> {
    const token = this.tokenOf(identity);
    const box = this.secrets.close('identity', officerId, Buffer.from(textOf(identity)));
    try {
      await this.database.query(
        `INSERT INTO vault.identity (id, identity_token, issuer_token, officer_id, identity) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (identity_token) DO NOTHING`,
        [identityId, token, this.secrets.token('issuer', identity.issuer), officerId, box],
      );
    } catch (error) {
      if (isDuplicate(error)) refuse('identity-bound');
      throw error;
    }
    const bound = await this.find(identity);
    return bound?.officerId === officerId ? bound.identityId : refuse('identity-bound');
  }

  /** The officer of an identity; `undefined` if it is not bound. */
  find(identity: IssuerIdentity): Promise<BoundIdentity | undefined> {
    return this.reads.call(this.tokenOf(identity));
  }

  /** Removes the identities of an officer, which can then be bound again. Idempotent. */
  async remove(officerId: OfficerId): Promise<void> {
    await this.database.query('DELETE FROM vault.identity WHERE officer_id = $1', [officerId]);
  }

  private tokenOf(identity: IssuerIdentity): Buffer {
    return this.secrets.token('identity', textOf(identity));
  }

  private async findAll(tokens: readonly Buffer[]): Promise<(BoundIdentity | undefined)[]> {
    const { rows } = await this.database.query<BoundIdentity & { readonly identity_token: Buffer }>({
      ...{ name: 'identities', text: FIND, values: [tokens] },
    });
    const found = new Map(rows.map(({ identity_token, ...bound }) => [identity_token.toString('hex'), bound]));
    return tokens.map((token) => found.get(token.toString('hex')));
  }
}

const textOf = ({ issuer, subject }: IssuerIdentity): string => JSON.stringify([issuer, subject]);

/** The issuer in the text of an identity, as it is stored encrypted. */
export const issuerIn = (text: string): string => (JSON.parse(text) as [issuer: string, subject: string])[0];
