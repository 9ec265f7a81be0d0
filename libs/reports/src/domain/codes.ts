import type { Label } from '@center/kernel';

declare const code: unique symbol;

/** A value that is never free text: an indicator, a group value, a day, a position. */
export type Code = Label & { readonly [code]: true };

const CODE = /^[A-Za-z0-9_-]{1,64}$/;

/** Parses a code. Throws `RangeError` for any other text, so that no free text gets into an event. */
export const codeOf = (text: string): Code => {
  if (!CODE.test(text)) throw new RangeError('not a code');
  return text as Code;
};
