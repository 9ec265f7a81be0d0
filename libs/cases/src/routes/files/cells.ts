import { type Cell, secondOf } from '@center/print';
import type { DueAnswer } from '../../disclosure/deadlines.answer';
import { STEPS } from '../../words/steps';
import type { ListColumn } from './list-files';

/** The word of a code; empty for none. */
export const wordCell = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  code: NoInfer<Code> | null | undefined,
): Cell => (code ? words[code] : '');

/** Yes or no; empty for what the reader does not see. */
export const flagCell = (flag: boolean | undefined): Cell => (flag === undefined ? '' : flag ? '是' : '否');

/** An instant to the second in Shanghai; empty for none. */
export const timeCell = (at: string | null | undefined): Cell => (at ? secondOf(at) : '');

/** What is due, of those steps that the reader may know of. */
export const DUE_COLUMNS: readonly ListColumn<DueAnswer>[] = [
  { head: '超期 Overdue', width: 9, cell: ({ overdue }) => flagCell(overdue) },
  { head: '应办时间 Due at', width: 18, cell: ({ dueAt }) => timeCell(dueAt) },
  { head: '下一步 Next step', width: 12, cell: ({ nextStep }) => wordCell(STEPS, nextStep?.step) },
  { head: '应办单位 Responsible agency', width: 20, cell: ({ nextStep }) => nextStep?.responsible.name ?? '' },
];
