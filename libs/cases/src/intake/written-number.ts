import { type Instant, shanghaiDate } from '@center/kernel';
import { normalisedFacts } from '@center/vault';
import type { RegisterLeadRequest } from './lead.request';

const DIGITS = /^\d{1,6}$/;
const YEAR_AND_DIGITS = /^(\d{4})-(\d{1,6})$/;

interface NumberInYear {
  readonly year: string;
  readonly digits: string;
}

/** A number with its year if it is one of a few digits: such numbers start again each year. */
export const withYear = (number: string, year: string): string => (DIGITS.test(number) ? `${year}-${number}` : number);

export const yearOf = (at: Instant): string => shanghaiDate(at).slice(0, 4);

/** The number of a lead as it is compared, in any spelling and with its year; `undefined` if it has none. */
export const numberOf = ({
  sourceRef,
  at,
  discoveredAt,
}: Pick<RegisterLeadRequest, 'sourceRef' | 'at' | 'discoveredAt'>): string | undefined => {
  const [number] = normalisedFacts('SOURCE_REF', sourceRef ?? '');
  return number === undefined ? undefined : withYear(number, yearOf(at ?? discoveredAt));
};

/** The parts of a number that counts in its year. */
export const yearIn = (number: string): NumberInYear | undefined => {
  const [, year, digits] = YEAR_AND_DIGITS.exec(number) ?? [];
  return year === undefined ? undefined : { year, digits: digits! };
};

/** The number of a row is none of the ledger: it counts together with the time, source and area of the lead. */
export const rowKeyOf = ({
  sourceRef,
  discoveredAt,
  source,
  areaCode,
}: Pick<RegisterLeadRequest, 'sourceRef' | 'discoveredAt' | 'source' | 'areaCode'>): string =>
  JSON.stringify([sourceRef, discoveredAt, source, areaCode]);
