import { createCipheriv, createDecipheriv } from 'node:crypto';
import { SealBroken } from './failures';
import { freshBytes } from './randomness';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: 12 bytes nonce, the ciphertext, 16 bytes tag. `context` is authenticated, not stored. */
export const encrypt = (key: Buffer, context: string, plain: Buffer): Buffer => {
  const nonce = freshBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Decrypts the output of `encrypt`. Throws `SealBroken` if the key, the context or a single bit differs. */
export const decrypt = (key: Buffer, context: string, ciphertext: Buffer): Buffer => {
  if (ciphertext.length < NONCE + TAG) throw new SealBroken();
  const cipher = createDecipheriv('aes-256-gcm', key, ciphertext.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(context))
    .setAuthTag(ciphertext.subarray(-TAG));
  try {
    return Buffer.concat([cipher.update(ciphertext.subarray(NONCE, -TAG)), cipher.final()]);
  } catch (cause) {
    throw new SealBroken({ cause });
  }
};
