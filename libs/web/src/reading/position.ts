const DECIMAL = /^(0|[1-9]\d{0,18})$/;
const LAST = 2n ** 63n - 1n;

/** Whether a value is a position as the API encodes it: a decimal string from 0 to 2^63-1. */
export const isPosition = (value: unknown): value is string =>
  typeof value === 'string' && DECIMAL.test(value) && BigInt(value) <= LAST;
