import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings, UnsafeSetting } from '@center/config';
import { Credentials } from '../credentials/credentials';

/** Accounts whose passwords are in the file `accounts.json`: for evaluation on localhost only. */
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
      'HOST',
      '本中心还有样例账户，不能对本机以外开放。请先执行 npm run ops -- create-admin <用户名>，再执行 npm run ops -- remove-sample-accounts；或把 HOST 改回 127.0.0.1',
      'this center still has sample accounts and must not be open to other machines. Run npm run ops -- create-admin <username>, then npm run ops -- remove-sample-accounts; or set HOST back to 127.0.0.1',
    );
  }
}
