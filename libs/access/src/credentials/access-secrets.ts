import { createHmac } from 'node:crypto';
import { decrypt, encrypt, type MasterKey } from '@center/vault';

/** The purpose of a secret. It is part of the authenticated data, so a secret cannot be decrypted for another purpose. */
type Use = 'username' | 'signing key' | 'identity' | 'issuer' | 'sign-in' | 'api key';

/** Encrypts access data with keys derived from the master key. */
export class AccessSecrets {
  private constructor(
    private readonly tokens: Buffer,
    private readonly boxes: Buffer,
  ) {}

  /** Derives the keys for access data from the master key. */
  static under(master: MasterKey): AccessSecrets {
    return new AccessSecrets(master.derive('access: tokens'), master.derive('access: boxes'));
  }

  /** A keyed hash (HMAC) for looking up a text without storing it in plain text. */
  token(use: Use, text: string): Buffer {
    return createHmac('sha256', this.tokens).update(`${use}\0${text}`).digest();
  }

  /** Encrypts. `owner` identifies the row; the ciphertext cannot be decrypted for another row. */
  close(use: Use, owner: string, plain: Buffer): Buffer {
    return encrypt(this.boxes, `${use}\0${owner}`, plain);
  }

  /** Decrypts. Throws `SealBroken` when the ciphertext was altered or moved, or when the master key is wrong. */
  open(use: Use, owner: string, box: Buffer): Buffer {
    return decrypt(this.boxes, `${use}\0${owner}`, box);
  }
}
