import type { Label } from '@center/kernel';

declare const code: unique symbol;

/** A word of a closed list that the figures keep: an indicator, a value of a group, a day, a position. Never said by a person. */
export type Code = Label & { readonly [code]: true };

const CODE = /^[A-Za-z0-9_-]{1,64}$/;

/** Takes a text for a code. Throws `RangeError` when it could be anything else, so that no words get into an event. */
export const codeOf = (text: string): Code => {
  if (!CODE.test(text)) throw new RangeError('not a code');
  return text as Code;
};
