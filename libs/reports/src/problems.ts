import type { ProblemTexts } from '@center/web';

/** The problems of reports. */
export const reportProblems = {
  'report-too-large': {
    status: 409,
    zh: '报表超过 2000 个数值，请减少分组',
    en: 'The report has more than 2,000 figures. Group by fewer dimensions',
  },
} as const satisfies ProblemTexts;
