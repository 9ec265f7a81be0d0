import LineBreaker from 'linebreak';

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const nextToWide = (marks: string): RegExp =>
  new RegExp(`(?<=${WIDE}[${marks}]*)[${marks}]|[${marks}](?=[${marks}]*${WIDE})`, 'gu');

const OPENING_QUOTE = nextToWide('“‘');
const NEVER_FIRST = nextToWide('”’·…—');

/**
 * Marks that Unicode leaves open because their use differs by language, written as Chinese uses them (GB/T 15834): a
 * quotation mark as a bracket, and a middle dot, an ellipsis or a dash as what never begins a line. Among Latin letters
 * they stay as they are. Every index stays what it was.
 */
const asChineseUsesThem = (text: string): string => text.replace(OPENING_QUOTE, '（').replace(NEVER_FIRST, '）');

/** The parts of a text between which a line may end (UAX #14), spaces with the part before them. */
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
