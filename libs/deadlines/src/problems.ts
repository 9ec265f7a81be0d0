import type { ProblemTexts } from '@center/web';

/** The problems of deadlines. */
export const deadlineProblems = {
  'policy-in-the-past': {
    status: 409,
    zh: '生效时间须晚于上一版本，且不在过去',
    en: 'It must take effect later than the last version, and not in the past',
  },
  'no-such-deadline': { status: 404, zh: '没有这项时限', en: 'There is no such deadline' },
  'unknown-deadline': { status: 409, zh: '本案没有这项时限', en: 'The case has no such deadline' },
  'deadline-not-running': { status: 409, zh: '该时限不在进行中', en: 'The deadline is not running' },
  'extension-not-allowed': { status: 409, zh: '该步骤不可延长', en: 'The policy allows no extension of this step' },
  'already-extended': { status: 409, zh: '已达可延长的次数', en: 'It was extended as often as the policy allows' },
  'extension-too-long': { status: 409, zh: '超过可延长的期限', en: 'It is longer than the policy allows' },
} as const satisfies ProblemTexts;
