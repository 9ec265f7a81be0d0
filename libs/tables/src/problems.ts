import type { ProblemTexts } from '@center/web';

/** The problems of uploaded tables. */
export const tableProblems = {
  'import-too-large': {
    status: 413,
    zh: '导入内容超过上限（工作簿：16 MiB、20 万行、400 万单元格），请分批导入',
    en: 'The import exceeds the size limit (a workbook: 16 MiB, 200,000 rows, 4 million cells): split it',
  },
} as const satisfies ProblemTexts;
