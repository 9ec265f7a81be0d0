import { birthBounds, type Instant, isUnderage, shanghaiDate } from '@center/kernel';
import { factsInNumber } from '@center/vault';
import { birthIn, numberIn } from './child-facts';
import type { IdentifyChildRequest } from './child.request';

/** Warnings about a child. They never prevent that it is recorded. */
export const CHILD_WARNINGS = [
  'id-number-checksum',
  'id-number-malformed',
  'birth-date-in-the-future',
  'birth-date-implausible',
  'birth-date-differs-from-number',
  'sex-differs-from-number',
  'adult',
] as const;

export interface ChildWarning {
  readonly code: (typeof CHILD_WARNINGS)[number];
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** Born longer ago than this: a slip, or the first date of a spreadsheet. */
const OLDEST_YEARS = 100;

/** When a child was reported, and the current time. */
export interface ReportedWhen {
  readonly reported: Instant;
  readonly now: Instant;
}

/** What should be reviewed about a child; `place` is the JSON pointer of the child in the body. */
export const childWarnings = (
  child: IdentifyChildRequest,
  place: string,
  { reported, now }: ReportedWhen,
): ChildWarning[] => {
  const found: ChildWarning[] = [];
  const warn = (code: ChildWarning['code'], field: string) => found.push({ code, pointer: `${place}/${field}` });
  const number = numberIn(child);
  if (number?.check === 'bad-checksum') warn('id-number-checksum', 'idNumber');
  if (number?.check === 'malformed') warn('id-number-malformed', 'idNumber');
  const inNumber = number && number.check !== 'bad-checksum' ? factsInNumber(number) : undefined;
  const stated = birthBounds(birthIn(child, reported));
  const field = (['birthDate', 'birthYear', 'ageAt'] as const).find((name) => child[name] !== undefined) ?? 'idNumber';
  const [first, last] = stated ?? [inNumber?.birthDate, inNumber?.birthDate];
  if (first !== undefined && last !== undefined) {
    const oldest = `${Number(shanghaiDate(reported).slice(0, 4)) - OLDEST_YEARS}`;
    if (first > shanghaiDate(now)) warn('birth-date-in-the-future', field);
    else if (last < oldest) warn('birth-date-implausible', field);
    else if (!isUnderage(last, reported)) warn('adult', field);
  }
  if (stated && inNumber && (inNumber.birthDate < stated[0] || inNumber.birthDate > stated[1]))
    warn('birth-date-differs-from-number', field);
  if (inNumber && child.sex && child.sex !== 'UNKNOWN' && child.sex !== inNumber.sex)
    warn('sex-differs-from-number', 'sex');
  return found;
};
