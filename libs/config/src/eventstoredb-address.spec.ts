import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import { readSettings, UnsafeSetting } from './index';

const SECRET = 'hunter2-very-secret';
const safe = { NODE_ENV: 'production', SCENARIO: 'none' };

const refusalOf = (env: NodeJS.ProcessEnv): UnsafeSetting => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof UnsafeSetting) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('the address of EventStoreDB', () => {
  const given = (EVENTSTOREDB_URL: string | undefined, more: NodeJS.ProcessEnv = {}) => ({
    ...{ EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL },
    ...more,
  });

  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://localhost',
    'kurrentdb://admin:a%40b@one.example:2113,two.example:2113,three.example:2113?connectionName=center&keepAliveInterval=10000',
    'esdb://one.example:2113,two.example:2113/training2?tls=false',
    'esdb+discover://log.example/?NodePreference=leader&maxDiscoverAttempts=5',
  ])('may be %s', (address) => {
    expect(readSettings(given(address)).eventStoreDbUrl).toBe(address);
    expect(readSettings({ EVENTSTOREDB_URL: address }).eventStoreDbUrl).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    `http://u:${SECRET}@log.example`,
    `esdb://u:${SECRET}@`,
    `esdb://u:${SECRET}@log.example:port`,
    `esdb://u:%FF${SECRET}@log.example`,
    `esdb://u:${SECRET}@log.example/two/names`,
    `esdb://u:${SECRET}@log.example/A-Name`,
    `esdb://u:${SECRET}@log.example?surprise=1`,
    `esdb://u:${SECRET}@log.example?tls=0`,
    `esdb://u:${SECRET}@log.example?tlsVerifyCert=false`,
    `esdb://u:${SECRET}@log.example?throwOnAppendFailure=false`,
    `esdb://u:${SECRET}@log.example?nodePreference=follower`,
    `esdb://u:${SECRET}@log.example?tlsCAFile=/nowhere/ca.crt`,
    `esdb://u:${SECRET}@log.example?userCertFile=/`,
  ])('is rejected if it is %s, without its password', (address) => {
    const { setting, message } = refusalOf(given(address));
    expect(setting).toBe('EVENTSTOREDB_URL');
    expect(message).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/u);
    expect(message).not.toContain(SECRET);
  });

  it('requires TLS in production, except on loopback', () => {
    const key = { MASTER_KEY_FILE: join(temporaryFolder(), 'master.key') };
    const refused = refusalOf(given('esdb://127.0.0.1,log.example?TLS=false', { ...safe, ...key }));
    expect(refused.setting).toBe('EVENTSTOREDB_URL');
    expect(refused.message).toContain('tls=false');
    for (const address of [
      'esdb://127.0.0.1:2113,localhost:2114?tls=false',
      'esdb://log.example',
      'esdb://log.example?tls=true',
    ]) {
      expect(readSettings(given(address, { ...safe, ...key })).eventStoreDbUrl).toBe(address);
    }
    expect(readSettings(given('esdb://log.example?tls=false')).production).toBe(false);
  });
});
