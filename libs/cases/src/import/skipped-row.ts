import { plainHeading, type SheetRecord } from '@center/tables';
import { aMoment, type CellContext, someMoments, visible } from './cells';
import type { SkipReason } from './ledger-line';
import type { HeaderFound } from './sheet-header';
import type { Header } from './sheet-row';

/** How a row of totals begins: 合计, 本页小计：3, 共3件. */
const TOTAL =
  /^(?:(?:[本全][页月季年])?[合总小共累]计|总数|共\d+[条件人例个名起宗户次]|(?:sub)?total)(?:$|[:：,，。;；(（\d共])/i;
/** How a row with signatures or remarks begins: 制表人：, 填报日期：, 备注：. */
const FOOTER =
  /^(?:(?:制表|填表|填报|审核|审批|复核|负责|联系|经办|统计|报送|录入)(?:人员?|单位|部门|日期|时间|电话|领导)?|单位(?:负责人|领导)|备注|说明|注):/;

/** The number of a row that was prepared and not filled in. */
const ROW_NUMBER = /^[\d.、()]+$/;

/** Why a row is no lead, nor part of one; `undefined` if it is. */
export const skipReason = (
  { header, cells: headings, top }: HeaderFound,
  record: SheetRecord,
): SkipReason | undefined => {
  const { cells } = record;
  if (cells === 'too-long') return undefined;
  const filled = cells.flatMap((cell, nth) => (visible(cell) === '' ? [] : [nth]));
  if (filled.length === 0) return 'blank';
  const first = visible(cells[filled[0]!]!).normalize('NFKC').replace(/\s/g, '');
  if (filled.every((nth) => header[nth]?.name === 'rowNumber') && ROW_NUMBER.test(first)) return 'blank';
  if (!isDated(header, cells)) {
    if (TOTAL.test(first)) return 'total';
    if (FOOTER.test(first)) return 'footer';
  }
  const isHeading = [headings, ...top.map((one) => one.cells)].some((one) => one !== 'too-long' && sameRow(cells, one));
  return isHeading ? 'repeated-header' : undefined;
};

const sameRow = (one: readonly string[], other: readonly string[]): boolean =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, nth) => nth).every(
    (nth) => plainHeading(one[nth] ?? '') === plainHeading(other[nth] ?? ''),
  );

/** Whether a row has a time in a column of times. */
export const isDated = (header: Header, cells: readonly string[]): boolean =>
  header.some((column, nth) => {
    const cell = cells[nth]?.trim() ?? '';
    const isOfTimes = column?.read === aMoment || column?.read === someMoments;
    return isOfTimes && cell !== '' && aMoment(cell, NO_CONTEXT) !== cell;
  });

const NO_CONTEXT: CellContext = { areaNamed: () => undefined };
