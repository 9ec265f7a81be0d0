import { randomFillSync } from 'node:crypto';

const POOL = 16_384;
const pool = Buffer.alloc(POOL);
let used = POOL;

/**
 * Fresh random bytes from the system's generator, fetched in larger amounts: a lead needs some twenty keys and nonces. Bytes
 * are given out once and erased here.
 */
export const freshBytes = (count: number): Buffer => {
  if (used + count > POOL) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
};
