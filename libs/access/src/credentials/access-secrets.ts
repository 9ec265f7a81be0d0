import { createHmac } from 'node:crypto';
import { decrypt, encrypt, type MasterKey } from '@center/vault';

/** What a secret of this room is for; it is bound to that and opens as nothing else. */
type Use = 'username' | 'signing key';

/** What this room keeps encrypted under the master key. */
export class AccessSecrets {
  private constructor(
    private readonly tokens: Buffer,
    private readonly boxes: Buffer,
  ) {}

  /** Secrets under keys of their own, derived from the master key. */
  static under(master: MasterKey): AccessSecrets {
    return new AccessSecrets(master.derive('access: tokens'), master.derive('access: boxes'));
  }

  /** A keyed hash by which a text is found again without being told. */
  token(use: Use, text: string): Buffer {
    return createHmac('sha256', this.tokens).update(`${use}\0${text}`).digest();
  }

  /** Encrypts. `owner` names the row it stands in; moved to another it does not open. */
  close(use: Use, owner: string, plain: Buffer): Buffer {
    return encrypt(this.boxes, `${use}\0${owner}`, plain);
  }

  /** Decrypts. Throws `SealBroken` when it was altered, moved, or the master key is another one. */
  open(use: Use, owner: string, box: Buffer): Buffer {
    return decrypt(this.boxes, `${use}\0${owner}`, box);
  }
}
