import type { ProblemTexts } from '@center/web';

/** The texts of authentication and authorization errors. */
export const accessProblems = {
  'one-credential-only': {
    status: 400,
    zh: 'Authorization 与 X-Api-Key 只能使用其一',
    en: 'Send either Authorization or X-Api-Key, not both',
  },
  'acting-as-required': {
    status: 400,
    zh: '您有多个在任职务，请在请求头 Acting-As 中指明其一（见 GET /v1/me）',
    en: 'You have several appointments: set the Acting-As header to one of them (see GET /v1/me)',
  },
  'acting-as-unknown': {
    status: 400,
    zh: 'Acting-As 所指不是您在任的职务',
    en: 'Acting-As does not match any of your current appointments',
  },
  'not-signed-in': {
    status: 401,
    zh: '请先登录（Authorization: Bearer 或 X-Api-Key）',
    en: 'Authentication is required (Authorization: Bearer, or X-Api-Key)',
  },
  'not-known': {
    status: 401,
    zh: '令牌或密钥无效、已过期，或持有人已不在任',
    en: 'The token or key is invalid or expired, or its holder is no longer in office',
  },
  'wrong-credentials': { status: 401, zh: '用户名或密码不正确', en: 'The username or password is incorrect' },
  'one-time-password-expired': {
    status: 401,
    zh: '一次性密码已过期，请管理员重置',
    en: 'The one-time password has expired: ask an administrator for a reset',
  },
  'password-change-required': {
    status: 403,
    zh: '一次性密码只能用于修改密码（POST /v1/me/password），修改后请重新登录',
    en: 'A one-time password can only be used to change the password (POST /v1/me/password); then sign in again',
  },
  'appointment-pending': {
    status: 403,
    zh: '您的任职尚待中心负责人确认',
    en: 'Your appointment is pending: a center leader has not confirmed it yet',
  },
  'network-not-allowed': {
    status: 403,
    zh: '此密钥不可从您所在的网络使用',
    en: 'This API key may not be used from your network',
  },
  'role-not-allowed': {
    status: 403,
    zh: '您当前的职务无权办理',
    en: 'Your current role is not allowed to perform this operation',
  },
  'identity-bound': {
    status: 409,
    zh: '该身份已绑定他人，或该工作人员在此签发方已有身份',
    en: 'The identity is bound to another officer, or the officer has an identity of this issuer',
  },
  'username-taken': { status: 409, zh: '该用户名已被使用', en: 'The username is already in use' },
  'too-many-attempts': {
    status: 429,
    zh: '登录尝试过多，请稍后再试',
    en: 'Too many sign-in attempts, try again later',
  },
  'identity-provider-unavailable': {
    status: 503,
    zh: '统一身份认证服务暂不可用',
    en: 'The identity provider is unavailable',
  },
} as const satisfies ProblemTexts;
