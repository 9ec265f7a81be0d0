const DECIMAL = /^(0|[1-9]\d{0,18})$/;
const LAST = 2n ** 63n - 1n;

/** Whether a value is a position of the log as the contract writes it: a decimal text from 0 to 2^63-1. */
export const isPosition = (value: unknown): value is string =>
  typeof value === 'string' && DECIMAL.test(value) && BigInt(value) <= LAST;
