import { randomUUID } from 'node:crypto';
import { fulfilsViewContract } from '../../../testing/view-contract';
import { officerDirectory } from './officer-directory.view';

describe('the directory of officers', () => {
  fulfilsViewContract(
    officerDirectory,
    () => `officer-${randomUUID()}`,
    async (center) => {
      const { officerId, agencyId } = await center.account('viewer');
      const post = { username: 'new.comer', name: '新人', role: 'AUDITOR', agencyId };
      const made = await center.ask('admin', '/v1/officers', { method: 'POST', body: post });
      await center.confirm((made.body as { appointmentId: string }).appointmentId);
      const { officerId: dispatcher } = await center.account('dispatcher');
      await center.ask('admin', `/v1/officers/${dispatcher}/password`, { method: 'POST' });
      const { agencyId: station } = await center.account('director-001');
      const director = { name: '村儿童主任', role: 'CHILD_DIRECTOR', agencyId: station, dutyAreas: ['370682001201'] };
      const { body } = await center.ask('admin', '/v1/officers', { method: 'POST', body: director });
      const { officerId: of, appointmentId } = body as { officerId: string; appointmentId: string };
      const changed = { method: 'POST', body: { dutyAreas: ['370682001202'] } } as const;
      await center.ask('admin', `/v1/officers/${of}/appointments/${appointmentId}/duty-areas`, changed);
      const ended = await center.ask('admin', `/v1/officers/${officerId}/end`, { method: 'POST' });
      expect(ended.status).toBe(200);
    },
  );
});
