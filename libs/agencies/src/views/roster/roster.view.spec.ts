import { randomUUID } from 'node:crypto';
import { fulfilsViewContract } from '../../../testing/view-contract';
import { roster } from './roster.view';

describe('the roster', () => {
  fulfilsViewContract(
    roster,
    () => `officer-${randomUUID()}`,
    async (center) => {
      const post = (url: string, body: object = {}) => center.ask('admin', url, { method: 'POST', body });
      const { agencyId } = await center.account('supervisor-001');
      await post('/v1/areas', { code: '370682001201', name: '第一村' });
      const director = { name: '村儿童主任', role: 'CHILD_DIRECTOR', agencyId, dutyAreas: ['370682001201'] };
      const made = await post('/v1/officers', director);
      const { officerId, appointmentId } = made.body as { officerId: string; appointmentId: string };
      const own = `/v1/officers/${officerId}/appointments/${appointmentId}`;
      await post(`${own}/duty-areas`, { dutyAreas: ['370682001201', '370682001202'] });
      await post(`/v1/agencies/${agencyId}/rename`, { name: '城厢街道未成年人保护站' });
      const { officerId: dispatcher } = await center.account('dispatcher');
      await post(`/v1/officers/${dispatcher}/password`);
      center.clock.advance(1);
      await post('/v1/areas/370682001201/end');
      const { officerId: viewer } = await center.account('viewer');
      expect((await post(`/v1/officers/${viewer}/end`)).status).toBe(200);
    },
  );
});
