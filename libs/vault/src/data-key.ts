import type { KeyId, Sealed } from '@center/kernel';
import { decrypt, encrypt } from './ciphertext';
import { SealBroken } from './failures';
import { freshBytes } from './randomness';

/** The place of a sealed text, which is authenticated: it decrypts only there. */
export interface Place {
  readonly stream: string;
  readonly event: string;
  readonly field: string;
}

// a JSON array of strings is unambiguous, so no two places share a context
const contextOf = ({ stream, event, field }: Place): string => JSON.stringify(['sealed/1', stream, event, field]);

/** A key for one person or one text. Only its wrapped form leaves the process. */
export class DataKey {
  private constructor(
    readonly id: KeyId,
    readonly bytes: Buffer,
  ) {}

  /** A new random key. */
  static fresh(id: KeyId): DataKey {
    return new DataKey(id, freshBytes(32));
  }

  /** Unwraps a key. Throws `SealBroken` if it was wrapped by another master key or for another key id. */
  static unwrap(id: KeyId, wrapped: Buffer, wrapping: Buffer): DataKey {
    return new DataKey(id, decrypt(wrapping, id, wrapped));
  }

  /** The wrapped form, for storage. */
  wrap(wrapping: Buffer): Buffer {
    return encrypt(wrapping, this.id, this.bytes);
  }

  /** Encrypts a text, bound to its place. */
  seal(place: Place, plain: string): Sealed {
    return { sealed: this.id, box: encrypt(this.bytes, contextOf(place), Buffer.from(plain)).toString('base64url') };
  }

  /** Decrypts a text. Throws `SealBroken` if it was altered or moved to another place. */
  open(place: Place, { box }: Sealed): string {
    const bytes = Buffer.from(box, 'base64url');
    // Node ignores non-base64 characters: without this check an altered encoding would still decrypt
    if (bytes.toString('base64url') !== box) throw new SealBroken();
    return decrypt(this.bytes, contextOf(place), bytes).toString();
  }
}
