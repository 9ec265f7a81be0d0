import type { Reply } from './api-client';

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly areaCode: string;
  readonly from: string;
}

const COUNTY_DIGITS = 6;

/** The scenario name of an agency: its kind, for a station also its township: `police`, `station-107`. */
const nameOf = ({ kind, areaCode }: Listed): string =>
  [kind.toLowerCase().replaceAll('_', '-'), areaCode.slice(COUNTY_DIGITS)].filter(Boolean).join('-');

/** The agencies of a page of the directory, by scenario name; the oldest of several of the same kind. */
export const agenciesIn = (page: Reply['body']): Readonly<Record<string, string>> => {
  const listed = [...(page['items'] as readonly Listed[])].sort((one, other) => (one.from < other.from ? 1 : -1));
  return Object.fromEntries(listed.map((agency) => [nameOf(agency), agency.id]));
};
