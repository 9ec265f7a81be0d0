import { readSettings, UnsafeSetting } from './index';

const SECRET = 'hunter2-very-secret';
const production = {
  NODE_ENV: 'production',
  SCENARIO: 'none',
  DATABASE_URL: 'postgres://center@localhost:5432/center',
};

const refusalOf = (env: NodeJS.ProcessEnv): UnsafeSetting => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof UnsafeSetting) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('the settings of notifications', () => {
  it('calls the alarm line of a gateway, signed', () => {
    const ALARM_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const given = { ALARM_URL: 'https://sms.example/hook', ALARM_SECRET };
    const alarm = { url: given.ALARM_URL, secret: ALARM_SECRET, handOn: 600 };
    expect(readSettings({ ...production, ...given, MASTER_KEY_FILE: '/keys/master.key' }).alarm).toEqual(alarm);
    const local = { ...given, ALARM_URL: 'http://127.0.0.1:9/hook', ALARM_HAND_ON: 'PT1M30S', DIGEST_EVERY: 'P1D' };
    expect(readSettings(local)).toMatchObject({ alarm: { handOn: 90 }, digestEvery: 86_400 });
    expect(readSettings({ ...production, ...local, MASTER_KEY_FILE: '/keys/master.key' }).alarm?.url).toBe(
      local.ALARM_URL,
    );
  });

  it.each([
    ['ALARM_SECRET', { ALARM_URL: 'https://sms.example/hook' }],
    ['ALARM_URL', { ALARM_SECRET: `whsec_${'A'.repeat(43)}=` }],
    ['ALARM_SECRET', { ALARM_URL: 'https://sms.example/hook', ALARM_SECRET: SECRET }],
    ['ALARM_SECRET', { ALARM_URL: 'https://sms.example/hook', ALARM_SECRET: 'whsec_short' }],
    ['ALARM_URL', { ALARM_URL: 'ftp://sms.example', ALARM_SECRET: `whsec_${'A'.repeat(43)}=` }],
    ['ALARM_URL', { ALARM_URL: 'https://me:secret@sms.example', ALARM_SECRET: `whsec_${'A'.repeat(43)}=` }],
    ['ALARM_URL', { ...production, ALARM_URL: 'http://sms.example', ALARM_SECRET: `whsec_${'A'.repeat(43)}=` }],
    ['ALARM_HAND_ON', { ALARM_HAND_ON: '10' }],
    ['DIGEST_EVERY', { DIGEST_EVERY: 'PT0S' }],
    ['DIGEST_EVERY', { DIGEST_EVERY: 'P1M' }],
  ])('rejects an unsafe %s: %j', (setting, env) => {
    const refused = refusalOf({ MASTER_KEY_FILE: '/keys/master.key', ...env });
    expect([refused.setting, refused.message.includes(SECRET)]).toEqual([setting, false]);
  });
});
