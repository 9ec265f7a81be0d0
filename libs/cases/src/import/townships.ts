import type { AreaCode } from '@center/kernel';

/** What people leave out of the name of a township or add to it. */
const KIND = /(?:街道办事处|街道办|办事处|街道|镇|乡)$/;
const COUNTY = /^.*(?:省|[市县区](?=.{2,}))/;

/** Finds a township by its name, with or without its kind and its county; `undefined` if there is none, or several. */
export const townshipNamed = (areas: ReadonlyMap<AreaCode, string>): ((name: string) => AreaCode | undefined) => {
  const codes = new Map<string, AreaCode | undefined>();
  for (const [code, name] of areas) {
    for (const known of new Set([name, shortName(name)])) codes.set(known, codes.has(known) ? undefined : code);
  }
  const whole = [...areas].filter(([, name]) => KIND.test(name));
  /** 团圆镇某某村, 团圆镇政府 */
  const begunBy = (...texts: readonly string[]): AreaCode | undefined => {
    const found = whole.filter(([, name]) => texts.some((text) => text.startsWith(name)));
    return found.length === 1 ? found[0]![0] : undefined;
  };
  return (name) => {
    const plain = name.normalize('NFKC').replace(/\s+/g, '');
    const inCounty = plain.replace(COUNTY, '');
    return (
      codes.get(plain) ?? codes.get(shortName(plain)) ?? codes.get(shortName(inCounty)) ?? begunBy(plain, inCounty)
    );
  };
};

const shortName = (name: string): string => name.replace(KIND, '');
