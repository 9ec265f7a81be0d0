const isBigint = (member: unknown): boolean => typeof member === 'bigint';

const withBigints = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? member.toString() : member));

/** A response as JSON; bigints (positions, money) as decimal strings. */
export const toJson = (value: unknown): string => {
  if (typeof value === 'object' && value !== null && Object.values(value).some(isBigint)) return withBigints(value);
  try {
    return JSON.stringify(value); // half the time; it throws if there is a bigint further down
  } catch {
    return withBigints(value);
  }
};
