import { UnsafeSetting } from '@center/config';
import type { Credentials } from '../credentials/credentials';
import { SampleAccounts } from './sample-accounts';

describe('sample accounts', () => {
  const start = (anySample: boolean, sampleAccounts: boolean): Promise<void> =>
    new SampleAccounts({ anySample: () => Promise.resolve(anySample) } as Credentials, {
      sampleAccounts,
    }).assertNoSampleAccounts();

  it('prevent startup unless they are allowed; the error explains the fix in both languages', async () => {
    const refused = await start(true, false).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnsafeSetting);
    const { message } = refused as Error;
    for (const word of [
      '样例账户',
      'sample accounts',
      'npm run ops -- create-admin',
      'npm run ops -- remove-sample-accounts',
      'SAMPLE_ACCOUNTS=yes',
    ]) {
      expect(message).toContain(word);
    }
  });

  it('do not when they are allowed, or when there are none', async () => {
    await expect(start(true, true)).resolves.toBeUndefined();
    await expect(start(false, false)).resolves.toBeUndefined();
  });
});
