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

/** How closely a range names a media type: 2 itself, 1 its kind, 0 anything; -1 not at all. */
const closeness = ({ type, subtype }: Range, media: string): number => {
  if (`${type}/${subtype}` === media) return 2;
  if (subtype !== '*') return -1;
  return type === '*' ? 0 : media.startsWith(`${type}/`) ? 1 : -1;
};

/**
 * Which of the media types offered an `Accept` header likes best (RFC 9110 §12.5.1): the closest range that names a type
 * gives its weight; of equals the one that is offered first. All are as good without a header; `undefined` when none will do.
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
