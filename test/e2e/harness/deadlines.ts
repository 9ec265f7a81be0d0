import type { Center } from './center';
import type { Scene } from './scene';

/** A deadline as it is answered. */
export interface Deadline {
  readonly deadlineId: string;
  readonly extension: object | null;
  readonly step: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly dueAt: string;
  readonly missedAt: string | null;
  readonly startedAt: string;
  readonly responsible: { readonly agencyId: string };
  readonly rule: { readonly policyVersion: number; readonly limit: object };
}
/** What a case or an entry of a list says of its next deadline. */
export interface Due {
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly nextStep: { readonly step: string; readonly responsible: { readonly agencyId: string } } | null;
}

/** An entry of a list. */
export interface Listed extends Due {
  readonly caseId: string;
}

/** A list that knows everything that has happened in the cases. */
export const listed = async (
  center: Center,
  path: string,
  by: string,
  scenes: readonly Scene[],
): Promise<{ items: Listed[] }> => {
  const caller = await center.as('dispatcher');
  const timelines = await Promise.all(
    scenes.map(async (scene) => caller.read<{ items: { position: string }[] }>(`${scene.path}/timeline?limit=200`)),
  );
  const last = timelines.flatMap(({ items }) => items.map(({ position }) => BigInt(position)));
  const position = last.reduce((one, other) => (one > other ? one : other), 0n);
  return (await center.as(by)).read<{ items: Listed[] }>(path, { 'read-after': position.toString() });
};

/** Sets the limits of one step. */
export const setLimits = async (center: Center, step: string, limits: object): Promise<void> => {
  const leader = await center.as('leader');
  const { steps } = await leader.read<{ steps: Record<string, object> }>('/v1/policies/deadlines');
  const body = { steps: { ...steps, [step]: { ...steps[step], limits } }, note: '演练' };
  const { status } = await leader.send({ method: 'PUT', path: '/v1/policies/deadlines', body });
  expect(status).toBe(200);
};
