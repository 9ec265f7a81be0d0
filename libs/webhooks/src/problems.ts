import type { ProblemTexts } from '@center/web';

/** The problems of webhooks. */
export const webhookProblems = {
  'webhook-ended': { status: 409, zh: '该回调已终止', en: 'The webhook has ended' },
  'too-many-webhooks': {
    status: 409,
    zh: '该单位的回调已达上限',
    en: 'The agency has as many webhooks as it may have',
  },
  'ping-under-way': { status: 409, zh: '上一次测试尚未结束', en: 'The previous ping is still under way' },
} as const satisfies ProblemTexts;
