import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBroken } from './failures';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: 12 bytes nonce, the ciphertext, 16 bytes tag. `context` is authenticated, not kept. */
export const enclose = (key: Buffer, context: string, plain: Buffer): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Opens what `enclose` made. Throws `SealBroken` when key, context or a single bit of it differ. */
export const disclose = (key: Buffer, context: string, box: Buffer): Buffer => {
  if (box.length < NONCE + TAG) throw new SealBroken();
  const cipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(context))
    .setAuthTag(box.subarray(-TAG));
  try {
    return Buffer.concat([cipher.update(box.subarray(NONCE, -TAG)), cipher.final()]);
  } catch (cause) {
    throw new SealBroken({ cause });
  }
};
