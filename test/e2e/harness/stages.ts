import type { Done } from './caller';
import type { Center } from './center';
import { type Issued, Scene } from './scene';

/** Stages of a case and its parts: every command succeeds in one of them. */
export const stagesOf = (center: Center): (() => Promise<Scene>)[] => {
  const unit = (username: string) => ({ agencyId: center.agencyOf(username) });
  const transferred = async (...steps: string[]): Promise<Scene> => {
    const scene = await Scene.transferred(center);
    for (const step of steps) await scene.onTransfer('liaison-police', step, BODIES[step]);
    return scene;
  };
  return [
    () => Scene.handled(center),
    () => Scene.registered(center),
    async () => {
      const scene = await Scene.registered(center);
      await scene.by('dispatcher', 'assign', { to: unit('supervisor-001') });
      return scene;
    },
    () => transferred(),
    () => transferred('sign-for'),
    () => transferred('sign-for', 'request-material'),
    async () => {
      const scene = await transferred('accept');
      const { items } = await (
        await center.as('dispatcher')
      ).read<{ items: { deadlineId: string; step: string }[] }>(`${scene.path}/deadlines`);
      return scene.knowing({ deadlineId: items.find(({ step }) => step === 'FEEDBACK')!.deadlineId });
    },
    async () => {
      const scene = await transferred('accept');
      await scene.onTransfer('dispatcher', 'withdraw', { reason: 'RESOLVED' });
      return scene;
    },
    () => Scene.fedBack(center),
    () => disputed(center),
    async () => {
      const scene = await Scene.handled(center);
      const rescue = { kind: 'TEMP_CARE', childIds: scene.lead.childIds };
      const { rescueId } = await scene.by<Done & { rescueId: string }>('dispatcher', 'rescues', rescue);
      return scene.knowing({ rescueId });
    },
    async () => {
      const scene = await Scene.registered(center);
      const barred = { ...unit('liaison-justice'), note: '线索涉及该单位人员。' };
      const { barId } = await scene.by<Done & { barId: string }>('leader', 'bars', barred);
      return scene.knowing({ barId });
    },
    async () => {
      const scene = await Scene.registered(center, { harms: ['SEXUAL'] });
      const opening = { reason: 'CHILD_IN_DANGER', note: '儿童有危险。' };
      const { breakGlassId } = await scene.by<Done & { breakGlassId: string }>(
        'supervisor-001',
        'break-glass',
        opening,
      );
      return scene.knowing({ breakGlassId, officerId: center.account('supervisor-001').officerId });
    },
    async () => {
      const scene = await Scene.registered(center);
      await scene.by('dispatcher', 'copies', unit('liaison-education'));
      return scene.knowing(unit('liaison-education'));
    },
    async () => {
      const scene = await Scene.transferred(center);
      const supervised = { ...unit('liaison-police'), note: '请尽快答复。' };
      const { supervisionId } = await scene.by<Done & { supervisionId: string }>('leader', 'supervisions', supervised);
      return scene.knowing({ supervisionId });
    },
    () => Scene.ready(center),
    () => Scene.proposed(center),
    () => Scene.closed(center),
    async () => {
      const [survivor, lead] = [await Scene.registered(center), await Scene.registered(center)];
      await lead.by('dispatcher', 'merge', { into: survivor.caseId });
      return lead;
    },
  ];
};

const BODIES: Readonly<Record<string, object>> = { 'request-material': { gaps: ['出生证明'] } };

/** Returned twice as not competent: a dispute for the center to rule on. */
const disputed = async (center: Center): Promise<Scene> => {
  const scene = await Scene.transferred(center);
  const back = { reason: 'NOT_COMPETENT', competentAgencyId: center.agencyOf('liaison-health') };
  await scene.onTransfer('liaison-police', 'return', back);
  const { transferId } = await scene.by<Issued>('dispatcher', 'transfers', {
    to: center.agencyOf('liaison-education'),
    reason: 'SCHOOL_DUTY',
    letter: '请接续办理。',
    replaces: scene.transferId,
  });
  const second = `transfers/${transferId}/return`;
  const { disputeId } = await scene.by<Done & { disputeId: string }>('liaison-education', second, back);
  return scene.knowing({ disputeId });
};
