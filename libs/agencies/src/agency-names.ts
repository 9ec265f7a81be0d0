import type { AgencyId } from '@center/kernel';

/** The county before a registered name: 莱阳市公安局. */
const COUNTY = /^.{1,12}?[市县区旗](?=.{2})/;
/** What people write in place of the county. */
const OWN = /^[本我]?[市县区旗](?=.{2})/;

/** Agencies by what they are called. */
export interface AgencyIds {
  readonly byName: ReadonlyMap<string, AgencyId>;
  /** without the county; `undefined` if there are several */
  readonly byShortName: ReadonlyMap<string, AgencyId | undefined>;
}

const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** Agencies by their names, in the order in which they got them: the last one has the name. */
export const agencyIds = (named: readonly (readonly [name: string, agency: AgencyId])[]): AgencyIds => {
  const byName = new Map(named.map(([name, agency]) => [plainName(name), agency]));
  const byShortName = new Map<string, AgencyId | undefined>();
  for (const [name, agency] of byName) {
    const short = name.replace(COUNTY, '');
    const isTaken = byShortName.has(short) && byShortName.get(short) !== agency;
    byShortName.set(short, isTaken ? undefined : agency);
  }
  return { byName, byShortName };
};

/** The agency with a name, with its county or without one; `undefined` if there is none, or several are meant. */
export const agencyIdNamed = ({ byName, byShortName }: AgencyIds, name: string): AgencyId | undefined => {
  const plain = plainName(name);
  return byName.get(plain) ?? byShortName.get(plain.replace(OWN, ''));
};
