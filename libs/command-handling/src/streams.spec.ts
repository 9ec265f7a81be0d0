import { randomUUID } from 'node:crypto';
import {
  type EventStore,
  hostClock,
  LogUnavailable,
  newOperation,
  openPool,
  PostgresEventStore,
  StaleVersion,
} from '@center/event-store';
import { type AgencyId, type CaseId, id, type Located, type OfficerId, type Sealed, StreamType } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { PostgresIdempotencyStore, PostgresVault, type Vault, type VaultKeys } from '@center/vault';
import type { AnswerKeeper } from '@center/web';
import { testVault } from '../../vault/testing/test-vault';
import { type CommandOperation, Streams } from '.';
import type { StreamCommand } from './stream-command';

type RepeatableCall = Parameters<PostgresIdempotencyStore['recall']>[0];
type Diary = { readonly type: 'EntryWritten'; readonly data: { readonly personId: string; readonly text: Sealed } };
type Entries = readonly Located<Diary['data']>[];

const diary = new StreamType<CaseId, Diary, Entries>({
  prefix: 'case',
  types: ['EntryWritten'],
  evolve: (entries = [], { data }) => [...entries, data],
});
const actor = { officerId: randomUUID() as OfficerId, agencyId: randomUUID() as AgencyId, role: 'DISPATCHER' } as const;

let database: TestDatabase;
let store: PostgresEventStore;
let vault: Vault;
let keys: VaultKeys;
let streams: Streams;

beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool, hostClock);
  ({ vault, keys } = await testVault(database.pool));
  streams = new Streams(store, vault);
});
afterAll(() => database.close());

type Command = StreamCommand<CaseId, Diary, Entries>;
const newKey = (): CaseId => id(randomUUID());

/** Writes an entry about the person with a resident-ID number. */
const write = (key: CaseId, number: string, given: Partial<Command> = {}, by = streams) =>
  by.execute<CaseId, Diary, Entries>({
    ...{ stream: diary, key, name: 'write', actor, operation: { operationId: newOperation() } },
    decide: async (_, { sealing }) => {
      const sealed = sealing('EntryWritten');
      const { personId } = await sealed.personWithIdNumber(number);
      return [{ type: 'EntryWritten', data: { personId, text: sealed.text('/text', `of ${number}`) } }];
    },
    ...given,
  });
const textsOf = async (key: CaseId) => {
  const { state } = (await streams.load(diary, key))!;
  return vault.open(state.map(({ text }) => text));
};
const keysIn = async (): Promise<number> => (await database.pool.query('SELECT FROM vault.data_key')).rowCount ?? 0;

it('appends the decided events with their keys, and returns the version and position', async () => {
  const key = newKey();
  const first = await write(key, '999999201001010011');
  const second = await write(key, '999999201001010029');
  expect([first.version, second.version, second.position > first.position]).toEqual([1, 2, true]);
  expect(await textsOf(key)).toEqual(['of 999999201001010011', 'of 999999201001010029']);
  const [stored] = await store.readStream(diary.nameOf(key));
  expect(stored!.meta).toMatchObject({ actor, command: 'write' });
});

it('checks visibility before the version, and the version before the decision', async () => {
  const key = newKey();
  await write(key, '999999201001010011');
  const refused = new Error('refused');
  const refuse = (): never => {
    throw refused;
  };
  const stale: CommandOperation = { operationId: newOperation(), ifMatch: 7 };
  await expect(write(key, '1', { operation: stale, admit: refuse })).rejects.toBe(refused);
  await expect(write(key, '1', { operation: stale, decide: refuse })).rejects.toBeInstanceOf(StaleVersion);
});

it('stores no key for a command that is rejected or changes nothing', async () => {
  const before = await keysIn();
  const silent: Command['decide'] = (_, { seal }) => {
    seal('EntryWritten', { text: 'of nothing' });
    return [];
  };
  expect(await write(newKey(), '', { decide: silent })).toMatchObject({ version: 0, events: [] });
  expect(await keysIn()).toBe(before);
});

describe('64 concurrent commands about one unknown person', () => {
  const number = '999999201001010037';
  const race = async (by: (nth: number) => Streams): Promise<readonly CaseId[]> => {
    const keysOfRace = Array.from({ length: 64 }, newKey);
    await Promise.all(keysOfRace.map((key, nth) => write(key, number, {}, by(nth))));
    return keysOfRace;
  };
  const personsIn = async (of: readonly CaseId[]) =>
    new Set(await Promise.all(of.map(async (key) => (await streams.load(diary, key))!.state[0]!.personId)));

  it('find or create one person, in two processes, and every text opens', async () => {
    const pool = openPool(database.url);
    const second = new Streams(new PostgresEventStore(pool, hostClock), new PostgresVault(pool, keys));
    const written = await race((nth) => (nth % 2 ? second : streams));
    await pool.end();
    expect((await personsIn(written)).size).toBe(1);
    expect((await Promise.all(written.map(textsOf))).flat()).toEqual(written.map(() => `of ${number}`));
  });

  it('would create several if a lost claim did not fail the append', async () => {
    const careless = Object.assign(Object.create(store) as PostgresEventStore, {
      append: (...[stream, expected, events, companions]: Parameters<EventStore['append']>) => {
        const before = companions!.before.map((companion) => ({ ...companion, claims: [] }));
        return store.append(stream, expected, events, { ...companions, before });
      },
    });
    const forgetful = new Streams(careless, vault);
    await database.pool.query('UPDATE vault.person SET id_token = NULL');
    expect((await personsIn(await race(() => forgetful))).size).toBeGreaterThan(1);
  });
});

it('would leave unused keys if they were stored before the decision is final', async () => {
  const before = await keysIn();
  const keepsAtOnce: Command['decide'] = async (_, { sealing }) => {
    const sealed = sealing('EntryWritten');
    sealed.text('/text', 'of nothing');
    await sealed.keep();
    return [];
  };
  await write(newKey(), '', { decide: keepsAtOnce });
  expect(await keysIn()).toBe(before + 1);
});

describe('the stored response', () => {
  const call = (): RepeatableCall => ({
    principal: 'officer/1',
    method: 'POST',
    path: '/v1/diary',
    key: newOperation(),
  });
  const outcomes: string[] = [];
  const keeperOf = (repeated: RepeatableCall): AnswerKeeper => ({
    companion: (answer) =>
      answers.companion(repeated, 'body', { status: 200, headers: {}, body: JSON.stringify(answer) }),
    appended: (outcome) => outcomes.push(outcome),
  });
  const answering = (repeated: RepeatableCall, operation: CommandOperation): Partial<Command> => ({
    operation: { ...operation, keeper: keeperOf(repeated) },
    answer: ({ version, position }) => ({ version, position: position.toString() }),
  });
  let answers: PostgresIdempotencyStore;
  beforeAll(() => (answers = new PostgresIdempotencyStore(database.pool, keys.masterKey)));
  beforeEach(() => void outcomes.splice(0));

  it('is written with the events, with the version and the position', async () => {
    const repeated = call();
    const written = await write(newKey(), '999999201001010011', answering(repeated, { operationId: newOperation() }));
    const { version, position } = written;
    expect(outcomes).toEqual(['written']);
    const body = JSON.stringify({ version, position: position.toString() });
    expect(await answers.recall(repeated, 'body')).toEqual({
      is: 'answered',
      answer: { status: 200, headers: {}, body },
    });
  });

  it('is not written if the operation was executed before, which the caller learns', async () => {
    const [repeated, operation, key] = [call(), { operationId: newOperation() }, newKey()];
    await write(key, '999999201001010011', { operation });
    const again = await write(key, '999999201001010011', answering(repeated, operation));
    expect(again).toMatchObject({ version: 1, repeated: true });
    expect(outcomes).toEqual(['repeated']);
    expect(await answers.recall(repeated, 'body')).toEqual({ is: 'unknown' });
  });

  it('is left to the caller if nothing is appended', async () => {
    const repeated = call();
    await write(newKey(), '', { ...answering(repeated, { operationId: newOperation() }), decide: () => [] });
    expect(outcomes).toEqual([]);
    expect(await answers.recall(repeated, 'body')).toEqual({ is: 'unknown' });
  });

  it('is left to the caller if nothing is appended after a lost race', async () => {
    const [repeated, key, other] = [
      call(),
      newKey(),
      new Streams(new PostgresEventStore(database.pool, hostClock), vault),
    ];
    const first: Command['decide'] = async (state, { seal }) => {
      if (state) return [];
      const { text } = seal('EntryWritten', { text: 'of the first' });
      await write(key, '999999201001010011', {}, other); // in another process, which wins
      return [{ type: 'EntryWritten', data: { personId: randomUUID(), text: text } }];
    };
    const operation = { operationId: newOperation() };
    expect(await write(key, '', { ...answering(repeated, operation), decide: first })).toMatchObject({ version: 1 });
    expect(outcomes).toEqual([]);
    expect(await answers.recall(repeated, 'body')).toEqual({ is: 'unknown' });
  });

  it('fails with LogUnavailable if the log does not respond', async () => {
    const lost = Object.assign(Object.create(store) as PostgresEventStore, {
      readStream: () => Promise.reject(new LogUnavailable()),
    });
    await expect(write(newKey(), '1', {}, new Streams(lost, vault))).rejects.toBeInstanceOf(LogUnavailable);
  });
});
