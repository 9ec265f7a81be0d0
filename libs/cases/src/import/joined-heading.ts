import { plainHeading, type SheetRecord } from '@center/tables';
import { type HeadingMap, headerColumn, namedColumns } from './columns';

/** What headings over a group of columns have after the name of the group. */
const AFTER_GROUP = /(?:基本)?(?:信息|情况|资料)$/;
/** A heading below one of these does not mean the child: 姓名 is the name of the reporter then. */
const OTHER_PERSON = /报告人|举报人|来电人|监护人|家长|侵害人/;

/** A heading in two records, and the place of the second one. */
export interface JoinedHeading {
  readonly at: number;
  readonly cells: readonly string[];
}

/**
 * The heading that two consecutive records make together: groups of columns in the first one, their columns in the second
 * one. `undefined` unless they name more columns than `single`, the most that one record names, and the second one has
 * at least two cells of it.
 */
export const joinedHeading = (
  records: readonly SheetRecord[],
  single: number,
  mapped: HeadingMap | undefined,
): JoinedHeading | undefined => {
  let best: JoinedHeading | undefined;
  let most = single;
  for (const [at, { cells: below }] of records.entries()) {
    const above = records[at - 1]?.cells;
    if (above === undefined || above === 'too-long' || below === 'too-long') continue;
    const cells = Array.from({ length: Math.max(above.length, below.length) }, (_, nth) =>
      joined(above[nth] ?? '', below[nth] ?? '', mapped),
    );
    const fromBelow = cells.filter((cell, nth) => below[nth]?.trim() && isKnown(cell, mapped)).length;
    const count = namedColumns(cells, mapped);
    if (count <= most || fromBelow < 2) continue;
    [most, best] = [count, { at, cells }];
  }
  return best;
};

const isKnown = (heading: string, mapped: HeadingMap | undefined): boolean => namedColumns([heading], mapped) === 1;

const joined = (above: string, below: string, mapped: HeadingMap | undefined): string => {
  const [group, own] = [plainHeading(above), plainHeading(below)];
  if (own === '' || group === '' || own === group) return own === '' ? above : below;
  const whole = [`${group}${own}`, `${group.replace(AFTER_GROUP, '')}${own}`];
  const known = whole.find((heading) => heading.length <= LONGEST && headerColumn(heading, mapped));
  return known ?? (OTHER_PERSON.test(group) ? whole[1]! : below);
};

const LONGEST = 100;
