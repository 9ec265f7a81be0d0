import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { Credentials, SampleAccounts } from '@center/access';
import { Agencies, Founding } from '@center/agencies';
import { readSettings, UnsafeSetting } from '@center/config';
import { openLog } from '@center/event-store';
import type { AppointmentId, OfficerId } from '@center/kernel';
import { temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import { verify } from '@node-rs/argon2';
import type { OpsCommand, Surroundings } from '../command';
import { withModules } from '../ops.module';
import { confirmAppointmentCommand } from './confirm-appointment';
import { createAdminCommand, removeSampleAccountsCommand } from './people';
import { resetPasswordCommand } from './reset-password';

describe('accounts by the command line', () => {
  let database: TestDatabase;
  let surroundings: Surroundings;
  const said: string[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    const folder = temporaryFolder('ops');
    const settings = readSettings({
      ...{ SCENARIO: 'none', SAMPLE_ACCOUNTS: 'yes' },
      DATA_DIR: folder,
      MASTER_KEY_FILE: join(folder, 'master.key'),
    });
    const log = () => openLog(database.pool, undefined);
    surroundings = {
      settings,
      pool: database.pool,
      log,
      say: (line) => said.push(line),
      out: process.stdout,
      input: Readable.from([]),
    };
  });
  afterAll(() => database.close());

  const run = async (command: OpsCommand, ...words: string[]): Promise<string> => {
    said.length = 0;
    expect(command.accepts(words)).toBe(true);
    await command.run(words, surroundings);
    return said.join('\n');
  };
  const passwordIn = (lines: string): string => /([a-z2-9]{4}-){3}[a-z2-9]{4}$/m.exec(lines)![0];
  const opens = (username: string, password: string): Promise<boolean> =>
    withModules(surroundings, async (modules) => {
      const kept = await modules.get(Credentials).find(username);
      return kept !== undefined && verify(kept.passwordHash, password);
    });

  /** The ids of the appointments that an officer can use. */
  const appointmentsOf = (officerId: OfficerId): Promise<AppointmentId[]> =>
    withModules(surroundings, async (modules) => {
      const officer = await modules.get(Agencies).officer(officerId);
      return officer!.appointments.map(({ appointmentId }) => appointmentId);
    });

  it('creates an administrator, and resets a lost password', async () => {
    const first = passwordIn(await run(createAdminCommand, 'admin.li'));
    expect(await opens('admin.li', first)).toBe(true);
    const second = passwordIn(await run(resetPasswordCommand, 'Admin.Li'));
    expect([await opens('admin.li', first), await opens('admin.li', second)]).toEqual([false, true]);
  });

  it('rejects an unknown or invalid username', async () => {
    await expect(run(resetPasswordCommand, 'unknown')).rejects.toThrow('No such username');
    expect(createAdminCommand.accepts(['two words'])).toBe(false);
    await expect(run(createAdminCommand, 'admin.li')).rejects.toThrow('username-taken');
  });

  it('confirms an appointment while no other leader is confirmed, whether or not the views are behind', async () => {
    await withModules(surroundings, (modules) => modules.get(Founding).found());
    const officerId = (await withModules(surroundings, (modules) => modules.get(Credentials).officerOf('leader')))!;
    const [before] = await appointmentsOf(officerId);
    await run(resetPasswordCommand, 'leader');
    expect(await appointmentsOf(officerId)).toEqual([]);
    await expect(run(confirmAppointmentCommand, randomUUID())).rejects.toThrow('unknown-appointment');
    await run(confirmAppointmentCommand, before!);
    expect(await appointmentsOf(officerId)).toEqual([before]);
  });

  it('restricts a center to this machine until the sample accounts are removed', async () => {
    const start = () =>
      withModules({ ...surroundings, settings: { ...surroundings.settings, sampleAccounts: false } }, (modules) =>
        modules.get(SampleAccounts).assertNoSampleAccounts(),
      );
    await withModules(surroundings, (modules) => modules.get(Founding).found());
    await expect(start()).rejects.toThrow(UnsafeSetting);
    await run(removeSampleAccountsCommand);
    await expect(start()).resolves.toBeUndefined();
    const administrator = await withModules(surroundings, (modules) => modules.get(Credentials).officerOf('admin.li'));
    expect(administrator).toBeDefined();
  });
});
