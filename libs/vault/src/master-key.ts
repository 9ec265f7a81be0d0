import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** The key stored outside the database. Only keys derived from it (HKDF-SHA-256) leave this object. */
export class MasterKey {
  readonly #bytes: Buffer;
  readonly #derived = new Map<string, Buffer>();

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Parses 32 bytes in base64; `undefined` if the text is anything else. */
  static read(text: string): MasterKey | undefined {
    return BASE64.test(text) ? new MasterKey(Buffer.from(text, 'base64')) : undefined;
  }

  /** Derives the key for a purpose. Each purpose has its own key, so that output for one is not valid for another. */
  derive(purpose: string): Buffer {
    const known = this.#derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.#bytes, '', `minors-protection vault: ${purpose}`, LENGTH));
    this.#derived.set(purpose, key);
    return key;
  }

  /** The key check value, by which this key is recognised later; it reveals nothing about the key. */
  checkValue(): Buffer {
    return createHmac('sha256', this.derive('check')).update('key check value').digest();
  }

  /** Whether the check value is of this key. */
  matches(checkValue: Buffer): boolean {
    const own = this.checkValue();
    return own.length === checkValue.length && timingSafeEqual(own, checkValue);
  }
}
