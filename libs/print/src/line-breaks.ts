import LineBreaker from 'linebreak';

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const nextToWide = (marks: string): RegExp =>
  new RegExp(`(?<=${WIDE}[${marks}]*)[${marks}]|[${marks}](?=[${marks}]*${WIDE})`, 'gu');

const OPENING_QUOTE = nextToWide('“‘');
const NEVER_FIRST = nextToWide('”’·…—');

/**
 * Maps punctuation that Unicode leaves ambiguous across languages to Chinese usage (GB/T 15834): a quotation mark is a
 * bracket, and a middle dot, an ellipsis or a dash never begins a line. Between Latin letters they are unchanged. All
 * indexes are preserved.
 */
const asChineseUsesThem = (text: string): string => text.replace(OPENING_QUOTE, '（').replace(NEVER_FIRST, '）');

/** The parts of a text between which a line may break (UAX #14); spaces belong to the preceding part. */
export const breakableParts = (text: string): string[] => {
  const breaks = new LineBreaker(asChineseUsesThem(text));
  const parts: string[] = [];
  let from = 0;
  for (let next = breaks.nextBreak(); next !== null; next = breaks.nextBreak()) {
    parts.push(text.slice(from, next.position));
    from = next.position;
  }
  return parts;
};
