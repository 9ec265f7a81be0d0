import { randomUUID } from 'node:crypto';
import {
  CompanionWriter,
  createLogUser,
  EventStoreDbEventStore,
  EventStoreDbLog,
  grantLog,
  LogUnavailable,
} from '@center/event-store';
import { FakeClock, testDatabase, type TestDatabase } from '@center/testing';
import { anEvent, aStream } from '../../libs/event-store/testing/sample-events';
import { SERVER as GIVEN } from './server';
import { DirectClient } from './stand-in/direct-client';
import { StandIn } from './stand-in/stand-in';

/** Only a server with users has access lists; `EVENTSTOREDB_URL` then names an administrator. */
const SERVER = GIVEN ?? '';
const HAS_USERS = /^[a-z+]+:\/\/[^/@]+@/.test(SERVER) && !/[?&]tls=false/i.test(SERVER);

describe('the access lists of the log', () => {
  const standIn = new StandIn();
  let address: string;
  beforeAll(async () => (address = await standIn.start()));
  afterAll(() => standIn.stop());

  const dataOf = (stream: string): unknown[] =>
    (standIn.log.stream(stream) ?? []).map(({ data }) => JSON.parse(Buffer.from(data).toString()) as unknown);

  it('let the user append and read, and only administrators anything else', async () => {
    await grantLog(address, 'center');
    const both = ['center', '$admins'];
    const lists = {
      $userStreamAcl: { $r: both, $w: both, $d: '$admins', $mr: both, $mw: '$admins' },
      $systemStreamAcl: { $r: '$admins', $w: '$admins', $d: '$admins', $mr: '$admins', $mw: '$admins' },
    };
    expect(dataOf('$settings')).toEqual([lists]);
    expect(dataOf('$$$all')).toEqual([{ $acl: { $r: both } }]);
  });

  it('are written again only for another user', async () => {
    await grantLog(address, 'center');
    expect(dataOf('$settings')).toHaveLength(1);
    await grantLog(address, 'other');
    expect([dataOf('$settings'), dataOf('$$$all')].map(({ length }) => length)).toEqual([2, 2]);
  });

  it('need a server that answers', async () => {
    const nowhere = 'esdb://admin:a-password@127.0.0.1:1?tls=false&maxDiscoverAttempts=1';
    await expect(grantLog(nowhere, 'center')).rejects.toThrow(LogUnavailable);
    await expect(createLogUser(nowhere, 'center', 'pw')).rejects.toThrow(LogUnavailable);
  });
});

if (HAS_USERS) {
  describe('the user of the program, on a server with users', () => {
    const [user, other, password] = [`center-${randomUUID()}`, `other-${randomUUID()}`, randomUUID()];
    const as = (name: string): string => SERVER.replace(/\/\/[^/@]+@/, `//${name}:${password}@`);
    const [administrator, direct, stranger] = [SERVER, as(user), as(other)].map((url) => new DirectClient(url));
    let database: TestDatabase;
    let log: EventStoreDbLog;
    beforeAll(async () => {
      database = await testDatabase();
      await administrator!.append('$settings', '$settings'); // as on a new server
    });
    afterAll(async () => {
      for (const client of [administrator, direct, stranger]) await client!.close();
      await log.close();
      await database.close();
    });

    it('is created once, by an administrator', async () => {
      expect(await createLogUser(SERVER, user, password)).toBe(true);
      expect(await createLogUser(SERVER, user, 'another')).toBe(false);
      await expect(createLogUser(as(user), other, password)).rejects.toThrow(LogUnavailable);
      expect(await createLogUser(SERVER, other, password)).toBe(true);
    });

    it('may delete and truncate as long as there are no lists, like every user', async () => {
      const stream = aStream();
      expect(await direct!.append(stream)).toBe(true);
      expect(await direct!.tamper(stream)).toEqual(
        expect.arrayContaining(['truncates by count', 'writes metadata as an event', 'deletes it for good']),
      );
      await expect(grantLog(as(user), user)).rejects.toThrow(LogUnavailable);
    });

    it('appends, reads and subscribes with them, and changes nothing that is written', async () => {
      await grantLog(SERVER, user);
      log = new EventStoreDbLog(as(user), new CompanionWriter(database.pool));
      await log.ready();
      const store = new EventStoreDbEventStore(log, new FakeClock());
      const stream = aStream();
      const { position } = await store.append(stream, 'new', [anEvent(), anEvent()]);
      expect(await direct!.tamper(stream)).toEqual([]);
      expect(await direct!.tamper(aStream())).toEqual([]);
      expect(await store.readStream(stream)).toHaveLength(2);
      for await (const page of store.follow(position - 1n, new AbortController().signal)) {
        expect(page[0]).toMatchObject({ stream, position });
        break;
      }
      expect(await stranger!.append(stream)).toBe(false);
    });
  });
}
