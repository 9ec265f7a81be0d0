import { randomBytes } from 'node:crypto';
import type { KeyId, Sealed } from '@center/kernel';
import { decrypt, encrypt } from './ciphertext';
import { SealBroken } from './failures';

/** Where a sealed text stands: it opens nowhere else. */
export interface Place {
  readonly stream: string;
  readonly event: string;
  readonly field: string;
}

// a JSON array of strings has one spelling, so no two places share a context
const contextOf = ({ stream, event, field }: Place): string => JSON.stringify(['sealed/1', stream, event, field]);

/** A key for one person or one text. Only its wrapped form ever leaves the process. */
export class DataKey {
  private constructor(
    readonly id: KeyId,
    readonly bytes: Buffer,
  ) {}

  /** A fresh random key. */
  static fresh(id: KeyId): DataKey {
    return new DataKey(id, randomBytes(32));
  }

  /** Unwraps a key. Throws `SealBroken` when it was wrapped by another master key or for another key id. */
  static unwrap(id: KeyId, wrapped: Buffer, wrapping: Buffer): DataKey {
    return new DataKey(id, decrypt(wrapping, id, wrapped));
  }

  /** The form in which the database keeps it. */
  wrap(wrapping: Buffer): Buffer {
    return encrypt(wrapping, this.id, this.bytes);
  }

  /** Seals a text to its place. */
  seal(place: Place, plain: string): Sealed {
    return { sealed: this.id, box: encrypt(this.bytes, contextOf(place), Buffer.from(plain)).toString('base64url') };
  }

  /** Opens a text. Throws `SealBroken` when it was altered or stands in another place. */
  open(place: Place, { box }: Sealed): string {
    const bytes = Buffer.from(box, 'base64url');
    // node skips what is no base64: without this check an altered spelling would still open
    if (bytes.toString('base64url') !== box) throw new SealBroken();
    return decrypt(this.bytes, contextOf(place), bytes).toString();
  }
}
