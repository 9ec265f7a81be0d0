import type { Caller } from './caller';
import type { Center, NewOfficer } from './center';

/** An agency of a spec. */
export interface Unit {
  readonly agencyId: string;
  /** registers an officer here */
  readonly officer: (role: Pick<NewOfficer, 'role'>) => Promise<{ officerId: string; caller: Caller }>;
  readonly end: (successorId?: string) => Promise<unknown>;
}

let units = 0;
/** Registers an agency, below another one if given. */
export const registerUnit = async (center: Center, parentId?: string, kind = 'NGO'): Promise<Unit> => {
  const admin = await center.as('admin');
  units += 1;
  const { agencyId } = await admin.does<{ agencyId: string }>('/v1/agencies', {
    ...{ kind, name: `示范单位 ${units}`, areaCode: '370682001', ...(parentId && { parentId }) },
  });
  return {
    agencyId,
    officer: async (role) => {
      units += 1;
      const username = `bar-${units}-${agencyId.slice(0, 6)}`;
      const recruit = await center.recruit({ username, agencyId, areaCode: '370682001', ...role });
      return { officerId: recruit.officerId, caller: await center.signIn(username, recruit.password) };
    },
    end: (successorId) => admin.does(`/v1/agencies/${agencyId}/end`, { ...(successorId && { successorId }) }),
  };
};
