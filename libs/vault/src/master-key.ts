import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** The one key kept outside the database. It leaves this object only as keys derived from it (HKDF-SHA-256). */
export class MasterKey {
  readonly #bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Reads 32 bytes in base64; `undefined` when the text is anything else. */
  static read(text: string): MasterKey | undefined {
    return BASE64.test(text) ? new MasterKey(Buffer.from(text, 'base64')) : undefined;
  }

  /** The key for one purpose: each has its own, so that nothing made for one serves another. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#bytes, '', `minors-protection vault: ${purpose}`, LENGTH));
  }

  /** A value by which this key is recognised later; it says nothing about the key. */
  checkValue(): Buffer {
    return createHmac('sha256', this.derive('check')).update('key check value').digest();
  }

  /** Whether the check value was made by this key. */
  matches(checkValue: Buffer): boolean {
    const own = this.checkValue();
    return own.length === checkValue.length && timingSafeEqual(own, checkValue);
  }
}
