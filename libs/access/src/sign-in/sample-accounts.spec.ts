import { UnsafeSetting } from '@center/config';
import type { Credentials } from '../credentials/credentials';
import { SampleAccounts } from './sample-accounts';

describe('sample accounts', () => {
  const start = (anySample: boolean, sampleAccounts: boolean): Promise<void> =>
    new SampleAccounts({ anySample: () => Promise.resolve(anySample) } as Credentials, {
      sampleAccounts,
    }).assertNoSampleAccounts();

  it('prevent startup on an address reachable from other machines; the error explains the fix in both languages', async () => {
    const refused = await start(true, false).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnsafeSetting);
    const { message } = refused as Error;
    for (const word of [
      '样例账户',
      'sample accounts',
      'npm run ops -- create-admin',
      'npm run ops -- remove-sample-accounts',
    ]) {
      expect(message).toContain(word);
    }
  });

  it('are allowed on localhost; without them the server starts on any address', async () => {
    await expect(start(true, true)).resolves.toBeUndefined();
    await expect(start(false, false)).resolves.toBeUndefined();
  });
});
