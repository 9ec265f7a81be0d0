import { stat } from 'node:fs/promises';
import { UnsafeSetting } from '@center/config';
import { type EventStore, InvalidAppend } from '@center/event-store';
import { ROLES } from '@center/kernel';
import { leaks } from '@center/testing';
import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';
import { POSTS } from './reference';

let data: Shared;
let center: AgenciesCenter;

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

/** Makes a store fail after a number of appends, as if the process was killed there. */
const killedAfter = (store: EventStore, appends: number) => {
  let left = appends;
  const append = store.append.bind(store);
  return jest.spyOn(store, 'append').mockImplementation((...args) => {
    left -= 1;
    return left < 0 ? Promise.reject(new InvalidAppend('killed')) : append(...args);
  });
};

it('resumes after a kill at any append', async () => {
  for (const appends of [0, 1, 2, 15, 20]) {
    const killer = killedAfter(center.store, appends);
    await expect(center.founding.found()).rejects.toThrow('killed');
    killer.mockRestore();
  }
  await center.founding.found();
  const events = await center.store.readAll(0n, 1000);
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  expect(events[0]).toMatchObject({ type: 'CenterFounded', data: { demonstration: true, countyCode: '370682' } });
  expect([count('CenterFounded'), count('AreaDefined'), count('AgencyEstablished')]).toEqual([1, 19, 28]);
  expect([count('OfficerRegistered'), count('AppointmentStarted')]).toEqual([POSTS.length, POSTS.length]);
});

it('has one officer for each role, who can sign in with the account in the file', async () => {
  const accounts = await center.accounts.read();
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES));
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
  for (const { username, password } of accounts) {
    expect(await center.signIn(username, password)).toMatchObject({ status: 200 });
  }
});

it('makes the file readable by its owner only', async () => {
  expect((await stat(center.accounts.path)).mode & 0o777).toBe(0o600);
});

it('appends nothing the second time and leaves the file unchanged', async () => {
  const head = await center.store.head();
  const before = await stat(center.accounts.path);
  await center.founding.found();
  expect(await center.store.head()).toEqual(head);
  expect((await stat(center.accounts.path)).mtimeMs).toBe(before.mtimeMs);
});

it('resets accounts that are missing from the file or of another log, and keeps the others', async () => {
  const [first, second, ...rest] = await center.accounts.read();
  await center.accounts.write([{ ...second!, officerId: rest[0]!.officerId }, ...rest]);
  await center.founding.found();
  const repaired = await center.accounts.read();
  expect(repaired).toHaveLength(POSTS.length);
  expect(repaired).toEqual(expect.arrayContaining(rest));
  for (const { username, password } of repaired.filter(({ username }) =>
    [first, second].some((one) => one!.username === username),
  )) {
    expect(await center.signIn(username, password)).toMatchObject({ status: 200 });
  }
});

it('rejects a log of the other kind', async () => {
  const real = await agenciesCenter(data, { demonstration: false });
  await expect(real.founding.found()).rejects.toBeInstanceOf(UnsafeSetting);
  await real.close();
});

it('stores names and passwords only encrypted or hashed', async () => {
  const passwords = (await center.accounts.read()).map(({ password }) => password);
  expect(await leaks(data.database.pool, [], ['值班调度员甲', '城厢街道儿童主任', ...passwords])).toEqual([]);
  expect(await leaks(data.database.pool, [], ['城厢街道未成年人保护工作站'])).not.toEqual([]); // the search does find plain names
});

it('creates an administrator and ends the sample officers permanently', async () => {
  const { password } = await center.founding.createAdministrator('boss');
  await expect(center.founding.createAdministrator('boss')).rejects.toThrow('username-taken');
  await expect(center.founding.createAdministrator('no such name')).rejects.toBeInstanceOf(RangeError);
  const { password: old } = await center.account('dispatcher');
  await center.founding.removeSampleAccounts();
  expect(await center.signIn('dispatcher', old)).toMatchObject({ status: 401 });
  expect(await center.accounts.read()).toEqual([]);
  await center.founding.found();
  expect(await center.accounts.read()).toEqual([]);
  expect(await center.signIn('boss', password)).toMatchObject({ status: 200 });
});

it('creates no sample accounts if the settings do not allow them', async () => {
  const bare = await sharedData();
  const open = await agenciesCenter(bare, { demonstration: false, sampleAccounts: false });
  expect(await open.founding.found()).not.toHaveProperty('accountsFile');
  const events = await open.store.readAll(0n, 1000);
  expect(events.filter(({ type }) => type === 'AgencyEstablished')).toHaveLength(28);
  expect(events.filter(({ type }) => type === 'OfficerRegistered')).toEqual([]);
  await open.close();
  await bare.database.close();
});
