import { readSettings } from './index';

describe('the settings of webhooks', () => {
  it('retry for three days by default', () => {
    const { retrySeconds } = readSettings({}).webhooks;
    expect(retrySeconds).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(readSettings({ WEBHOOK_RETRY_SECONDS: '1,20' }).webhooks.retrySeconds).toEqual([1, 20]);
  });

  it('allow loopback on this machine only', () => {
    expect(readSettings({ WEBHOOK_ALLOW_LOOPBACK: 'yes' }).webhooks.allowLoopback).toBe(true);
    const production = { SCENARIO: 'none', MASTER_KEY_FILE: '/keys/master.key', WEBHOOK_ALLOW_LOOPBACK: 'yes' };
    expect(() => readSettings({ ...production, NODE_ENV: 'production' })).toThrow('WEBHOOK_ALLOW_LOOPBACK');
    expect(() => readSettings({ ...production, HOST: '0.0.0.0' })).toThrow('WEBHOOK_ALLOW_LOOPBACK');
  });

  it.each(['', '0', '5,', '5,x', '1000000', '-1', '1.5', Array(21).fill(1).join()])(
    'refuse the pauses %j',
    (pauses) => {
      expect(() => readSettings({ WEBHOOK_RETRY_SECONDS: pauses })).toThrow('WEBHOOK_RETRY_SECONDS');
    },
  );
});
