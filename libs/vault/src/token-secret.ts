import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { IdKind } from '@center/kernel';
import type { Pool } from 'pg';
import { decrypt, encrypt } from './ciphertext';
import { type FindableKind, normaliseName, normalisedFacts } from './findable';
import { readIdentityNumber } from './identity-number';
import type { Likeness, ResemblanceKind } from './likeness';
import type { MasterKey } from './master-key';
import { resemblances, resembling } from './resemblance';

const EIGHTEEN_DIGITS = /^\d{17}[\dX]$/;
const WRAPPING = 'wrap token secrets';
const contextOf = (version: number): string => `token secret ${version}`;

/** Tokens of resemblances are shorter: there are many of them, and they only suggest. */
const short = (token: Buffer): Buffer => token.subarray(0, 16);

/** One version of the secret for tokens. Tokens are not in the log, so it can be rotated. */
export class TokenSecret {
  /** the derived key of each kind of token */
  readonly #keys = new Map<string, Buffer>();

  constructor(
    readonly version: number,
    private readonly secret: Buffer,
  ) {}

  /** The token of the number of an identity document: the same for every format. */
  ofIdNumber(idNumber: string, stated?: IdKind): Buffer {
    const { kind, number } = readIdentityNumber(idNumber, stated) ?? { kind: 'OTHER', number: '' };
    return EIGHTEEN_DIGITS.test(number)
      ? this.token('resident-ID number', [number])
      : this.token('identity document', [kind, number]);
  }

  /** The token of name, birth date and township; `undefined` if one of them is unknown. */
  ofLikeness({ name, birthDate, township }: Likeness): Buffer | undefined {
    const letters = name && normaliseName(name);
    if (!letters || !birthDate || !township || township.length < 9) return undefined;
    return this.token('name, birth date, township', [letters, birthDate, township.slice(0, 9)]);
  }

  /** The tokens by which a person may resemble another. */
  ofResemblances(likeness: Likeness): { readonly kind: ResemblanceKind; readonly token: Buffer }[] {
    return resemblances(likeness).map(([kind, facts]) => ({ kind, token: short(this.token(`like: ${kind}`, facts)) }));
  }

  /** The search tokens of a fact of a kind: the same for every format. */
  ofFindable(kind: FindableKind, plain: string): Buffer[] {
    return normalisedFacts(kind, plain).map((spelling) => this.token(`search: ${kind}`, [spelling]));
  }

  /** The tokens of a searchable fact by which cases may resemble each other. */
  ofResembling(kind: Parameters<typeof resembling>[0], plain: string): Buffer[] {
    const facts = resembling(kind, normalisedFacts(kind, plain));
    return facts.map((fact) => short(this.token(`like: ${kind}`, [fact])));
  }

  private token(kind: string, facts: readonly string[]): Buffer {
    return createHmac('sha256', this.keyOf(kind)).update(JSON.stringify(facts)).digest();
  }

  private keyOf(kind: string): Buffer {
    const known = this.#keys.get(kind);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.secret, '', `minors-protection token: ${kind}`, 32));
    this.#keys.set(kind, key);
    return key;
  }
}

/** A new token secret, wrapped for storage as this version. */
export const freshTokenSecret = (masterKey: MasterKey, version: number): Buffer =>
  encrypt(masterKey.derive(WRAPPING), contextOf(version), randomBytes(32));

/** The valid token secrets, newest first. Creates the first one if there is none. */
export const tokenSecrets = async (pool: Pool, masterKey: MasterKey): Promise<readonly TokenSecret[]> => {
  const read = 'SELECT version, wrapped FROM vault.token_secret WHERE NOT closing ORDER BY version DESC';
  const { rows } = await pool.query<{ version: number; wrapped: Buffer }>(read);
  if (rows.length === 0) {
    // without its number, which is the first by default: the role of the center cannot choose another one
    const first = freshTokenSecret(masterKey, 1);
    await pool.query('INSERT INTO vault.token_secret (wrapped) VALUES ($1) ON CONFLICT DO NOTHING', [first]);
    return tokenSecrets(pool, masterKey);
  }
  return rows.map(({ version, wrapped }) => openTokenSecret(masterKey, version, wrapped));
};

/** Opens a stored token secret. Throws `SealBroken` if it is not under this master key. */
export const openTokenSecret = (masterKey: MasterKey, version: number, wrapped: Buffer): TokenSecret =>
  new TokenSecret(version, decrypt(masterKey.derive(WRAPPING), contextOf(version), wrapped));

/** A stored token secret under another master key. Throws `SealBroken` if it is not one of `from`. */
export const rewrapTokenSecret = (version: number, wrapped: Buffer, from: MasterKey, to: MasterKey): Buffer => {
  const context = contextOf(version);
  return encrypt(to.derive(WRAPPING), context, decrypt(from.derive(WRAPPING), context, wrapped));
};
