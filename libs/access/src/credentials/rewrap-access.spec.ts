import { randomBytes, randomUUID } from 'node:crypto';
import { id } from '@center/kernel';
import { MasterKey } from '@center/vault';
import { accessCenter, type AccessCenter } from '../../testing/access-center';
import { AccessSecrets } from './access-secrets';
import { Identities } from './identities';
import { rewrapAccess } from './rewrap-access';

describe('access data under another master key', () => {
  let center: AccessCenter;
  beforeAll(async () => {
    center = await accessCenter();
  });
  afterAll(() => center.close());

  it('is found and decrypted as before', async () => {
    const officer = await center.employ('DISPATCHER');
    const { pool } = center.database;
    const identity = { issuer: 'https://issuer.example', subject: 'somebody' };
    const bound = { officerId: id<'officer'>(officer.officerId), identityId: randomUUID() };
    await new Identities(pool, AccessSecrets.under(center.masterKey)).bind(bound, identity);
    const to = MasterKey.read(randomBytes(32).toString('base64'))!;
    const client = await pool.connect();
    await rewrapAccess(client, center.masterKey, to);
    client.release();
    const under = (key: MasterKey) => new Identities(pool, AccessSecrets.under(key));
    expect(await under(to).find(identity)).toEqual(bound);
    expect(await under(center.masterKey).find(identity)).toBeUndefined();
    const { rows } = await pool.query<{ username: Buffer; officer_id: string }>(
      'SELECT username, officer_id FROM vault.credential',
    );
    const plain = AccessSecrets.under(to).open('username', rows[0]!.officer_id, rows[0]!.username);
    expect(plain.toString()).toBe(officer.username);
  });
});
