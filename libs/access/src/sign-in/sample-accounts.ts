import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings, UnsafeSetting } from '@center/config';
import { Credentials } from '../credentials/credentials';

/** Accounts whose passwords are in the file `accounts.json`: for evaluation on this machine only. */
@Injectable()
export class SampleAccounts {
  constructor(
    private readonly credentials: Credentials,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'sampleAccounts'>,
  ) {}

  /** Throws `UnsafeSetting` when sample accounts exist but are not allowed. Called before the server listens. */
  async assertNoSampleAccounts(): Promise<void> {
    if (this.settings.sampleAccounts || !(await this.credentials.anySample())) return;
    throw new UnsafeSetting(
      'SAMPLE_ACCOUNTS',
      '本中心还有样例账户，其密码在文件中。请先执行 npm run ops -- remove-sample-accounts，再执行 npm run ops -- create-admin <用户名>；若只在本机试用，设 SAMPLE_ACCOUNTS=yes',
      'this center still has sample accounts, whose passwords are in a file. Run npm run ops -- remove-sample-accounts, then npm run ops -- create-admin <username>; to go on trying the center out on this machine, set SAMPLE_ACCOUNTS=yes',
    );
  }
}
