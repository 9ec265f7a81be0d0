import { randomUUID } from 'node:crypto';
import { type AgenciesCenter, agenciesCenter, type Shared, sharedData } from '../../testing/agencies-center';

let data: Shared;
let center: AgenciesCenter;

beforeAll(async () => {
  data = await sharedData();
  center = await agenciesCenter(data);
  await center.founding.found();
});
afterAll(async () => {
  await center.close();
  await data.database.close();
});

const post = (url: string, body: object) => center.ask('admin', url, { method: 'POST', body });
const established = async (): Promise<string> => {
  const { body } = await post('/v1/agencies', { kind: 'NGO', name: '接续服务中心', areaCode: '370682' });
  return (body as { agencyId: string }).agencyId;
};

it('records the successor of an ended agency, which must be active', async () => {
  const [agencyId, successorId] = [await established(), await established()];
  center.clock.advance(1);
  const end = (body: object) => post(`/v1/agencies/${agencyId}/end`, body);
  expect((await end({ successorId: randomUUID() })).body).toMatchObject({ status: 409, code: 'unknown-agency' });
  expect((await end({ successorId: agencyId })).body).toMatchObject({ status: 409, code: 'agency-not-running' });
  expect((await end({ successorId })).status).toBe(200);
  expect((await end({ successorId })).status).toBe(200);
  expect((await end({})).status).toBe(200); // what is not said is the same
  const other = await end({ successorId: await established() });
  expect(other.body).toMatchObject({ status: 409, code: 'ended-with-another-successor' });
  const [last] = await center.store.readStream(`agency-${agencyId}`, { direction: 'backwards', limit: 1 });
  expect(last).toMatchObject({ type: 'AgencyEnded', data: { successor: { id: successorId, kind: 'NGO' } } });
});

it('says which event stands, when an agency has ended in other words', async () => {
  const agencyId = await established();
  center.clock.advance(1);
  const at = center.clock.now();
  const end = (body: object) => post(`/v1/agencies/${agencyId}/end`, body);
  expect((await end({ reason: 'MERGED' })).status).toBe(200);
  expect((await end({ reason: 'DISSOLVED' })).body).toMatchObject({
    ...{ status: 409, code: 'already-done-differently', revision: 1 },
    recorded: { type: 'AgencyEnded', at, reason: 'MERGED' },
  });
});
