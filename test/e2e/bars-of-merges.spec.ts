import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { type Registered, Scene, minutesAgo } from './harness/scene';
import { registerUnit } from './harness/unit';

let center: Center;
beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const NOTE = { note: '线索涉及该单位人员。' };
const LIAISON = { role: 'AGENCY_LIAISON' } as const;

const facts = { source: 'SCHOOL', narrative: '同一件事。' };

/** An accepted lead of the caller. */
const reportOf = async (caller: Caller): Promise<string> => {
  const { caseId } = await caller.does<Registered>('/v1/leads', { ...facts, discoveredAt: minutesAgo(1) });
  await (await center.as('dispatcher')).does(`/v1/cases/${caseId}/accept`);
  return caseId;
};
const statusFor = async (caller: Caller, caseId: string) => (await caller.get(`/v1/cases/${caseId}`)).status;

it('a bar of a survivor keeps the agency from the merged leads, too', async () => {
  const accused = await registerUnit(center);
  const { caller } = await accused.officer(LIAISON);
  const survivor = await Scene.handled(center, {}, 'liaison-hospital');
  const lead = await reportOf(caller);
  await (await center.as('dispatcher')).does(`/v1/cases/${lead}/merge`, { into: survivor.caseId });
  expect(await statusFor(caller, lead)).toBe(200);
  const { barId } = await survivor.by<{ barId: string }>('leader', 'bars', { agencyId: accused.agencyId, ...NOTE });
  expect(await statusFor(caller, lead)).toBe(404);
  await survivor.by('leader', `bars/${barId}/end`, NOTE);
  expect(await statusFor(caller, lead)).toBe(200);
});

it('a bar holds in both cases of a merge when the merge is answered, and ends when its undoing is', async () => {
  const accused = await registerUnit(center);
  const { caller } = await accused.officer(LIAISON);
  const accuses = { allegedPerpetrators: [{ agencyId: accused.agencyId }] };
  const accusing = async (): Promise<string> => (await Scene.registered(center, accuses, 'liaison-hospital')).caseId;
  const [ownSurvivor, accusingLead] = [await reportOf(caller), await accusing()];
  const [accusingSurvivor, ownLead] = [await accusing(), await reportOf(caller)];
  for (const [own, merged, into] of [
    [ownSurvivor, accusingLead, ownSurvivor],
    [ownLead, ownLead, accusingSurvivor],
  ] as const) {
    const dispatcher = await center.as('dispatcher');
    expect(await statusFor(caller, own)).toBe(200);
    await dispatcher.does(`/v1/cases/${merged}/merge`, { into });
    expect(await statusFor(caller, own)).toBe(404);
    await dispatcher.does(`/v1/cases/${merged}/unmerge`, NOTE);
    expect(await statusFor(caller, own)).toBe(200);
  }
});
