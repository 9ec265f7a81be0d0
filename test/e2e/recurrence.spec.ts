import { Center } from './harness/center';
import { Scene } from './harness/scene';

let center: Center;
beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const CHILD = { name: '柳小舟', idNumber: '999999201202290026' };

interface Shown {
  readonly risk: string;
  readonly recurrence?: { readonly caseId: string } | null;
}

it('a repeat raises the first grade by one, and names the closed case to those who see both', async () => {
  const closed = await Scene.closed(center, { children: [CHILD] });
  const repeat = await Scene.handled(center, { children: [CHILD], discoveredAt: new Date().toISOString() });
  const shownTo = async (name: string): Promise<Shown> =>
    (await center.as(name)).read<Shown>(`/v1/cases/${repeat.caseId}`);

  await repeat.transferredTo('liaison-police');
  expect((await shownTo('dispatcher')).recurrence).toBeNull();
  await repeat.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '初步评估。' });
  expect(await shownTo('dispatcher')).toMatchObject({ risk: 'MEDIUM_LOW', recurrence: { caseId: closed.caseId } });
  const transferred = await shownTo('liaison-police');
  expect(transferred.recurrence ?? null).toBeNull();
  expect(JSON.stringify(transferred)).not.toContain(closed.caseId);
  const timeline = await (await center.as('liaison-police')).read(`/v1/cases/${repeat.caseId}/timeline`);
  expect(JSON.stringify(timeline)).toContain('RiskGraded');
  expect(JSON.stringify(timeline)).not.toContain('recurrence');
  await repeat.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '复评。' });
  expect(await shownTo('dispatcher')).toMatchObject({ risk: 'LOW', recurrence: { caseId: closed.caseId } });
});

it('a case that repeats none is graded as given', async () => {
  const scene = await Scene.handled(center, { children: [{ ...CHILD, idNumber: '999999201301010018' }] });
  await scene.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '初步评估。' });
  const shown = await (await center.as('dispatcher')).read<Shown>(`/v1/cases/${scene.caseId}`);
  expect(shown).toMatchObject({ risk: 'LOW', recurrence: null });
});
