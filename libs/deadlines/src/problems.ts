import type { ProblemTexts } from '@center/web';

/** The problems of deadlines. */
export const deadlineProblems = {
  'policy-in-the-past': {
    status: 409,
    zh: '生效时间须晚于上一版本，且不在过去',
    en: 'It must take effect later than the last version, and not in the past',
  },
} as const satisfies ProblemTexts;
