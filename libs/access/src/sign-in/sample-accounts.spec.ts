import { UnsafeSetting } from '@center/config';
import type { Credentials } from '../credentials/credentials';
import { SampleAccounts } from './sample-accounts';

describe('sample accounts', () => {
  const start = (anySample: boolean, sampleAccounts: boolean): Promise<void> =>
    new SampleAccounts({ anySample: () => Promise.resolve(anySample) } as Credentials, {
      sampleAccounts,
    }).assertNoSampleAccounts();

  it('stop a start that other machines could reach, saying in both languages how to mend it', async () => {
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

  it('are welcome on this machine, and a center without them starts anywhere', async () => {
    await expect(start(true, true)).resolves.toBeUndefined();
    await expect(start(false, false)).resolves.toBeUndefined();
  });
});
