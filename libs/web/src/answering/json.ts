const withBigints = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? member.toString() : member));

/** A response as JSON; bigints (positions, money) as decimal strings. */
export const toJson = (value: unknown): string => {
  try {
    return JSON.stringify(value); // half the time; it throws if there is a bigint
  } catch {
    return withBigints(value);
  }
};
