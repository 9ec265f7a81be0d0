import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';

let data: Shared;
let center: AgenciesCenter;

interface Roster {
  readonly items: readonly { readonly agency: { readonly id: string; readonly name: string } }[];
  readonly villagesWithoutDirector: readonly object[];
}

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

const day = (date: string): string => `${date}T00:00:00+08:00`;
const send = async (url: string, body: object): Promise<void> => {
  const answer = await center.ask('admin', url, { method: 'POST', body });
  expect([url, answer.status < 300]).toEqual([url, true]);
};
const rosterOn = async (date: string): Promise<Roster> => {
  const { position } = await center.store.head();
  const headers = { 'read-after': String(position) };
  return (await center.ask('leader', `/v1/roster?on=${date}&area=370682001&limit=200`, { headers })).body;
};

it('shows agencies and villages by the names that they had on the day, in whatever order these were entered', async () => {
  const { agencyId } = await center.account('supervisor-001');
  const code = '370682001301';
  await send('/v1/areas', { code, name: '甲村', from: day('2022-03-01') });
  await send('/v1/areas', { code, name: '丙村', from: day('2024-03-01') });
  await send('/v1/areas', { code, name: '乙村', from: day('2023-03-01') });
  const post = { name: '村儿童主任', role: 'CHILD_DIRECTOR', agencyId, from: day('2022-03-01') };
  await send('/v1/officers', post);
  await send(`/v1/agencies/${agencyId}/rename`, { name: '丙站', from: day('2024-03-01') });
  await send(`/v1/agencies/${agencyId}/rename`, { name: '乙站', from: day('2023-03-01') });
  for (const [date, village, station] of [
    ['2022-03-01', '甲村', '城厢街道未成年人保护工作站'],
    ['2023-02-28', '甲村', '城厢街道未成年人保护工作站'],
    ['2023-03-01', '乙村', '乙站'],
    ['2024-02-29', '乙村', '乙站'],
    ['2024-03-01', '丙村', '丙站'],
  ]) {
    const { items, villagesWithoutDirector } = await rosterOn(date!);
    expect([date, villagesWithoutDirector]).toEqual([date, [{ code, name: village }]]);
    const names = items.filter(({ agency }) => agency.id === agencyId).map(({ agency }) => agency.name);
    expect([date, [...new Set(names)]]).toEqual([date, [station]]);
  }
});
