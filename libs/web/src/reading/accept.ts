interface Range {
  readonly type: string;
  readonly subtype: string;
  readonly weight: number;
}

const MOST = 2_000;
const RANGE = /^([!#$%&'*+.^_`|~\w-]+)\/([!#$%&'*+.^_`|~\w-]+)$/;

const rangeOf = (part: string): Range | undefined => {
  const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
  const [, type, subtype] = RANGE.exec(name) ?? [];
  const weight = Number(parameters.map((one) => /^q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined) ?? '1');
  return type && subtype && Number.isFinite(weight) ? { type, subtype, weight } : undefined;
};

/** How specifically a range matches a media type: 2 the type itself, 1 its main type, 0 any type, -1 no match. */
const closeness = ({ type, subtype }: Range, media: string): number => {
  if (`${type}/${subtype}` === media) return 2;
  if (subtype !== '*') return -1;
  return type === '*' ? 0 : media.startsWith(`${type}/`) ? 1 : -1;
};

/**
 * The media type that an `Accept` header prefers (RFC 9110 §12.5.1). The most specific matching range gives the weight of
 * a type; on equal weights the first one offered wins. Without a header all are equal. `undefined` if none is acceptable.
 */
export const preferred = <Media extends string>(
  accept: string | undefined,
  offered: readonly Media[],
): Media | undefined => {
  const ranges = (accept?.trim() ? accept : '*/*')
    .slice(0, MOST)
    .split(',')
    .flatMap((part) => rangeOf(part) ?? []);
  const weightOf = (media: Media): number => {
    const naming = ranges.map((range) => ({ close: closeness(range, media), weight: range.weight }));
    const closest = Math.max(-1, ...naming.map(({ close }) => close));
    return closest < 0 ? 0 : Math.max(...naming.filter(({ close }) => close === closest).map(({ weight }) => weight));
  };
  const best = Math.max(...offered.map(weightOf));
  return best > 0 ? offered.find((media) => weightOf(media) === best) : undefined;
};
