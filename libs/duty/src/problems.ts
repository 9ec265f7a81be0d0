import type { ProblemTexts } from '@center/web';

/** The problems of the duty roster. */
export const dutyProblems = {
  'overlapping-shifts': { status: 409, zh: '班次有重叠', en: 'Two shifts overlap' },
} as const satisfies ProblemTexts;
