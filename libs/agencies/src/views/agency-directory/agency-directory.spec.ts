import { randomUUID } from 'node:crypto';
import { fulfilsViewContract } from '../../../testing/view-contract';
import { agencyDirectory } from './agency-directory.view';

describe('the directory of agencies', () => {
  fulfilsViewContract(
    agencyDirectory,
    () => `agency-${randomUUID()}`,
    async (center) => {
      const { agencyId } = await center.account('social-worker');
      const ended = await center.ask('admin', `/v1/agencies/${agencyId}/end`, { method: 'POST' });
      expect(ended.status).toBe(200);
      const { agencyId: other } = await center.account('liaison-school');
      const renamed = { method: 'POST', body: { name: '莱阳市第一示范学校' } } as const;
      expect((await center.ask('admin', `/v1/agencies/${other}/rename`, renamed)).status).toBe(200);
    },
  );
});
